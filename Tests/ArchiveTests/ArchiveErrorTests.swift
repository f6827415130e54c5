import Catalog
import Foundation
import GRDB
import Queries
import TestSentences
import Testing

@testable import Archive

struct ArchiveErrorTests {
  @Test func aNewerDatabaseIsLeftAsItIs() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      do {
        let database = try DatabaseQueue(path: file.path)
        try await database.write { database in
          try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
          try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('picks'), ('from the future')")
        }
        try database.close()
      }
      let before = try Data(contentsOf: file)
      #expect(throws: ArchiveError.newerVersion(file)) { try Archive.open(directory: directory) }
      #expect(throws: ArchiveError.newerVersion(file)) { try Archive.openForReading(directory: directory) }
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func aFileThatIsNoDatabaseIsLeftAsItIs() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      let content = Data(repeating: 0x41, count: 10_000)
      try content.write(to: file)
      #expect(throws: ArchiveError.damaged(file)) { try Archive.open(directory: directory) }
      #expect(try Data(contentsOf: file) == content)
    }
  }

  @Test func aDirectoryThatCannotBeMade() async throws {
    try await withScratchDirectory { scratch in
      let file = scratch.appending(path: "file")
      try Data().write(to: file)
      let directory = file.appending(path: "data")
      #expect(throws: ArchiveError.notWritable(directory)) { try Archive.open(directory: directory) }
    }
  }

  @Test func aRowOfAnotherVersionIsNamedAndHidesNoOther() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      let id = try #require(try await archive.savedPicks().picks.first?.id)
      let database = try DatabaseQueue(path: archive.file.path)
      try await database.write { database in
        try database.execute(sql: "UPDATE pick SET listing = json_remove(listing, '$.shop')")
      }
      #expect(try await archive.savedPicks().picks.isEmpty)
      #expect(try await archive.savedPicks().unreadable == [.unreadablePick("1688:727920485853")])
      #expect(try await archive.remove([id]) == [id])
      #expect(try await archive.savedPicks().unreadable.isEmpty)
      #expect(try await archive.remove([id]).isEmpty)
    }
  }

  @Test(arguments: [
    (ResultCode.SQLITE_FULL, ArchiveError.diskFull(file)),
    (.SQLITE_IOERR_SHMSIZE, .diskFull(file)),
    (.SQLITE_READONLY_DIRECTORY, .notWritable(file)),
    (.SQLITE_CANTOPEN, .notWritable(file)),
    (.SQLITE_CORRUPT_INDEX, .damaged(file)),
    (.SQLITE_BUSY_RECOVERY, .locked(file)),
    (.SQLITE_LOCKED, .locked(file)),
    (.SQLITE_MISUSE, .failed(file, "what SQLite said")),
  ])
  func everyCodeHasItsKind(code: ResultCode, expected: ArchiveError) {
    #expect(ArchiveError(code: code, message: "what SQLite said", file: Self.file) == expected)
  }

  @Test func everySentenceNamesTheFileAndWhatToDo() {
    let errors: [ArchiveError] = [
      .notWritable(Self.file), .diskFull(Self.file), .newerVersion(Self.file), .damaged(Self.file),
      .locked(Self.file), .failed(Self.file, "reason"),
    ]
    for error in errors {
      #expect(error.sentence.contains("/data/snapsource.sqlite"))
      #expect(error.sentence.contains(" – "))
    }
  }

  private static let file = URL(filePath: "/data/snapsource.sqlite")
}
