package import Catalog
package import Foundation
import GRDB

/// What the user paid for or chose, kept in one SQLite file.
///
/// What a call acknowledged is on the disk: it survives the end of the process and of the power. Several programs may
/// have the same archive open at once. Reads and writes are not cancelled with the task that asked for them.
package struct Archive: Sendable {
  package static let fileName = "snapsource.sqlite"

  /// How long a call waits for another program that is writing, in seconds.
  private static let patience: TimeInterval = 5

  /// The database file.
  package let file: URL
  private let database: DatabaseQueue

  /// Opens the archive in a directory, and makes both if they are not there: the directory readable by its owner only
  /// (0700), the files too (0600).
  ///
  /// A database that a newer version of the program wrote is left as it is.
  ///
  /// - Throws: ``ArchiveError`` when it cannot be opened; nothing that is in it is lost.
  package static func open(directory: URL) throws(ArchiveError) -> Archive {
    let file = directory.appending(path: fileName)
    try PrivateFile.makeDirectory(directory)
    try PrivateFile.make(file)
    do {
      let database = try DatabaseQueue(path: file.path(percentEncoded: false), configuration: configuration)
      guard try !database.read(Schema.migrator.hasBeenSuperseded) else { throw ArchiveError.newerVersion(file) }
      try database.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try Schema.migrate(database)
      return Archive(file: file, database: database)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  /// Every pick, the oldest first; those of one moment in the order in which they were saved first.
  package func savedPicks() async throws(ArchiveError) -> SavedPicks {
    let stored = try await access { database in try StoredPick.fetchAll(database, sql: StoredPick.all) }
    var saved = SavedPicks()
    for row in stored {
      if let pick = row.pick { saved.picks.append(pick) } else { saved.unreadable.append(.unreadablePick(row.key)) }
    }
    return saved
  }

  /// Keeps picks; one that is there already is replaced and keeps its place. All are kept, or none.
  package func save(_ picks: [Pick]) async throws(ArchiveError) {
    try await access { database in
      for pick in picks { try StoredPick(pick).upsert(in: database) }
    }
  }

  /// Removes picks, also such as cannot be read. All are removed, or none.
  ///
  /// - Returns: those that were there; an id that was not is no error.
  @discardableResult
  package func remove(_ ids: [ListingID]) async throws(ArchiveError) -> [ListingID] {
    try await access { database in
      try ids.filter { id in
        try database.execute(sql: StoredPick.delete, arguments: [id.key])
        return database.changesCount > 0
      }
    }
  }

  /// Gives the file back now, and with it the files that SQLite keeps beside it. Nothing can be asked afterwards.
  package func close() {
    // A connection that cannot be closed ends with the process; everything acknowledged is on the disk either way.
    try? database.close()
  }

  private static var configuration: GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "snapsource archive"
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Runs a transaction on the database's queue. GRDB's `async` methods would roll back when the task is cancelled:
  /// this way a save outlives the screen that asked for it.
  private func access<Value: Sendable>(
    _ transaction: @escaping @Sendable (Database) throws -> Value
  ) async throws(ArchiveError) -> Value {
    let result = await withCheckedContinuation { continuation in
      database.asyncWrite(transaction) { _, result in continuation.resume(returning: result) }
    }
    do {
      return try result.get()
    } catch {
      throw ArchiveError(error, file: file)
    }
  }
}

/// The picks of an archive.
package struct SavedPicks: Sendable, Hashable {
  package var picks: [Pick] = []
  /// What is wrong with those that cannot be read. They stay where they are, and hide no other.
  package var unreadable: [ArchiveError] = []
}
