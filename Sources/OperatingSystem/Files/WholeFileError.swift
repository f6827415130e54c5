import Foundation

/// Why a file could not be written. A file of that name is as it was.
package enum WholeFileError: Error, Sendable, Hashable {
  case noDirectory(String)
  case isDirectory(String)
  /// A file is there that was not to be replaced.
  case exists(String)
  /// It is the archive, the configuration or another file that the program needs.
  case ownFile(String)
  /// It is somebody's SQLite database.
  case isDatabase(String)
  /// A device, a pipe or a socket, where only a file will do, or one that nobody reads.
  case notAFile(String)
  case notWritable(String)
  case diskFull(String)
  /// What is written there is a copy of the archive by SQLite, which takes names in UTF-8 only.
  case nameNotUTF8(String)
  /// What is to be copied there is the same file.
  case archiveItself(String)
  /// A file is there that is no copy of an archive, and only such a one is replaced.
  case notACopy(String)
  /// Something else that the system says.
  case failed(String, SystemError)

  init(errno number: Int32, path: String) {
    switch number {
    case ENOENT, ENOTDIR: self = .noDirectory(path)
    case EISDIR: self = .isDirectory(path)
    case ENXIO, ENODEV: self = .notAFile(path)
    case EACCES, EPERM, EROFS: self = .notWritable(path)
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path)
    default: self = .failed(path, SystemError(number))
    }
  }
}
