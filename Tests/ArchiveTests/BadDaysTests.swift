import Catalog
import Foundation
import GRDB
import Queries
import TestSentences
import TestSupport
import Testing

@testable import Archive

/// Power cuts, damaged pages, files in others' hands.
struct BadDaysTests {
  @Test func aLogThatIsCutAnywhereOpensWithWhatWasCommittedBefore() async throws {
    try await withScratchDirectory { directory in
      let source = directory.appending(path: "source")
      let archive = try Archive.open(directory: source)
      // Lengths of the log after each acknowledged pick.
      var lengths: [Int] = []
      let wal = archive.file.path + "-wal"
      for number in 1...12 {
        try await archive.save([try ArchiveSamples.bare(number: "\(number)", after: Double(number))])
        lengths.append(try #require(try FileManager.default.attributesOfItem(atPath: wal)[.size] as? Int))
      }
      let main = try Data(contentsOf: archive.file)
      let log = try Data(contentsOf: URL(filePath: wal))
      try #require(lengths.last == log.count)
      let seed = Dice.seed()
      var dice = Dice(seed: seed)
      let cuts =
        lengths.flatMap { [$0 - 1, $0, $0 + 1] }
        + (0..<60).map { _ in dice.below(log.count + 1) }
      for (index, cut) in cuts.enumerated() where cut <= log.count && cut >= (lengths.first ?? 0) {
        let torn = directory.appending(path: "torn-\(index)")
        try FileManager.default.createDirectory(at: torn, withIntermediateDirectories: false)
        try main.write(to: torn.appending(path: Archive.fileName))
        try log.prefix(cut).write(to: torn.appending(path: Archive.fileName + "-wal"))
        let opened = try Archive.open(directory: torn)
        let count = try await opened.savedPicks().picks.count
        #expect(count == lengths.filter { $0 <= cut }.count, "cut at \(cut), seed \(seed)")
        #expect(try await opened.check().isSound, "cut at \(cut), seed \(seed)")
        opened.close()
      }
    }
  }

  @Test(arguments: 0..<12)
  func aDamagedPageLosesNoOther(part: Int) async throws {
    try await withScratchDirectory { directory in
      let file = try await filled(directory)
      var bytes = try Data(contentsOf: file)
      let pages = bytes.count / 4_096
      // Not the first page: without it a file is no database. Nor one that names the tables: that stands nowhere else.
      var page = 1 + (pages - 2) * part / 11
      while bytes[page * 4_096..<(page + 1) * 4_096].range(of: Data("CREATE ".utf8)) != nil { page -= 1 }
      bytes.replaceSubrange(page * 4_096..<(page + 1) * 4_096, with: (0..<4_096).map { UInt8($0 * 7 & 255) })
      try bytes.write(to: file)

      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      _ = try await archive.savedPicks()
      _ = try await archive.spent(at: JournalSamples.noon)
      for number in 1...30 { _ = try await archive.keptPage(JournalSamples.key(page: number)) }
      _ = try await archive.searches(matching: HistoryFilter(words: "mug"), limit: 99)
      if try await !archive.check().problems.isEmpty { try await archive.mend() }
      #expect(try await archive.check().isSound, "page \(page) of \(pages)")
      let facts = try await archive.facts()
      #expect(facts.picks >= 20)
      #expect(facts.replies >= 20)
      #expect(facts.calls >= facts.replies)
      for name in facts.setAside.map(\.name) {
        // The first page says which kind of log stands beside the file.
        let aside = try Data(contentsOf: directory.appending(path: name))
        #expect(aside.dropFirst(4_096) == bytes.dropFirst(4_096))
        #expect(await archive.news.contains { $0.sentence.contains(name) })
      }
      // It is as good as new.
      try await archive.pay(for: JournalSamples.page(), JournalSamples.key(page: 99))
      #expect(try await archive.keptPage(JournalSamples.key(page: 99)) != nil)
    }
  }

  @Test func aFileThatWasCutOffIsSavedAsFarAsItGoes() async throws {
    try await withScratchDirectory { directory in
      let file = try await filled(directory)
      let bytes = try Data(contentsOf: file)
      try bytes.prefix(bytes.count * 9 / 10).write(to: file)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      _ = try await archive.savedPicks()
      if try await !archive.check().problems.isEmpty { try await archive.mend() }
      let check = try await archive.check()
      #expect(check.isSound, "\(check)")
      #expect(try await archive.facts().replies >= 10)
      #expect(await archive.news.count == 1)
    }
  }

  @Test func aProgramThatHasItOpenGoesOnWithWhatWasSaved() async throws {
    try await withScratchDirectory { directory in
      let file = try await filled(directory)
      let other = try Archive.open(directory: directory, timeZone: .gmt)
      #expect(try await other.savedPicks().picks.count == 30)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      try await archive.mend()
      try await archive.save([try ArchiveSamples.bare(number: "999", after: 99)])
      #expect(try await other.savedPicks().picks.count == 31)
      #expect(try await other.check().isSound)
      #expect(FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func aFullDiskLosesNothingAndCanBeMadeEmptier() async throws {
    try await withArchive { archive in
      try await archive.pay(for: JournalSamples.page())
      let pages = try await archive.read { try Int.fetchOne($0, sql: "PRAGMA page_count") }
      let room = try #require(pages)
      try await archive.write { try $0.execute(sql: "PRAGMA max_page_count = \(room)") }
      var kept = 1
      await #expect(throws: JournalError.unavailable(.diskFull(archive.file))) {
        for page in 2...99 {
          try await archive.pay(for: JournalSamples.page(), JournalSamples.key(page: page))
          kept += 1
        }
      }
      await #expect(throws: ArchiveError.self) {
        for number in 1...999 { try await archive.save([try ArchiveSamples.bare(number: "\(number)")]) }
      }
      #expect(try await archive.facts().replies == kept)
      #expect(try await archive.check().isSound)
      try await archive.write { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
      try await archive.pay(for: JournalSamples.page(), JournalSamples.key(page: 100))
      #expect(try await archive.keptPage(JournalSamples.key(page: 100)) != nil)
    }
  }

  @Test func anotherProgramThatWritesTooLongIsNamed() async throws {
    try await withScratchDirectory { directory in
      let archive = try Archive.open(directory: directory, patience: 0.2)
      var configuration = GRDB.Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: archive.file.path, configuration: configuration)
      try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
      await #expect(throws: ArchiveError.locked(archive.file)) { try await archive.save([try ArchiveSamples.mug()]) }
      // Reading goes on.
      #expect(try await archive.savedPicks().picks.isEmpty)
      try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
      try await archive.save([try ArchiveSamples.mug()])
    }
  }

  /// An archive with thirty of everything, in one file.
  private func filled(_ directory: URL) async throws -> URL {
    let archive = try Archive.open(directory: directory, timeZone: .gmt)
    let pages = try (1...30).map { try JournalSamples.page($0 * 20...$0 * 20 + 19, number: $0) }
    try await archive.bring(in: [(JournalSamples.question(), pages)])
    try await archive.save((1...30).map { try ArchiveSamples.bare(number: "\($0)", after: Double($0)) })
    archive.close()
    let left = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    try #require(left == [Archive.fileName])
    return archive.file
  }
}
