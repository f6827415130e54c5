import Catalog
import Foundation
import GRDB
import Photos
import Queries
import Testing

@testable import Archive

struct KeptReplyTests {
  @Test func aPageComesBackAsTheVendorGaveIt() async throws {
    try await withScratchDirectory { directory in
      let page = try JournalSamples.page()
      try await Archive.open(directory: directory).pay(for: page)
      let kept = try #require(try await Archive.open(directory: directory).keptPage(JournalSamples.key()))
      #expect(kept.page == page)
      #expect(kept.at == JournalSamples.noon)
    }
  }

  @Test func anotherQuestionIsAnotherPage() async throws {
    try await withArchive { archive in
      let crop = PixelRegion(left: 1, top: 2, right: 30, bottom: 40)
      try await archive.pay(for: JournalSamples.page(), JournalSamples.key(crop: crop))
      var query = ImageQuery()
      query.filters = [.factory]
      for key in [
        JournalSamples.key(), JournalSamples.key(page: 2), JournalSamples.key(photo: "beef"),
        JournalSamples.key(query: query, crop: crop), JournalSamples.key(provider: JournalSamples.shanjing, crop: crop),
      ] {
        #expect(try await archive.keptPage(key) == nil)
      }
      #expect(try await archive.keptPage(JournalSamples.key(crop: crop)) != nil)
    }
  }

  @Test func theNewestReplyAnswers() async throws {
    try await withArchive { archive in
      try await archive.pay(for: JournalSamples.page(1...2))
      try await archive.pay(for: JournalSamples.page(5...6))
      #expect(try await archive.keptPage(JournalSamples.key())?.page == (try JournalSamples.page(5...6)))
    }
  }

  @Test func everyExchangeIsKeptAlsoOfAFailure() async throws {
    try await withArchive { archive in
      let call = try await archive.begin(JournalSamples.call(), within: SpendingCaps())
      let body = [UInt8](#"{"code":439}"#.utf8)
      let end = CallEnd(
        failure: .noBalance, isCharged: false,
        exchanges: [
          Exchange(request: "GET https://api.example.com/", status: 503, reply: []),
          Exchange(request: "GET https://api.example.com/", status: 200, reply: body),
        ],
        at: JournalSamples.noon)
      #expect(try await archive.end(call, with: end) == nil)
      let (statuses, replies) = try await archive.read { database in
        (
          try Int.fetchAll(database, sql: "SELECT status FROM exchange ORDER BY id"),
          try Data.fetchAll(database, sql: "SELECT reply FROM exchange ORDER BY id")
        )
      }
      #expect(statuses == [503, 200])
      let kept = try replies.map { try Packed.unpack(Array($0)) }
      #expect(kept == [[], body])
    }
  }

  @Test func aReferenceIsKeptReplacedAndForgotten() async throws {
    try await withArchive { archive in
      let key = ReferenceKey(provider: JournalSamples.daji, photo: "f00d")
      let first = PhotoReference(.imageID, "1234567890123456789")
      let second = PhotoReference(.address, "https://img.example.com/a.jpg")
      for (reference, size) in [(first, nil), (second, PixelSize(width: 800, height: 600))] {
        let call = try await archive.begin(
          JournalSamples.call(JournalSamples.daji, .introducePhoto), within: SpendingCaps())
        let brought = CallEnd.Brought.reference(reference, size: size, key)
        _ = try await archive.end(call, with: CallEnd(isCharged: true, brought: brought, at: JournalSamples.noon))
        let kept = KeptReference(reference: reference, size: size, at: JournalSamples.noon)
        #expect(try await archive.keptReference(key) == kept)
      }
      let part = PixelRegion(left: 0, top: 0, right: 9, bottom: 9)
      let other = ReferenceKey(provider: JournalSamples.daji, photo: "f00d", crop: part)
      #expect(try await archive.keptReference(other) == nil)
      try await archive.forgetReference(key)
      #expect(try await archive.keptReference(key) == nil)
    }
  }

  @Test func aDamagedReplyAnswersNothingAndNobodyCrashes() async throws {
    try await withArchive { archive in
      try await archive.pay(for: JournalSamples.page())
      let bytes = try await archive.read { try Data.fetchOne($0, sql: "SELECT content FROM reply") }
      let whole = Array(try #require(bytes))
      for length in stride(from: 0, to: whole.count, by: 7) {
        #expect(throws: PackingError.self) { try Packed.unpack(Array(whole.prefix(length))) }
      }
      for place in stride(from: 0, to: whole.count, by: 3) {
        var damaged = whole
        damaged[place] ^= 0x55
        #expect(throws: PackingError.self) { try Packed.unpack(damaged) }
      }
      try await archive.write { try $0.execute(sql: "UPDATE reply SET content = x'0102030405060708090a'") }
      #expect(try await archive.keptPage(JournalSamples.key()) == nil)
    }
  }

  @Test(arguments: [0, 1, 7, 100_000]) func packingCanBeUndone(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 / 3) }
    #expect(try Packed.unpack(Packed.pack(bytes)) == bytes)
  }

  @Test func aLengthThatCannotBeIsRefused() {
    let bomb: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x78, 0x9C, 0x03, 0x00]
    #expect(throws: PackingError.self) { try Packed.unpack(bomb) }
  }

}
