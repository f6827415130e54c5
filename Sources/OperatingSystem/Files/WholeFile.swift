import Foundation

/// Writes files that are whole at every moment: before, after, and whatever happens in between.
package enum WholeFile {
  /// Puts bytes into a file in one step: they are written beside it, flushed to the disk, and take its name.
  ///
  /// A new file gets the mode that the user's umask gives; one that is replaced keeps its mode. A link is followed, also
  /// one that leads to nothing yet. A pipe or a terminal is written to as it is; one that nobody reads is an error.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that is there may be replaced.
  ///   - own: what is never replaced, as no database is.
  ///   - onlyFiles: whether a pipe or a terminal is refused.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool = true, sparing own: OwnFiles = OwnFiles(),
    onlyFiles: Bool = false
  ) throws(WholeFileError) {
    let target = try FileTarget(path)
    switch target.kind {
    case .device where onlyFiles: throw .notAFile(path)
    case .device: return try put(bytes, into: openDevice(target.path), path: path, flushes: false)
    case .file, .nothing: break
    }
    guard !own.contains(target.path) else { throw .ownFile(path) }
    guard !target.isDatabase else { throw .isDatabase(path) }
    guard replacing || target.kind == .nothing else { throw .exists(path) }
    try replace(target, with: bytes, path: path)
  }

  /// Puts bytes that can be had again into a file that only its owner can read, in one step. The disk is not waited for.
  ///
  /// - Returns: whether that was done; if not, a file that was there is as it was.
  @discardableResult
  package static func keep(_ bytes: [UInt8], at path: String) -> Bool {
    let beside = part(of: path)
    let descriptor = open(SystemPath.of(beside), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    return (try? fill(beside, open: descriptor, with: bytes, as: path, path: path, flushes: false)) != nil
  }

  /// Whether a path is another name of standard output, e.g. `/dev/stdout`, or the file that a shell sends it to.
  package static func isOutput(_ path: String) -> Bool {
    FileIdentity(path).map { $0 == FileIdentity(descriptor: STDOUT_FILENO) } ?? false
  }

  private static func replace(_ target: FileTarget, with bytes: [UInt8], path: String) throws(WholeFileError) {
    // A file that may not be written stays as it is, though its directory would let it be replaced.
    guard target.kind == .nothing || access(SystemPath.of(target.path), W_OK) == 0 else {
      throw WholeFileError(errno: errno, path: path)
    }
    let beside = part(of: target.path)
    let descriptor = open(SystemPath.of(beside), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    if let mode = target.mode, descriptor >= 0 { fchmod(descriptor, mode) }
    try fill(beside, open: descriptor, with: bytes, as: target.path, path: path, flushes: true)
    flushDirectory(of: target.path)
  }

  /// Fills a new file and gives it its name; if that fails, nothing is left of it.
  ///
  /// - Parameters:
  ///   - descriptor: what opening it gave; below 0, `errno` says why not.
  ///   - name: the name that it gets, in place of another file.
  ///   - path: what the file is called in an error.
  private static func fill(
    _ beside: String, open descriptor: Int32, with bytes: [UInt8], as name: String, path: String, flushes: Bool
  ) throws(WholeFileError) {
    guard descriptor >= 0 else { throw WholeFileError(errno: errno, path: path) }
    do throws(WholeFileError) {
      try put(bytes, into: descriptor, path: path, flushes: flushes)
      guard rename(SystemPath.of(beside), SystemPath.of(name)) == 0 else {
        throw WholeFileError(errno: errno, path: path)
      }
    } catch {
      unlink(SystemPath.of(beside))
      throw error
    }
  }

  /// The name of what will take a file's name, beside it, that nothing else has.
  private static func part(of path: String) -> String { "\(path).\(UInt32.random(in: .min ... .max)).part" }

  /// Opens a pipe or a terminal without waiting for somebody at its other end.
  private static func openDevice(_ path: String) -> Int32 {
    let descriptor = open(SystemPath.of(path), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, 0) }
    return descriptor
  }

  /// Makes an empty file that only its owner can read, to take the name of another when it is whole.
  package static func makePrivate(_ beside: String, for path: String) throws(WholeFileError) {
    let descriptor = open(SystemPath.of(beside), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WholeFileError(errno: errno, path: path) }
    close(descriptor)
  }

  /// Gives a file that is whole its name, in one step, and makes it last.
  ///
  /// - Parameter replacing: whether it takes the place of a file that has the name.
  package static func putInPlace(_ beside: String, as path: String, replacing: Bool = true) throws(WholeFileError) {
    let descriptor = open(SystemPath.of(beside), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0,
      replacing ? rename(SystemPath.of(beside), SystemPath.of(path)) == 0 : renameToFree(beside, path)
    else {
      throw errno == EEXIST ? .exists(path) : WholeFileError(errno: errno, path: path)
    }
    flushDirectory(of: path)
  }

  /// Renames a file unless the name is taken.
  private static func renameToFree(_ beside: String, _ path: String) -> Bool {
    if link(SystemPath.of(beside), SystemPath.of(path)) == 0 {
      unlink(SystemPath.of(beside))
      return true
    }
    // Some file systems know no second name of a file, and a link that leads to nothing is none: between the look and the
    // step another program may still come.
    guard [EPERM, ENOSYS, EOPNOTSUPP, EEXIST].contains(errno) else { return false }
    guard access(SystemPath.of(path), F_OK) != 0 else {
      errno = EEXIST
      return false
    }
    return rename(SystemPath.of(beside), SystemPath.of(path)) == 0
  }

  /// Writes every byte and closes the descriptor, whatever happens.
  private static func put(
    _ bytes: [UInt8], into descriptor: Int32, path: String, flushes: Bool
  ) throws(WholeFileError) {
    guard descriptor >= 0 else { throw WholeFileError(errno: errno, path: path) }
    var failure: Int32?
    do {
      try WholeWrite.write(bytes, to: descriptor)
    } catch {
      failure = error.number
    }
    if failure == nil, flushes, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw WholeFileError(errno: failure, path: path) }
  }

  /// Makes the new name last. The file is complete under one of its names already, so a failure here is none.
  private static func flushDirectory(of path: String) {
    let descriptor = open(SystemPath.of(FileTarget.directory(of: path)), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
