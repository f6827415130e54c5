package import Foundation
import GRDB
package import OperatingSystem

/// Why the archive cannot be opened, read or written. What is in it stays as it was.
package enum ArchiveError: Error, Sendable, Hashable {
  /// The directory cannot be made or written in.
  case notWritable(URL)
  /// There may be an archive, and it cannot be looked at; the text is the system's.
  case notReadable(URL, String)
  /// A pipe, a device or a directory has the archive's name.
  case notAFile(URL)
  case diskFull(URL)
  /// The database has tables of a version that this one does not know.
  case newerVersion(URL)
  /// The file is no database, or its pages contradict each other.
  case damaged(URL)
  /// Another program has been writing for longer than one waits.
  case locked(URL)
  /// A pick's row cannot be read; the text is its key.
  case unreadablePick(String)
  /// A kept reply cannot be read; the number is the reply's.
  case unreadableReply(Int64)
  /// A copy of the archive could not be written.
  case notBackedUp(WholeFileError)
  /// Something else; the text is SQLite's.
  case failed(URL, String)

  /// What happened and what to do, for the user.
  package var sentence: String { Words.sentence(for: self) }

  /// Takes what opening or asking the database threw.
  init(_ error: any Error, file: URL) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as WholeFileError: self = .failed(file, error.sentence)
    case let error as DatabaseError:
      self.init(
        code: error.extendedResultCode, message: error.message ?? error.resultCode.description, file: file)
    default: self = .failed(file, "\(error)")
    }
  }

  init(code: ResultCode, message: String, file: URL) {
    switch (code.primaryResultCode, code) {
    // The index beside the write-ahead log is grown with `ftruncate`, which SQLite does not report as "full".
    case (.SQLITE_FULL, _), (_, .SQLITE_IOERR_SHMSIZE): self = .diskFull(file)
    case (.SQLITE_READONLY, _), (.SQLITE_CANTOPEN, _), (.SQLITE_PERM, _), (_, .SQLITE_IOERR_ACCESS):
      self = .notWritable(file)
    case (.SQLITE_NOTADB, _), (.SQLITE_CORRUPT, _): self = .damaged(file)
    case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _): self = .locked(file)
    default: self = .failed(file, message)
    }
  }

  /// Takes the number that a call to the operating system left.
  init(errno number: Int32, file: URL) {
    switch number {
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR: self = .notWritable(file)
    case ENOSPC, EDQUOT: self = .diskFull(file)
    default: self = .failed(file, String(cString: strerror(number)))
    }
  }
}
