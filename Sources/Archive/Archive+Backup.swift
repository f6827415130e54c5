import Foundation
import GRDB
import OperatingSystem
package import Queries

extension Archive {
  /// Copies the archive into one file while it is in use: as it is at one moment, in one step that leaves an earlier
  /// copy as it was until the new one is whole. A link is followed.
  ///
  /// - Throws: ``ArchiveError/notBackedUp(_:)`` when the copy cannot be written, or would replace another kind of file.
  package func backup(to path: String) async throws(ArchiveError) {
    let result = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(returning: Result { try backup(database, to: path) })
      }
    }
    do {
      try result.get()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
      throw .notBackedUp(.diskFull(path))
    } catch let error as WholeFileError {
      throw .notBackedUp(error)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  private func backup(_ database: Database, to path: String) throws {
    let target = try FileTarget(path)
    // SQLite takes names in UTF-8 only.
    guard SystemPath.of(target.path) == target.path.utf8CString.map({ $0 }) else {
      throw WholeFileError.nameNotUTF8(path)
    }
    guard !OwnFiles.archive(in: file.deletingLastPathComponent()).contains(target.path) else {
      throw WholeFileError.archiveItself(path)
    }
    switch target.kind {
    case .nothing, .file(size: 0): break
    case .file where target.isDatabase: break
    case .file: throw WholeFileError.notACopy(path)
    case .device: throw WholeFileError.notAFile(path)
    }
    try Self.copy(database, to: target.path, for: path)
  }

  /// - Parameter path: what the target is called in an error.
  static func copy(_ database: Database, to target: String, for path: String) throws {
    let beside = "\(target).\(UInt32.random(in: .min ... .max)).part"
    defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(beside + suffix) } }
    try WholeFile.makePrivate(beside, for: path)
    let copy = try DatabaseQueue(path: beside, configuration: configuration())
    try copy.writeWithoutTransaction { copy in
      try database.backup(to: copy)
      // One file, and not one with a log beside it.
      try copy.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try copy.close()
    try WholeFile.putInPlace(beside, as: target)
  }
}
