package import Catalog
import GRDB
package import Queries

extension Archive {
  /// Every pick, the oldest first; those of one moment in the order in which they were saved first.
  package func savedPicks() async throws(ArchiveError) -> SavedPicks {
    let (stored, details) = try await read { database in
      (
        try StoredPick.fetchAll(database, sql: StoredPick.all),
        try StoredDetails.newestListings("SELECT key FROM pick", in: database)
      )
    }
    var saved = SavedPicks()
    for row in stored {
      if let pick = row.pick(details) {
        saved.picks.append(pick)
      } else {
        saved.unreadable.append(.unreadablePick(row.key))
      }
    }
    return saved
  }

  /// What vendors said of offers when they were asked for details: of each vendor the newest, the newest first.
  package func details(of ids: [ListingID]) async throws(ArchiveError) -> [ListingID: [ProductDetails]] {
    let stored = try await read { database in try StoredDetails.newest(of: ids.map(\.key), in: database) }
    return Dictionary(ids.map { ($0, stored[$0.key] ?? []) }) { first, _ in first }
  }

  /// Every rejection that can be read, the oldest first.
  package func savedRejections() async throws(ArchiveError) -> [Rejection] {
    let stored = try await read { database in
      try StoredRejection.fetchAll(database, sql: StoredRejection.all + " ORDER BY rejected_at, place")
    }
    return stored.compactMap(\.rejection)
  }

  /// Keeps picks; one that is there already is replaced and keeps its place. All are kept, or none.
  package func save(_ picks: [Pick]) async throws(ArchiveError) {
    try await write { database in
      for pick in picks {
        try database.execute(sql: StoredRejection.delete, arguments: [pick.id.key])
        try StoredPick(pick).upsert(in: database)
      }
    }
  }

  /// Removes picks, also such as cannot be read. All are removed, or none.
  ///
  /// - Returns: those that were there; an id that was not is no error.
  @discardableResult
  package func remove(_ ids: [ListingID]) async throws(ArchiveError) -> [ListingID] {
    try await write { database in
      try ids.filter { id in
        try database.execute(sql: StoredPick.delete, arguments: [id.key])
        return database.changesCount > 0
      }
    }
  }
}

/// The picks of an archive.
package struct SavedPicks: Sendable, Hashable {
  package var picks: [Pick] = []
  /// What is wrong with those that cannot be read. They stay where they are, and hide no other.
  package var unreadable: [ArchiveError] = []

  package init() {}
}
