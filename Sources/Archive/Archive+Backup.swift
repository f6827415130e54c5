import Foundation
import GRDB

extension Archive {
  /// Copies the archive into one file while it is in use: as it is at one moment, in one step that leaves an earlier
  /// copy as it was until the new one is whole.
  ///
  /// - Throws: ``ArchiveError/notBackedUp(_:)`` when the copy cannot be written, or would replace another kind of file.
  package func backup(to path: String) async throws(ArchiveError) {
    let target = URL(filePath: path)
    guard target.resolvingSymlinksInPath() != file.resolvingSymlinksInPath() else {
      throw .notBackedUp(.failed(path, Words.sameFile))
    }
    guard PrivateFile.isDatabase(path) != false else { throw .notBackedUp(.failed(path, Words.notACopy)) }
    let beside = "\(path).\(UInt32.random(in: .min ... .max)).part"
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(beside + suffix) } }
    do {
      try WholeFile.makePrivate(beside, for: path)
      try await copyAll(to: beside)
      try WholeFile.putInPlace(beside, as: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw .notBackedUp(.diskFull(path))
    } catch let error as WholeFileError {
      throw .notBackedUp(error)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  private func copyAll(to path: String) async throws {
    try await withCheckedThrowingContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(
          with: Result {
            let copy = try DatabaseQueue(path: path, configuration: Self.configuration())
            try copy.writeWithoutTransaction { copy in
              try database.backup(to: copy)
              // One file, and not one with a log beside it.
              try copy.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try copy.close()
          })
      }
    }
  }
}
