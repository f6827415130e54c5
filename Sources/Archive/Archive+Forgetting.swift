package import Catalog
import Foundation
import GRDB
package import Queries

/// What was removed with a photo.
package struct Forgotten: Sendable, Hashable {
  package var searches = 0
  package var replies = 0
  package var references = 0
  /// Calls whose photo is not known any more; their cost is.
  package var calls = 0
  /// Picks and rejections that do not say any more which photo they were found by.
  package var decisions = 0
  /// What the photo was called.
  package var names: Set<String> = []
  /// Pictures of the removed listings, apart from those of picks.
  package var pictures: Set<WebAddress> = []
  /// Whether no trace is left in the file; another program that reads it keeps some until it ends.
  package var isWiped = false
  /// Files that were set aside, damaged or replaced, by name: they may hold it still.
  package var setAside: [SetAside] = []

  /// Whether anything of the photo was there.
  package var isNothing: Bool { searches + replies + references + calls + decisions == 0 }
}

extension Archive {
  /// Removes a photo for good: what was asked by it, what came, and its names, also from where bytes of removed rows
  /// could be read in the file. Picks stay, and what the calls cost.
  ///
  /// - Parameters:
  ///   - photo: what it is remembered by; `nil` when only a name is known.
  ///   - name: a path or an address that it was given as.
  package func forget(
    photo: String?, named name: String, alsoNamed aliases: Set<String> = []
  ) async throws(ArchiveError) -> Forgotten {
    var forgotten = try await write { database in
      let photos = try Self.photos(photo, named: name, in: database)
      return try Forgetting(photos: photos, names: aliases.union([name]), database: database).run()
    }
    guard !forgotten.isNothing else { return forgotten }
    await giveBackRoom()
    forgotten.isWiped = walSize == 0
    forgotten.setAside = SetAside.all(beside: file)
    return forgotten
  }

  /// The photos that ``forget(photo:named:alsoNamed:)`` would remove, and how many searches by them.
  package func forgettable(photo: String?, named name: String) async throws(ArchiveError) -> (
    photos: Int, searches: Int
  ) {
    try await read { database in
      let photos = try Self.photos(photo, named: name, in: database)
      let searches = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM search WHERE subject IN (SELECT value FROM json_each(?))",
        arguments: [try StoredText.encode(photos.sorted())])
      return (photos.count, searches ?? 0)
    }
  }

  /// Words are known by their name alone. Other photos may have the same name; only one that is not there any more is known
  /// by its name alone.
  private static func photos(_ photo: String?, named name: String, in database: Database) throws -> Set<String> {
    if let photo { return [photo] }
    return try String.fetchSet(database, sql: "SELECT subject FROM search WHERE source = ?", arguments: [name])
  }

  private var walSize: Int64 {
    var status = stat()
    return stat(file.path(percentEncoded: false) + "-wal", &status) == 0 ? Int64(status.st_size) : 0
  }
}

/// One transaction of forgetting.
private struct Forgetting {
  let photos: Set<String>
  let names: Set<String>
  let database: Database

  func run() throws -> Forgotten {
    var forgotten = Forgotten()
    let wanted = try StoredText.encode(photos.sorted())
    try database.execute(sql: "CREATE TEMP TABLE gone_search (id INTEGER PRIMARY KEY)")
    try database.execute(sql: "CREATE TEMP TABLE gone_reply (id INTEGER PRIMARY KEY)")
    defer {
      try? database.execute(sql: "DROP TABLE gone_search")
      try? database.execute(sql: "DROP TABLE gone_reply")
    }
    try database.execute(
      sql: "INSERT INTO gone_search SELECT id FROM search WHERE subject IN (SELECT value FROM json_each(?))",
      arguments: [wanted])
    // Of the photo, or shown by its searches and no other: such as one asked by the vendor's number of the photo.
    try database.execute(
      sql: """
        INSERT INTO gone_reply
        SELECT id FROM reply WHERE subject IN (SELECT value FROM json_each(?))
        UNION SELECT reply FROM search_page AS page WHERE search IN gone_search AND reply IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM search_page WHERE reply = page.reply AND search NOT IN gone_search)
        """, arguments: [wanted])
    forgotten.names = try String.fetchSet(
      database, sql: "SELECT source FROM search WHERE id IN gone_search"
    ).union(names)
    forgotten.pictures = try pictures()
    try database.execute(
      sql: """
        DELETE FROM exchange WHERE call IN (SELECT call FROM reply WHERE id IN gone_reply
          UNION SELECT id FROM call WHERE subject IN (SELECT value FROM json_each(?)) OR search IN gone_search)
        """, arguments: [wanted])
    try database.execute(sql: "DELETE FROM reply WHERE id IN gone_reply")
    forgotten.replies = database.changesCount
    try database.execute(
      sql: "DELETE FROM photo_reference WHERE photo IN (SELECT value FROM json_each(?))", arguments: [wanted])
    forgotten.references = database.changesCount
    try database.execute(
      sql: """
        UPDATE call SET subject = NULL WHERE subject IN (SELECT value FROM json_each(?))
          OR (search IN gone_search AND subject IS NOT NULL)
        """, arguments: [wanted])
    forgotten.calls = database.changesCount
    forgotten.decisions = try blankDecisions(named: forgotten.names)
    try database.execute(sql: "DELETE FROM search WHERE id IN gone_search")
    forgotten.searches = database.changesCount
    if !forgotten.pictures.isEmpty {
      try database.execute(
        sql: """
          DELETE FROM seen_offer WHERE picture IN (SELECT value FROM json_each(?))
            AND listing NOT IN (SELECT key FROM pick UNION SELECT key FROM rejection)
          """,
        arguments: [try StoredText.encode(forgotten.pictures.map(\.string))])
      try SignsWriter.sweep(in: database)
    }
    // The index marks removed words only; they go when its parts are joined.
    if forgotten.searches + forgotten.replies > 0 {
      try database.execute(sql: "INSERT INTO page_text (page_text) VALUES ('optimize')")
    }
    return forgotten
  }

  private func pictures() throws -> Set<WebAddress> {
    var pictures: Set<WebAddress> = []
    let replies = try Row.fetchCursor(database, sql: "SELECT id, at, content FROM reply WHERE id IN gone_reply")
    while let row = try replies.next() {
      guard let kept = try? StoredReply.Content(row).page() else { continue }
      pictures.formUnion(kept.page.listings.compactMap(\.pictureAddress))
    }
    return pictures.subtracting(
      try StoredPick.fetchAll(database, sql: StoredPick.all).compactMap { $0.pick([:])?.listing.pictureAddress })
  }

  /// Takes the photo's names out of picks, rejections and the steps that led to them.
  private func blankDecisions(named names: Set<String>) throws -> Int {
    let names = try StoredText.encode(names.sorted())
    try database.execute(
      sql: """
        UPDATE pick SET query_photo = NULL WHERE query_photo IN (SELECT value FROM json_each(?))
          OR (search IN gone_search AND query_photo IS NOT NULL)
        """, arguments: [names])
    var count = database.changesCount
    try database.execute(
      sql: "UPDATE rejection SET query_photo = NULL WHERE query_photo IN (SELECT value FROM json_each(?))",
      arguments: [names])
    count += database.changesCount
    for side in ["before", "after"] {
      for decision in ["picked", "rejected"] {
        let path = "$.\(decision)._0.queryPhoto"
        try database.execute(
          sql: """
            UPDATE decision_step SET \(side) = json_remove(\(side), '\(path)')
            WHERE \(side) ->> '\(path)' IN (SELECT value FROM json_each(?))
              OR (search IN gone_search AND \(side) ->> '\(path)' IS NOT NULL)
            """, arguments: [names])
      }
    }
    return count
  }
}
