import Foundation
import GRDB
import OperatingSystem
import Queries

extension ArchiveError {
  /// Takes what opening or asking the database threw.
  init(_ error: any Error, file: URL) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as WholeFileError: self = .notPutInPlace(file, error)
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
    default: self = .system(file, SystemError(number))
    }
  }
}
