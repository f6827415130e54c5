import Foundation

/// Writes files that are whole at every moment: before, after, and whatever happens in between.
package enum WholeFile {
  /// Puts bytes into a file in one step: they are written beside it, flushed to the disk, and take its name.
  ///
  /// A new file gets the mode that the user's umask gives; one that is replaced keeps its mode. A link is followed. What
  /// is not a plain file (a pipe, a terminal) is written to as it is.
  package static func write(_ bytes: [UInt8], to path: String) throws(WholeFileError) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try put(bytes, into: open(target, O_WRONLY | O_CLOEXEC), path: path, flushes: false)
    }
    // A file that may not be written stays as it is, though its directory would let it be replaced.
    if exists, access(target, W_OK) != 0 { throw WholeFileError(errno: errno, path: path) }

    let beside = "\(target).\(UInt32.random(in: .min ... .max)).part"
    do throws(WholeFileError) {
      let descriptor = open(beside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
      if exists, descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
      try put(bytes, into: descriptor, path: path, flushes: true)
      guard rename(beside, target) == 0 else { throw WholeFileError(errno: errno, path: path) }
    } catch {
      unlink(beside)
      throw error
    }
    flushDirectory(of: target)
  }

  /// Makes an empty file that only its owner can read, to take the name of another when it is whole.
  static func makePrivate(_ beside: String, for path: String) throws(WholeFileError) {
    let descriptor = open(beside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw WholeFileError(errno: errno, path: path) }
    close(descriptor)
  }

  /// Gives a file that is whole its name, in one step, and makes it last.
  static func putInPlace(_ beside: String, as path: String) throws(WholeFileError) {
    let descriptor = open(beside, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0, rename(beside, path) == 0 else {
      throw WholeFileError(errno: errno, path: path)
    }
    flushDirectory(of: path)
  }

  /// Where a link leads; the path itself when it is none or leads nowhere yet.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes every byte and closes the descriptor, whatever happens.
  private static func put(
    _ bytes: [UInt8], into descriptor: Int32, path: String, flushes: Bool
  ) throws(WholeFileError) {
    guard descriptor >= 0 else { throw WholeFileError(errno: errno, path: path) }
    var rest = bytes[...]
    var failure: Int32?
    while !rest.isEmpty, failure == nil {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        failure = errno
      }
    }
    if failure == nil, flushes, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw WholeFileError(errno: failure, path: path) }
  }

  /// Makes the new name last. The file is complete under one of its names already, so a failure here is none.
  private static func flushDirectory(of path: String) {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Why a file could not be written. A file of that name is as it was.
package enum WholeFileError: Error, Sendable, Hashable {
  case noDirectory(String)
  case isDirectory(String)
  case notWritable(String)
  case diskFull(String)
  /// Something else; the second text is the system's.
  case failed(String, String)

  /// What happened and what to do, for the user.
  package var sentence: String { Words.sentence(for: self) }

  init(errno number: Int32, path: String) {
    switch number {
    case ENOENT, ENOTDIR: self = .noDirectory(path)
    case EISDIR: self = .isDirectory(path)
    case EACCES, EPERM, EROFS: self = .notWritable(path)
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path)
    default: self = .failed(path, String(cString: strerror(number)))
    }
  }
}
