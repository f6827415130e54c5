import Archive
import Catalog
import Foundation
import GRDB
import Queries
import Testing

struct ArchiveTests {
  @Test func picksSurviveTheProgram() async throws {
    try await withScratchDirectory { directory in
      let picks = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      try await Archive.open(directory: directory).save(picks)
      #expect(try await Archive.open(directory: directory).savedPicks().picks == picks)
    }
  }

  @Test func theOldestPickIsTheFirst() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let late = try ArchiveSamples.bare(number: "1", after: 9)
      let early = try ArchiveSamples.bare(number: "2", after: 3)
      let alsoEarly = try ArchiveSamples.bare(number: "3", after: 3)
      try await archive.save([late, early, alsoEarly])
      #expect(try await archive.savedPicks().picks.map(\.id.number) == ["2", "3", "1"])
    }
  }

  @Test func savingAgainReplaces() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug(note: "first")])
      try await archive.save([try ArchiveSamples.mug(note: "second")])
      #expect(try await archive.savedPicks().picks.map(\.note) == ["second"])
    }
  }

  @Test func removesWhatIsNamed() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let kept = try ArchiveSamples.bare()
      let gone = try ArchiveSamples.mug()
      try await archive.save([kept, gone])
      try await archive.remove([gone.id, try #require(ListingID(.taobao, number: "1"))])
      #expect(try await archive.savedPicks().picks == [kept])
    }
  }

  @Test func twoProgramsShareIt() async throws {
    try await withScratchDirectory { directory in
      let one = try Archive.open(directory: directory)
      let other = try Archive.open(directory: directory)
      try await one.save([try ArchiveSamples.mug()])
      try await other.save([try ArchiveSamples.bare()])
      #expect(try await one.savedPicks().picks == (try await other.savedPicks().picks))
    }
  }

  @Test func aSaveOutlivesItsTask() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      let pick = try ArchiveSamples.mug()
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.cancelAll()
        group.addTask { try await archive.save([pick]) }
        try await group.waitForAll()
      }
      #expect(try await archive.savedPicks().picks == [pick])
    }
  }

  @Test func onlyTheOwnerCanRead() async throws {
    try await withScratchDirectory { scratch in
      let directory = scratch.appending(path: "data/snapsource")
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      #expect(try mode(of: directory.path) == 0o700)
      for suffix in ["", "-wal", "-shm"] {
        #expect(try mode(of: archive.file.path + suffix) == 0o600, "\(suffix)")
      }
    }
  }

  @Test func whatIsAcknowledgedIsOnTheDisk() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      // A copy of the files as they are now is what a crash would leave.
      let copy = directory.appending(path: "copy")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: false)
      for suffix in ["", "-wal"] {
        let name = Archive.fileName + suffix
        try FileManager.default.copyItem(at: directory.appending(path: name), to: copy.appending(path: name))
      }
      #expect(try await Archive.open(directory: copy).savedPicks().picks.count == 1)
    }
  }

  @Test func whoAsksWhileTheArchiveIsClosedGetsAnErrorAtMost() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory)
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            if number == 30 { archive.close() } else { _ = try? await archive.savedPicks() }
          }
        }
      }
      await #expect(throws: ArchiveError.self) { try await archive.savedPicks() }
    }
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
