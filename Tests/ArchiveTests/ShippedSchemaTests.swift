import Catalog
import Foundation
import GRDB
import Queries
import TestSupport
import Testing

@testable import Archive

/// Databases as shipped versions left them, each named for its last migration.
struct ShippedSchemaTests {
  /// The migrations since the facts, which stand for those before them.
  private static let all = [
    "facts", "details", "batches", "words", "views", "freight", "looks", "pages", "signs", "preferences",
    "reasons",
  ]

  private static func upTo(_ last: String) -> [String] { Array(all.prefix { $0 != last }) + [last] }

  @Test func picksOfTheFirstVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/picks.sql", into: directory)
      let expected = [try ArchiveSamples.mug(), try ArchiveSamples.bare()]
      #expect(try await Archive.open(directory: directory).savedPicks().picks == expected)
    }
  }

  @Test func theJournalOfTheSecondVersionIsReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/journal.sql", into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      #expect(try await archive.savedPicks().picks == [try ArchiveSamples.mug(), try ArchiveSamples.bare()])
      let spent = try await archive.spent(at: JournalSamples.noon, about: .photo("f00d"))
      #expect(spent.photo.total.costs.map(\.description) == ["0.05 USD"])
      #expect(spent.photo.total.unpriced == 1)
      #expect(spent.photo.lines.map(\.free) == [0, 0, 1])
      #expect(try await archive.keptPage(JournalSamples.key())?.page == (try JournalSamples.page(1...2)))
      let reference = ReferenceKey(provider: JournalSamples.daji, photo: "f00d")
      #expect(try await archive.keptReference(reference)?.reference.value == "1234567890123456789")
      let found = try await archive.searches(matching: HistoryFilter(words: "克杯 mug"), limit: 9)
      #expect(found.map(\.question) == [JournalSamples.question()])
      let reopened = try #require(try await archive.reopen(SearchNumber(rawValue: 1)))
      #expect(reopened.pages.map(\.listings.count) == [2])
      #expect(reopened.search.place?.selected == (try JournalSamples.listing(2).id))
      #expect(try await archive.savedRejections().map(\.reason) == [.notTheSame])
      let kept = try #require(try await archive.recentSteps(limit: 9).first)
      try await archive.keep([.undone(kept.step)])
      #expect(try await archive.recentSteps(limit: 9).map(\.isUndone) == [true])
      #expect(try await archive.savedRejections().isEmpty)
      #expect(try await archive.check().isSound)
    }
  }

  @Test func factsThatWereKeptInEnglishAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/journal.sql", "schemas/journal-facts.sql", into: directory)
      try await expectFacts(in: directory)
    }
  }

  @Test func factsOfTheThirdVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/facts.sql", into: directory)
      try await expectFacts(in: directory)
    }
  }

  @Test func detailsOfTheFourthVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load("schemas/facts.sql", "schemas/details.sql", into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let listing = try #require(ListingID(.alibaba1688, number: "1"))
      let key = DetailKey(provider: JournalSamples.daji, listing: listing, language: "en")
      let kept = try #require(try await archive.keptDetails(key))
      var shown = try JournalSamples.listing(1)
      // It stood beside the listing then.
      shown.saleState = CleanText("member expired").map { .offSale($0) }
      #expect(kept.at == JournalSamples.noon && kept.details.listing == shown)
      #expect(kept.details.orderQuantities == [OrderQuantity(.minimum, 2), OrderQuantity(.lot, 20)])
      #expect(kept.details.variants.map(\.name) == ["White"] && kept.details.pricing == .quantity)
      #expect(kept.details.variants.first?.parcel.weight?.description == "200 g")
      #expect(try await archive.check().isSound)
    }
  }

  @Test func wordsOfTheSixthVersionAreReadableAndPhotosStayPhotos() async throws {
    try await withScratchDirectory { directory in
      try await load(
        "schemas/facts.sql", "schemas/details.sql", "schemas/batches.sql", "schemas/words.sql", into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let found = try await archive.searches(limit: 9)
      #expect(
        found.map(\.question) == [JournalSamples.question(words: "马克杯"), JournalSamples.question()])
      #expect(try await archive.keptPage(JournalSamples.key(.words("马克杯"))) != nil)
      #expect(try await archive.keptPage(JournalSamples.key(.photo("马克杯"))) == nil)
      #expect(try await archive.keptPage(JournalSamples.key()) != nil)
      let spent = try await archive.spent(at: JournalSamples.noon, about: .words("马克杯"))
      #expect(spent.photo.lines.map(\.kind) == [.words])
      #expect(try await archive.check().isSound)
    }
  }

  @Test func viewsOfTheSeventhVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      let names = ["facts", "details", "batches", "words", "views"]
      try await load(names.map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let cheap = KeptView(
        name: "cheap", columns: ["price", "moq"], narrowing: "price<40", order: "sales", quantity: 500)
      #expect(try await archive.views() == [cheap])
      #expect(try await archive.check().isSound)
    }
  }

  @Test func freightOfTheEighthVersionIsReadable() async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo("freight").map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let listing = try #require(ListingID(.alibaba1688, number: "1"))
      let question = FreightQuestion(
        to: try #require(Destination("Guangdong")), pieces: 500, variant: "11", weight: Weight(kilograms: Amount("100"))
      )
      let key = FreightKey(provider: JournalSamples.daji, listing: listing, question: question)
      let kept = try #require(try await archive.keptFreight(key))
      #expect(kept.at == JournalSamples.noon && kept.freight.fee == Amount("702").map { .yuan($0) })
      #expect(kept.freight.listing == listing && kept.freight.pieces == 500)
      #expect(kept.freight.charge?.basis == .weight && kept.freight.charge?.next?.fee == Amount("7"))
      #expect(kept.freight.parcel.weight?.description == "200 g")
      #expect(try await archive.spent(at: JournalSamples.noon).today.lines.contains { $0.kind == .freight })
      #expect(try await archive.check().isSound)
    }
  }

  /// In the ninth and the tenth version they stood in blocks.
  @Test(arguments: ["looks", "pages", "signs"])
  func looksOfTheNinthAndLaterVersionsAreReadable(last: String) async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo(last).map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      try await expectLook(in: archive)
      #expect(try await archive.check().isSound)
    }
  }

  @Test func followedPagesOfTheTenthVersionAreCounted() async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo("pages").map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      #expect(try await archive.pageRecord() == PageRecord(expected: 0.25, better: 1))
    }
  }

  @Test func preferencesOfTheTwelfthVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo("preferences").map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      #expect(try await archive.preferences() == [.sideColumn: "always"])
      #expect(try await archive.check().isSound)
    }
  }

  @Test func wordsOfRejectionsOfTheThirteenthVersionAreReadable() async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo("reasons").map { "schemas/\($0).sql" }, into: directory)
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      #expect(try await archive.savedRejections().compactMap(\.note) == ["太亮 too glossy"])
      #expect(try await archive.check().isSound)
    }
  }

  @Test(arguments: ["looks", "signs"])
  func aDamagedArchiveIsSavedWithItsLooks(last: String) async throws {
    try await withScratchDirectory { directory in
      try await load(Self.upTo(last).map { "schemas/\($0).sql" }, into: directory).close()
      #expect(try Salvage(of: directory.appending(path: Archive.fileName)).lost == 0)
      try await expectLook(in: try Archive.open(directory: directory, timeZone: .gmt))
    }
  }

  @Test func looksLeaveTheirBlocks() async throws {
    try await withScratchDirectory { directory in
      let before = try DatabaseQueue(path: directory.appending(path: Archive.fileName).path)
      try Schema.migrator.migrate(before, upTo: "looks")
      try await before.write { database in
        for number in 1...250 {
          try database.execute(
            sql: "INSERT INTO seen_offer (listing, picture, network, at, said) VALUES (?, 'a', ?, 0, '{}')",
            arguments: ["1688:\(number)", number == 7 ? "another" : "cb79d903"])
        }
        // Some stand in both, and of some the offers are gone.
        for numbers in [1...150, 140...260] {
          var (places, looks) = (Data(), Data())
          for number in numbers {
            withUnsafeBytes(of: Int64(number).littleEndian) { places.append(contentsOf: $0) }
            looks += Data(repeating: UInt8(number % 100), count: 256)
          }
          try database.execute(
            sql: "INSERT INTO look_block (network, numbers, looks) VALUES ('cb79d903', ?, ?)",
            arguments: [places, looks])
        }
      }
      try before.close()
      let archive = try Archive.open(directory: directory, timeZone: .gmt)
      let block = try await archive.looks(likeAnyOf: [[Int8](repeating: 1, count: 256)], wanted: 9, of: "cb79d903")
      let numbers = (1...250).filter { $0 != 7 }
      #expect(block.numbers == numbers.map { Int64($0) })
      #expect(block.looks == numbers.flatMap { [Int8](repeating: Int8($0 % 100), count: 256) })
      let rows = try await archive.read { try Int.fetchAll($0, sql: "SELECT length(looks) / 40 FROM look_signs") }
      #expect(rows == [100, 100, 49])
      #expect(try await archive.check().isSound)
    }
  }

  /// A program of before knows neither searches by words nor calls for freight nor where looks are: it must not open the
  /// archive.
  @Test(arguments: [("words", "batches"), ("freight", "views"), ("signs", "pages")])
  func anOlderProgramLeavesWhatItDoesNotKnowAlone(new: String, before: String) async throws {
    try await withScratchDirectory { directory in
      _ = try Archive.open(directory: directory, timeZone: .gmt)
      let database = try DatabaseQueue(path: directory.appending(path: Archive.fileName).path)
      let known = Schema.migrator.migrations.prefix { $0 != new }
      #expect(known.last == before)
      let applied = try await database.read { try Schema.migrator.appliedIdentifiers($0) }
      #expect(applied.subtracting(known).contains(new))
    }
  }

  /// The look that the fixtures have is found, and its offer.
  private func expectLook(in archive: Archive) async throws {
    let look = (0...255).map { Int8(truncatingIfNeeded: $0) }
    let block = try await archive.looks(likeAnyOf: [look], wanted: 1, of: "cb79d903")
    #expect(block.numbers == [1] && block.looks == look)
    #expect(try await archive.looks([1, 2], of: "cb79d903") == block)
    let seen = try await archive.seenOffers(block.numbers, of: "cb79d903")
    #expect(seen[1]?.listing.id.key == "1688:1" && seen[1]?.listing.mainPrice?.amount == Amount("12.50"))
  }

  /// Facts stand in picks, pages, rejections and steps; a pick that is saved anew has them as codes.
  private func expectFacts(in directory: URL) async throws {
    let archive = try Archive.open(directory: directory, timeZone: .gmt)
    let expected = try ArchiveSamples.facts()
    let pick = try #require(try await archive.savedPicks().picks.first)
    #expect(pick.listing.facts == expected)
    #expect(try await archive.keptPage(JournalSamples.key())?.page.listings.last?.facts == expected)
    #expect(try await archive.savedRejections().first?.listing.facts == expected)
    #expect(try await archive.recentSteps(limit: 9).first?.step.after?.listing.facts == expected)
    try await archive.save([pick])
    let key = pick.id.key
    let kept = try await archive.read { database in
      try String.fetchOne(database, sql: "SELECT listing -> '$.facts' FROM pick WHERE key = ?", arguments: [key])
    }
    let text = try #require(kept)
    #expect(text == (try StoredText.encode(expected)))
    for word in ["also shown at", "minimum order", "few refunds", "yes", "no"] {
      #expect(!text.contains("\"\(word)\""), "\(word)")
    }
    #expect(try await archive.savedPicks().picks.first?.listing.facts == expected)
  }

  @Test(arguments: [
    ["picks"], ["journal"], ["facts"], ["facts", "details"], ["facts", "details", "batches"],
    ["facts", "details", "batches", "words"], ["facts", "details", "batches", "words", "views"], upTo("freight"),
    upTo("looks"), upTo("pages"), upTo("signs"),
  ])
  func aShippedMigrationIsNotEdited(names: [String]) async throws {
    try await withScratchDirectory { directory in
      let name = try #require(names.last)
      let shipped = try await load(names.map { "schemas/\($0).sql" }, into: directory)
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
    "UPDATE call SET amount = '-1'",
    "UPDATE call SET currency = NULL",
    "UPDATE call SET is_charged = 0",
    "UPDATE call SET outcome = 'answered'",
    "DELETE FROM call",
    "UPDATE reply SET question = 'why'",
    "UPDATE search SET turn = NULL",
    "UPDATE search_page SET search = 2",
    "UPDATE search_page SET hits = -1",
    "UPDATE rejection SET reason = ''",
    "INSERT INTO rejection SELECT NULL, key, picked_at, 'other', NULL, listing FROM pick",
    "UPDATE decision_step SET before = 'nothing'",
  ])
  func theDatabaseRefusesWhatCannotBeTrue(statement: String) async throws {
    try await withScratchDirectory { directory in
      let database = try await load("schemas/journal.sql", into: directory)
      await #expect(throws: DatabaseError.self) {
        try await database.write { database in try database.execute(sql: statement) }
      }
    }
  }

  @discardableResult
  private func load(_ fixtures: String..., into directory: URL) async throws -> DatabaseQueue {
    try await load(fixtures, into: directory)
  }

  @discardableResult
  private func load(_ fixtures: [String], into directory: URL) async throws -> DatabaseQueue {
    let sql = try fixtures.map { try Fixture.text($0) }.joined(separator: "\n")
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
