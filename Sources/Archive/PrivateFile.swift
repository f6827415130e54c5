import Foundation
import OperatingSystem
import Queries

/// Files and directories that only their owner can read.
enum PrivateFile {
  /// Makes a directory and those above it with mode 0700; one that is there stays as it is.
  static func makeDirectory(_ directory: URL) throws(ArchiveError) {
    do {
      try PrivateDirectory.make(directory.path(percentEncoded: false))
    } catch {
      throw ArchiveError(errno: error.number, file: directory)
    }
  }

  /// Makes an empty file with mode 0600, and takes others' rights away from one that is there. SQLite gives the files
  /// that it makes beside it the same mode.
  ///
  /// A file that is there is not opened: closing it again would release the locks that this process holds on it.
  static func make(_ file: URL) throws(ArchiveError) {
    let path = file.path(percentEncoded: false)
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return
    }
    guard errno == EEXIST else { throw ArchiveError(errno: errno, file: file) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw ArchiveError(errno: errno, file: file) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(file) }
    if status.st_mode & 0o077 != 0 { chmod(path, 0o600) }
  }
}
