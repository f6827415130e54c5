package import Foundation
import GRDB
package import Queries

/// What was removed because it was old.
package struct Pruned: Sendable, Hashable {
  package var replies = 0
  package var references = 0
  package var searches = 0
  /// Replies that are as old and stay, because a pick rests on them.
  package var kept = 0
  /// Bytes that the archive takes less than before.
  package var freed: Int64 = 0
}

extension Archive {
  /// Removes replies, what vendors know photos by, and searches that are older than a moment. Calls and their cost stay,
  /// of every pick the newest reply that shows it, its details and its freight.
  package func prune(before moment: Date) async throws(ArchiveError) -> Pruned {
    let size = size
    var pruned = try await write { database in
      let old = moment.milliseconds
      var pruned = Pruned()
      try database.execute(
        sql: """
          CREATE TEMP TABLE resting AS
          SELECT max(reply.id) AS id FROM reply, json_each(reply.keys) AS key JOIN pick ON pick.key = key.value
          GROUP BY key.value
          """)
      pruned.kept =
        try Int.fetchOne(
          database,
          sql: "SELECT count(DISTINCT id) FROM resting WHERE (SELECT at FROM reply WHERE reply.id = resting.id) < ?",
          arguments: [old]) ?? 0
      try database.execute(
        sql: """
          DELETE FROM exchange WHERE call IN (SELECT id FROM call WHERE at < ?)
            AND call NOT IN (SELECT call FROM reply WHERE at >= ? OR id IN (SELECT id FROM resting))
            AND call NOT IN (SELECT call FROM detail WHERE listing IN (SELECT key FROM pick))
            AND call NOT IN (SELECT call FROM freight WHERE listing IN (SELECT key FROM pick))
          """, arguments: [old, old])
      for table in ["detail", "freight"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE at < ? AND listing NOT IN (SELECT key FROM pick)", arguments: [old])
        pruned.replies += database.changesCount
      }
      try database.execute(
        sql: "DELETE FROM reply WHERE at < ? AND id NOT IN (SELECT id FROM resting)", arguments: [old])
      pruned.replies += database.changesCount
      try database.execute(sql: "DELETE FROM photo_reference WHERE at < ?", arguments: [old])
      pruned.references = database.changesCount
      try database.execute(
        sql: """
          DELETE FROM seen_offer WHERE at < ? AND listing NOT IN (SELECT key FROM pick)
            AND listing NOT IN (SELECT key FROM rejection)
          """, arguments: [old])
      if database.changesCount > 0 { try SignsWriter.sweep(in: database) }
      try database.execute(
        sql: """
          DELETE FROM search WHERE max(asked_at, coalesce(left_at, asked_at)) < ?
            AND NOT EXISTS (SELECT 1 FROM search_page WHERE search = search.id AND reply IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM pick WHERE pick.search = search.id)
          """, arguments: [old])
      pruned.searches = database.changesCount
      try database.execute(sql: "DROP TABLE resting")
      return pruned
    }
    await giveBackRoom()
    pruned.freed = max(0, size - self.size)
    return pruned
  }

  /// Writes the file anew without what was removed. It needs room for a second file and nobody else reading; without
  /// them the file keeps its size, and what comes next goes where the removed was.
  func giveBackRoom() async {
    await withCheckedContinuation { continuation in
      database.asyncWriteWithoutTransaction { database in
        try? database.execute(sql: "VACUUM")
        _ = try? database.checkpoint(.truncate)
        continuation.resume()
      }
    }
  }
}
