import Foundation
import GRDB
package import Queries

/// What a check of the archive found.
package struct ArchiveCheck: Sendable, Hashable {
  /// What contradicts itself.
  package var problems: [Problem] = []
  /// Replies that were read.
  package var replies = 0
  /// Replies that cannot be read.
  package var unreadable: [Int64] = []

  package enum Problem: Sendable, Hashable {
    /// A line in SQLite's words.
    case damage(String)
    /// A row of a table belongs to a row of another that is not there.
    case lostRow(of: String, in: String)
  }

  package var isSound: Bool { problems.isEmpty && unreadable.isEmpty }
}

extension Archive {
  /// Looks at every page of the file, every reference and every reply. Nothing is changed.
  package func check() async throws(ArchiveError) -> ArchiveCheck {
    let result = await withCheckedContinuation { continuation in
      // Outside of what mends: who checks wants to see the damage first.
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(returning: Result { try database.readOnly { try Self.checkAlsoDamaged(database) } })
      }
    }
    return try naming { try result.get() }
  }

  private static func checkAlsoDamaged(_ database: Database) throws -> ArchiveCheck {
    do {
      return try check(database)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return ArchiveCheck(problems: [.damage(error.message ?? "\(error.resultCode)")])
    }
  }

  private static func check(_ database: Database) throws -> ArchiveCheck {
    var check = ArchiveCheck()
    check.problems = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      .map { .damage($0) }
    // What is damaged cannot be asked further.
    guard check.problems.isEmpty else { return check }
    check.problems = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
      .lostRow(of: row["table"], in: row["parent"])
    }
    let replies = try Row.fetchCursor(database, sql: "SELECT id, at, content FROM reply ORDER BY id")
    while let row = try replies.next() {
      check.replies += 1
      let content = StoredReply.Content(row)
      if (try? Packed.unpack(Array(content.packed))) == nil { check.unreadable.append(content.reply.rawValue) }
    }
    return check
  }

  /// Looks at the newest rows of every table, which takes no longer for a big archive; see ``check()`` for all of it.
  ///
  /// - Returns: what is wrong; `nil` when nothing was found.
  package func quickCheck() async throws(ArchiveError) -> ArchiveError? {
    let result = await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        continuation.resume(
          returning: Result {
            try database.readOnly {
              for table in Salvage.tables + Salvage.derived {
                _ = try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY rowid DESC LIMIT 20")
              }
            }
          })
      }
    }
    do {
      try result.get()
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return .damaged(file)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  /// Saves what can be read of a damaged archive; see ``news`` for what came of it.
  package func mend() async throws(ArchiveError) {
    try await medic.repair(file, after: medic.repairs)
  }
}
