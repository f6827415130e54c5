import AppCore
import Catalog
import Foundation
import Testing

@testable import snapsource

struct OutputTests {
  @Test func keysKeepTheirOrder() {
    let value = JSONValue.object([.init("b", .integer(1)), .init("a", .array([])), .init("c", .object([]))])
    #expect(value.document == "{\n  \"b\": 1,\n  \"a\": [],\n  \"c\": {}\n}\n")
  }

  @Test func whatCouldSteerATerminalIsEscaped() {
    let text = JSONValue.string("\"\\\n\r\t\u{0}\u{1B}[2J\u{9B}\u{7F}\u{2028}é杯")
    #expect(text.document == #""\"\\\n\r\t\u0000\u001b[2J\u009b\u007f\u2028é杯""# + "\n")
  }

  @Test func wordsCannotSteerATerminal() {
    #expect(Console.shown("a\u{1B}[2Jb\u{202E}c\n") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}")
  }

  @Test func columnsLineUpInColumnsOfTheTerminal() {
    var table = TextTable([.init("NAME"), .init("PRICE", .point), .init("MOQ", .right), .init("TITLE")])
    table.add(["陶瓷厂", "19.00", "2", "mug"])
    table.add(["ab", "0.085", "500", nil])
    table.add(["x", nil, nil, "杯"])
    #expect(
      table.text == """
        NAME     PRICE  MOQ  TITLE
        陶瓷厂  19.00     2  mug
        ab       0.085  500  –
        x        –        –  杯

        """)
  }

  @Test func linesFitTheTerminal() {
    var table = TextTable([.init("KEY"), .init("SHOP", least: 6, spare: 1), .init("TITLE", least: 8)])
    table.add(["1688:1", "潮州市一个名字很长的陶瓷厂", "a mug with a very long title"])
    for limit in 1...80 {
      let lines = table.text(within: limit).split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.columns(String($0)) <= limit }, "\(limit)")
    }
    #expect(
      table.text(within: 40) == """
        KEY     SHOP             TITLE
        1688:1  潮州市一个名字…  a mug with a v…

        """)
    // There is no room for both.
    #expect(table.text(within: 20).hasPrefix("KEY     TITLE\n"))
    #expect(table.text(within: nil) == table.text)
  }

  @Test func picksSayWhatTheUserSaidOfThem() throws {
    var pick = Pick(listing: try ListingSamples.bare(ProviderID("daji")), queryPhoto: "/a/red-mug.jpg", pickedAt: .now)
    pick.listing.prices = [Price(.wholesale, try #require(Amount("19.00")))]
    (pick.quantity, pick.status, pick.tags, pick.note) = (500, "asked", ["acme", "red"], "sample first")
    let text = ListingTable.text([pick])
    for word in [
      "QTY", "STATUS", "TAGS", "PHOTO", "CNY 19.00", "500", "asked", "acme, red", "red-mug.jpg", "sample first",
    ] {
      #expect(text.contains(word), "\(word) in \(text)")
    }
    #expect(!text.contains("/a/"))
  }

  @Test func nothingFoundIsNoLine() {
    #expect(ListingTable.text([Listing]()) == "")
  }

  @Test func aLineSaysWhatIsNotKnown() throws {
    var listing = try ListingSamples.bare(ProviderID("shanjing"))
    listing.repurchaseRate = Rate("0.5")
    listing.sales = [SalesFigure(.allTime, count: 50, isAtLeast: true)]
    let line = try #require(ListingTable.text([listing]).split(separator: "\n").last)
    #expect(
      line.split(separator: "  ").map { String($0.drop { $0 == " " }) } == [
        "taobao:7279204858531234567", "shanjing", "–", "–", "–", "50+", "50%?", "–", "搪瓷杯",
      ])
  }
}
