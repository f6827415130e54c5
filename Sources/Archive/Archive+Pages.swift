import GRDB
package import Queries

/// What was said of next pages, and what came of it.
extension Archive {
  /// Pages that are learned from: vendors change.
  private static let remembered = 500

  package func keep(_ page: FollowedPage) async throws(ArchiveError) {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO followed_page (chance, was_better) VALUES (?, ?)", arguments: [page.chance, page.wasBetter])
      try database.execute(
        sql: "DELETE FROM followed_page WHERE id <= (SELECT max(id) FROM followed_page) - ?",
        arguments: [Self.remembered])
    }
  }

  package func pageRecord() async throws(ArchiveError) -> PageRecord {
    try await read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT total(chance) AS expected, total(was_better) AS better FROM followed_page")
      return row.map { PageRecord(expected: $0["expected"], better: $0["better"]) } ?? PageRecord()
    }
  }
}
