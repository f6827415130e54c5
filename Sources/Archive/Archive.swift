package import Foundation
import GRDB
import OperatingSystem
package import Queries

/// What the user paid for or chose, kept in one SQLite file.
///
/// What a call acknowledged is on the disk: it survives the end of the process and of the power. Several programs may
/// have the same archive open at once. Reads and writes are not cancelled with the task that asked for them.
package struct Archive: Sendable {
  package static let fileName = "snapsource.sqlite"

  /// The database file.
  package let file: URL
  /// One connection, so that all happens in one order; see `docs/decisions/0010-one-connection-and-a-log.md`.
  let database: DatabaseQueue
  private let isForReading: Bool
  let medic: Medic
  /// The files that were opened, whatever has their names now.
  let opened: (database: FileIdentity?, log: FileIdentity?)
  /// The number of this run of the program; no other run has it.
  let session = Session.next()
  /// Where days begin and end.
  let calendar: Calendar

  /// Opens the archive in a directory, and makes both if they are not there: the directory readable by its owner only
  /// (0700), the files too (0600).
  ///
  /// A database that a newer version of the program wrote is left as it is.
  ///
  /// - Parameters:
  ///   - timeZone: whose midnights part the days by which limits are counted.
  ///   - patience: how long a call waits for another program that is writing, in seconds.
  /// - Throws: ``ArchiveError`` when it cannot be opened; nothing that is in it is lost.
  package static func open(
    directory: URL, timeZone: TimeZone = .current, patience: TimeInterval = 5
  ) throws(ArchiveError) -> Archive {
    let file = directory.appending(path: fileName)
    try PrivateFile.makeDirectory(directory)
    try PrivateFile.make(file)
    do {
      return Archive(file: file, database: try opened(file, patience), timeZone: timeZone)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      let news = try Medic.repair(file)
      return Archive(file: file, database: try reopened(file, patience), timeZone: timeZone, news: [news])
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  private static func reopened(_ file: URL, _ patience: TimeInterval) throws(ArchiveError) -> DatabaseQueue {
    do {
      return try opened(file, patience)
    } catch {
      throw ArchiveError(error, file: file)
    }
  }

  private static func opened(_ file: URL, _ patience: TimeInterval) throws -> DatabaseQueue {
    let database = try DatabaseQueue(
      path: file.path(percentEncoded: false), configuration: configuration(patience: patience))
    guard try !database.read(Schema.migrator.hasBeenSuperseded) else { throw ArchiveError.newerVersion(file) }
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try Schema.migrate(database)
    return database
  }

  init(
    file: URL, database: DatabaseQueue, timeZone: TimeZone, isForReading: Bool = false, news: [ArchiveNews] = []
  ) {
    self.file = file
    self.database = database
    self.isForReading = isForReading
    medic = Medic(news)
    let path = file.path(percentEncoded: false)
    opened = (FileIdentity(path), FileIdentity(path + "-wal"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  /// What happened to the archive since it was opened: pages were damaged, and what could be read of them was saved.
  package var news: [ArchiveNews] {
    get async { await medic.news }
  }

  /// Gives the file back now, and with it the files that SQLite keeps beside it. Nothing can be asked afterwards.
  package func close() {
    // A connection that cannot be closed ends with the process; everything acknowledged is on the disk either way.
    try? database.close()
  }

  static func configuration(isReadOnly: Bool = false, patience: TimeInterval = 5) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "snapsource archive"
    configuration.readonly = isReadOnly
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // What is removed is overwritten: it may be a client's.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Runs a transaction on the database's queue. GRDB's `async` methods would roll back when the task is cancelled:
  /// this way a save outlives the screen that asked for it.
  @discardableResult
  func write<Value: Sendable>(
    _ transaction: @escaping @Sendable (Database) throws -> Value
  ) async throws(ArchiveError) -> Value {
    try await mending { () async -> Result<Value, any Error> in
      await withCheckedContinuation { continuation in
        database.asyncWrite(transaction) { _, result in continuation.resume(returning: result) }
      }
    }
  }

  /// Asks the database as it is at one moment. It waits for no other program that writes, and writes nothing itself.
  func read<Value: Sendable>(
    _ question: @escaping @Sendable (Database) throws -> Value
  ) async throws(ArchiveError) -> Value {
    try await mending { () async -> Result<Value, any Error> in
      await withCheckedContinuation { continuation in
        // GRDB's own `asyncRead` traps when the connection is closed while it waits for its turn.
        database.asyncWriteWithoutTransaction { database in
          continuation.resume(returning: Result { try Self.answer(question, in: database) })
        }
      }
    }
  }

  private static func answer<Value>(_ question: (Database) throws -> Value, in database: Database) throws -> Value {
    try database.readOnly {
      var answer: Value?
      try database.inTransaction(.deferred) {
        answer = try question(database)
        return .commit
      }
      guard let answer else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return answer
    }
  }

  /// Does something that may find damaged pages; then what can be read is saved first, and it is done again.
  private func mending<Value: Sendable>(
    _ work: () async -> Result<Value, any Error>
  ) async throws(ArchiveError) -> Value {
    let repairs = await medic.repairs
    do {
      return try await work().get()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && !isForReading {
      try await medic.repair(file, after: repairs)
    } catch {
      throw ArchiveError(error, file: file)
    }
    let result = await work()
    return try naming { try result.get() }
  }

  /// What a step outside the database threw, as the archive says it.
  func naming<Value>(_ work: () throws -> Value) throws(ArchiveError) -> Value {
    do {
      return try work()
    } catch {
      throw ArchiveError(error, file: file)
    }
  }
}
