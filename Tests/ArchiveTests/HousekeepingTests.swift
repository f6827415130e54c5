import Catalog
import Foundation
import GRDB
import OperatingSystem
import Queries
import TestSupport
import Testing

@testable import Archive

struct HousekeepingTests {
  private static let day: TimeInterval = 86_400

  @Test func pruningKeepsMoneyPicksAndWhatIsNew() async throws {
    try await withArchive { archive in
      let old = JournalSamples.noon - 100 * Self.day
      let rested = try await archive.searched(
        JournalSamples.question(photo: "a", at: old), [try JournalSamples.page(1...20)])
      let shownAgain = try await archive.searched(
        JournalSamples.question(photo: "b", at: old), [try JournalSamples.page(5...6)])
      let useless = try await archive.searched(
        JournalSamples.question(photo: "c", at: old), [try JournalSamples.page(41...60)])
      let new = try await archive.searched(
        JournalSamples.question(photo: "d"), [try JournalSamples.page(61...80)])
      let listing = try JournalSamples.listing(5)
      let pick = Pick(listing: listing, pickedAt: old)
      try await archive.keep([.done(DecisionStep(listing: listing.id, before: nil, after: .picked(pick)))], in: rested)

      let pruned = try await archive.prune(before: JournalSamples.noon - 90 * Self.day)
      #expect(pruned.replies == 2)
      #expect(pruned.searches == 1)
      #expect(pruned.kept == 1)
      // The pick rests on the newest reply that shows it, and is still known to be made in the search before.
      #expect(try await archive.reopen(shownAgain)?.missing == 0)
      #expect(try await archive.reopen(rested)?.missing == 1)
      #expect(try await archive.reopen(rested)?.search.picks == 1)
      #expect(try await archive.reopen(useless) == nil)
      #expect(try await archive.reopen(new)?.pages.count == 1)
      #expect(try await archive.spent(at: old).session.total.calls == 4)
      #expect(try await archive.check().isSound)
    }
  }

  @Test func whatIsPrunedGivesItsRoomBack() async throws {
    try await withArchive { archive in
      let old = JournalSamples.noon - 100 * Self.day
      for page in 1...200 {
        try await archive.pay(
          for: JournalSamples.page(page * 20...page * 20 + 19), JournalSamples.key(page: page), at: old)
      }
      let before = try await archive.facts()
      #expect(before.replies == 200)
      #expect(before.oldest == old)
      let pruned = try await archive.prune(before: JournalSamples.noon)
      #expect(pruned.freed > before.size / 2)
      #expect(try await archive.facts().replies == 0)
    }
  }

  @Test func aBackupIsWholeWhileTheArchiveIsInUse() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory.appending(path: "data"))
      let other = try Archive.open(directory: directory.appending(path: "data"))
      let search = try await archive.searched(JournalSamples.question(), [try JournalSamples.page()])
      let copies = directory.appending(path: "copies")
      try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: false)
      let copy = copies.appending(path: Archive.fileName)
      for _ in 0..<2 {
        async let writing: Void = other.save([try ArchiveSamples.mug()])
        try await archive.backup(to: copy.path)
        try await writing
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: copies.path) == [Archive.fileName])
      #expect(try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions] as? Int == 0o600)
      let restored = try Archive.open(directory: copies)
      #expect(try await restored.reopen(search)?.pages.count == 1)
      #expect(try await restored.savedPicks().picks.count == 1)
      #expect(try await restored.check().isSound)
    }
  }

  @Test func aBackupThatCannotBeWrittenSaysSo() async throws {
    try await withArchive { archive in
      let nowhere = archive.file.deletingLastPathComponent().appending(path: "no/copy.sqlite").path
      await #expect(throws: ArchiveError.notBackedUp(.noDirectory(nowhere))) { try await archive.backup(to: nowhere) }
      await #expect(throws: ArchiveError.self) { try await archive.backup(to: archive.file.path) }
      let check = try await archive.check()
      #expect(check.isSound)
    }
  }

  @Test func aCheckNamesDamagedReplies() async throws {
    try await withArchive { archive in
      let reply = try await archive.pay(for: JournalSamples.page())
      try await archive.pay(for: JournalSamples.page(), JournalSamples.key(page: 2))
      #expect(try await archive.check() == ArchiveCheck(problems: [], replies: 2, unreadable: []))
      try await archive.write {
        try $0.execute(sql: "UPDATE reply SET content = x'00' WHERE id = ?", arguments: [reply.rawValue])
      }
      #expect(try await archive.check().unreadable == [reply.rawValue])
    }
  }

  @Test func readingMakesNoArchiveAndChangesNone() async throws {
    try await withScratchDirectory { directory in
      #expect(try Archive.openForReading(directory: directory) == nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
      let archive = try Archive.open(directory: directory)
      try await archive.save([try ArchiveSamples.mug()])
      let reader = try #require(try Archive.openForReading(directory: directory))
      #expect(try await reader.savedPicks().picks.count == 1)
      await #expect(throws: ArchiveError.self) { try await reader.save([try ArchiveSamples.bare()]) }
    }
  }

  @Test func anArchiveOfTheFirstVersionIsReadWithoutChangingIt() async throws {
    try await withScratchDirectory { directory in
      let file = directory.appending(path: Archive.fileName)
      do {
        let database = try DatabaseQueue(path: file.path)
        let sql = try Fixture.text("schemas/picks.sql")
        try await database.write { try $0.execute(sql: sql) }
        try database.close()
      }
      let before = try Data(contentsOf: file)
      let archive = try #require(try Archive.openForReading(directory: directory))
      #expect(try await archive.savedPicks().picks.count == 2)
      #expect(try await archive.searches(limit: 9).isEmpty)
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func spendingIsPartedByDaysOfTheUsersZone() async throws {
    try await withScratchDirectory { directory in
      let zone = try #require(TimeZone(identifier: "Asia/Kathmandu"))
      let archive = try Archive.open(directory: directory, timeZone: zone)
      // 18:14 and 18:16 UTC are 23:59 and 00:01 there.
      for minutes in [374.0, 376, 380] {
        let call = JournalSamples.call(cost: "1 USD", at: JournalSamples.noon + minutes * 60)
        _ = try await archive.begin(call, within: SpendingCaps())
      }
      let groups = try await archive.spending(.distantPast ..< .distantFuture, by: .day)
      #expect(groups.map(\.names) == [["2026-11-20"], ["2026-11-21"]])
      #expect(groups.map(\.report.total.calls) == [1, 2])
      let photos = try await archive.spending(.distantPast ..< .distantFuture, by: .photo)
      #expect(photos.map(\.names) == [["f00d"]])
    }
  }
}
