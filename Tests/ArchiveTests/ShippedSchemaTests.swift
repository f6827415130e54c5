import Catalog
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

/// Databases as shipped versions left them, each named for its last migration.
struct ShippedSchemaTests {
  @Test func picksOfTheFirstVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/picks.sql", into: directory)
      let expected = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      #expect(try await Archive.open(directory: directory).savedPicks().picks == expected)
    }
  }

  @Test(arguments: ["picks", "journal"])
  func aShippedMigrationIsNotEdited(name: String) async throws {
    try await withScratchDirectory { directory in
      let shipped = try await load("schemas/\(name).sql", into: directory)
      let made = try DatabaseQueue()
      try Schema.migrator.migrate(made, upTo: name)
      #expect(try await statements(of: made) == (try await statements(of: shipped)))
    }
  }

  @Test(arguments: [
    "UPDATE pick SET listing = 'no JSON'",
    "UPDATE pick SET listing = '{}'",
    "UPDATE pick SET key = '1688:1'",
    "UPDATE pick SET quantity = 0",
    "UPDATE pick SET quantity = 'many'",
    "UPDATE pick SET tags = '{}'",
    "UPDATE pick SET picked_at = NULL",
  ])
  func theDatabaseRefusesWhatCannotBeTrue(statement: String) async throws {
    try await withScratchDirectory { directory in
      let database = try await load("schemas/picks.sql", into: directory)
      await #expect(throws: DatabaseError.self) {
        try await database.write { database in try database.execute(sql: statement) }
      }
    }
  }

  @discardableResult
  private func load(_ fixture: String, into directory: URL) async throws -> DatabaseQueue {
    let sql = try Fixture.text(fixture)
    let database = try DatabaseQueue(path: directory.appending(path: Archive.fileName).path)
    try await database.write { database in try database.execute(sql: sql) }
    return database
  }

  private func statements(of database: DatabaseQueue) async throws -> [String] {
    try await database.read { database in
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    }
  }
}
