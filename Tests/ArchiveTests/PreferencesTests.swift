import Foundation
import GRDB
import Queries
import TestSupport
import Testing

@testable import Archive

struct PreferencesTests {
  @Test func whatIsWantedLastIsKept() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      #expect(try await archive.preferences().isEmpty)
      try await archive.keep("always", as: .sideColumn)
      try await archive.keep("when-focused", as: .sideColumn)
      #expect(try await Archive.open(directory: directory).preferences() == [.sideColumn: "when-focused"])
      #expect(try await archive.check().isSound)
    }
  }

  @Test func aRescueForgetsNoTable() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.keep("always", as: .sideColumn)
      let names = try await archive.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT name FROM sqlite_master WHERE type = 'table'
              AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'page_text%' AND name <> 'grdb_migrations'
            """)
      }
      #expect(Set(names) == Set(Salvage.tables + Salvage.derived))
      archive.close()
      #expect(try Salvage(of: directory.appending(path: Archive.fileName)).lost == 0)
      #expect(try await Archive.open(directory: directory).preferences() == [.sideColumn: "always"])
    }
  }
}
