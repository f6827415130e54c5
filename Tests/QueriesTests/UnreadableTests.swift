import Catalog
import Foundation
import Queries
import TestSentences
import Testing

struct UnreadableTests {
  private static let all = [
    Unreadable(.notAnItem, rank: 1), Unreadable(.noItemNumber(CleanText("abc")), rank: 2),
    Unreadable(.noItemNumber(nil), rank: 3), Unreadable(.noTitle, rank: 4),
    Unreadable(.value("price", CleanText("很多")), rank: 5), Unreadable(.value("total_count", nil)),
  ]

  @Test func isKeptWithoutASentenceAndReadBack() throws {
    let kept = try JSONEncoder().encode(Self.all)
    #expect(!String(decoding: kept, as: UTF8.self).contains("has no"))
    #expect(try JSONDecoder().decode([Unreadable].self, from: kept) == Self.all)
  }

  @Test func aLineOfAnEarlierVersionIsShownAsItWasKept() throws {
    let kept = Data(#"["result 2: has no title"]"#.utf8)
    let read = try JSONDecoder().decode([Unreadable].self, from: kept)
    #expect(read.map(\.sentence) == ["result 2: has no title"])
    #expect(try JSONEncoder().encode(read) == kept)
  }

  @Test func aPageOfAnEarlierVersionIsReadWithItsLines() throws {
    let page = ResultPage(provider: ProviderID("daji"), number: 1, size: 20, listings: [], hasNext: false)
    let kept = String(decoding: try JSONEncoder().encode(page), as: UTF8.self)
    let earlier = kept.replacing(#""unreadable":[]"#, with: #""unreadable":["result 2: has no title"]"#)
    let read = try JSONDecoder().decode(ResultPage.self, from: Data(earlier.utf8))
    #expect(read.unreadable == [Unreadable(.line("result 2: has no title"))])
  }
}
