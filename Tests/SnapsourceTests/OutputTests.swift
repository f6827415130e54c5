import Catalog
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
        "taobao:7279204858531234567", "shanjing", "–", "–", "–", "50+", "0.5 ?", "–", "搪瓷杯",
      ])
  }
}
