import Catalog
import Foundation
import Photos
import Queries
import Testing

@testable import Archive

/// The text of columns is what Foundation's encoder makes: what is kept is found again by it, and read by any version.
@Suite struct JSONTextTests {
  private func foundations(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func ours(_ value: some Encodable) throws -> String {
    try JSONText.encode(value) { _ in "a date" }
  }

  @Test(arguments: [
    "", "a/b", "\"\\", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{E}\u{1B}\u{1F}\u{7F}\u{85}", "é\u{301}马克杯😀\u{2028}",
  ])
  func textsAreEscapedAlike(text: String) throws {
    #expect(try ours([text]) == foundations([text]))
    #expect(try ours([text: text]) == foundations([text: text]))
  }

  @Test func membersAreInTheSameOrder() throws {
    let members = ["pageSize": 1, "page": 2, "pages": 3, "Page": 4, "a10": 5, "a2": 6, "é": 7, "e": 8, "z": -9]
    #expect(try ours(members) == foundations(members))
  }

  @Test func whateverIsKeptIsWrittenAlike() throws {
    var page = try JournalSamples.page()
    page.unreadable = [Unreadable(.value("price", CleanText("?")), rank: 3), Unreadable(.noTitle)]
    page.suggestedRegions = [try #require(PixelRegion(left: 1, top: 2, right: 3, bottom: 4))]
    page.leftOut = 3
    page.listings[0].sales = [SalesFigure(.allTime, count: 5), SalesFigure(.days(30), count: 7, isAtLeast: true)]
    page.listings[0].shop.flags = ShopFlags(factory: true, gold: false)
    page.listings[0].facts = [Fact(.stock, .text(try #require(CleanText("100+"))))]
    page.listings[0].morePictures = [try #require(WebAddress("https://a.example/2.jpg"))]
    page.listings[0].repurchaseRate = Rate("5%")
    // Dates are the column's own.
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { _, encoder in
      var container = encoder.singleValueContainer()
      try container.encode("a date")
    }
    #expect(try ours(page) == String(decoding: encoder.encode(page), as: UTF8.self))
    #expect(try StoredText.decode(ResultPage.self, from: StoredText.encode(page)) == page)
    #expect(try ours(ImageQuery()) == foundations(ImageQuery()))
    #expect(try ours(JournalSamples.key()) == foundations(JournalSamples.key()))
    #expect(try ours(SearchPlace()) == foundations(SearchPlace()))
  }

  @Test func emptyAndNestedValuesAreWrittenAlike() throws {
    struct Empty: Encodable {}
    struct Nested: Encodable {
      enum Key: String, CodingKey { case b, a }
      func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Key.self)
        var list = members.nestedUnkeyedContainer(forKey: .b)
        try members.encodeNil(forKey: .a)
        try list.encode(1)
        var inner = list.nestedContainer(keyedBy: Key.self)
        try inner.encode(true, forKey: .b)
        try "last".encode(to: list.superEncoder())
      }
    }
    #expect(try ours(Empty()) == foundations(Empty()))
    #expect(try ours([Int]()) == foundations([Int]()))
    #expect(try ours([nil, 1, nil]) == foundations([nil, 1, nil]))
    #expect(try ours(Nested()) == foundations(Nested()))
  }

  @Test func aFractionIsRefused() {
    #expect(throws: EncodingError.self) { try ours([1.5]) }
  }
}
