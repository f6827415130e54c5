import Catalog
import Foundation

/// A path as the system takes it. One that no file can have is the empty one, of which the system says that it is none.
package enum SystemPath {
  package static func of(_ path: String) -> [CChar] { FileName.systemName(of: path) ?? [0] }
}

/// Which file a name leads to, apart from what it is called.
package struct FileIdentity: Hashable, Sendable {
  private let device: Int64
  private let number: UInt64

  /// `nil` when there is none, or it cannot be looked at.
  package init?(_ path: String) {
    var status = stat()
    guard stat(SystemPath.of(path), &status) == 0 else { return nil }
    self.init(status)
  }

  /// The file that is open under a descriptor.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = Int64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
  }
}

/// Where a file is to be written: what a path leads to, looked at before anything is opened. A pipe that nobody reads
/// would otherwise be waited for.
package struct FileTarget {
  package enum Kind: Equatable {
    /// There is no file yet.
    case nothing
    case file(size: Int64)
    /// A terminal, a pipe and the like: it is written to, and never replaced.
    case device
  }

  /// The path with its links followed, also a link that leads to nothing yet.
  package let path: String
  package let kind: Kind
  /// The mode of a file that is there.
  let mode: mode_t?

  /// - Throws: ``WholeFileError`` for what nothing can be written to: a directory, a disk, a socket.
  package init(_ path: String) throws(WholeFileError) {
    var status = stat()
    guard stat(SystemPath.of(path), &status) == 0 else {
      guard errno == ENOENT else { throw WholeFileError(errno: errno, path: path) }
      self.path = try Self.end(ofLink: path)
      kind = .nothing
      mode = nil
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      self.path = Self.real(path) ?? path
      kind = .file(size: Int64(status.st_size))
      mode = status.st_mode & 0o7777
    case S_IFCHR, S_IFIFO:
      self.path = path
      kind = .device
      mode = nil
    case S_IFDIR: throw .isDirectory(path)
    default: throw .notAFile(path)
    }
  }

  /// Whether it is an SQLite database that holds something.
  package var isDatabase: Bool {
    guard case .file = kind else { return false }
    let descriptor = open(SystemPath.of(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let mark = Array("SQLite format 3\0".utf8)
    var start = [UInt8](repeating: 0, count: mark.count)
    return read(descriptor, &start, start.count) == mark.count && start == mark
  }

  /// The path without links, if there is something at it.
  static func real(_ path: String) -> String? {
    guard let real = realpath(SystemPath.of(path), nil) else { return nil }
    defer { free(real) }
    return FileName.text(of: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }

  /// Where a link leads that leads to nothing yet; the path itself when it is none.
  private static func end(ofLink path: String) throws(WholeFileError) -> String {
    var path = path
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // As many as the system follows.
    for _ in 0..<40 {
      let count = readlink(SystemPath.of(path), &buffer, buffer.count)
      guard count > 0 else { return path }
      let target = FileName.text(of: buffer[..<count].map(UInt8.init(bitPattern:)))
      path = target.hasPrefix("/") ? target : directory(of: path) + "/" + target
    }
    throw WholeFileError(errno: ELOOP, path: path)
  }

  /// The directory that a path's last name stands in.
  static func directory(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
