import Catalog
import Queries
import Sourcing
import TestSupport
import Testing

@testable import AppCore

/// The browser in Chinese, and the way between the languages.
struct LanguageTests {
  private static let figures: Set = ["1234567.50", "1,234,567", "123,456", "1,234.56", "1234.56"]

  private func searched(columns: Int = 120) -> Typist {
    var typist = Typist(rows: 30, columns: columns, caps: SpendingCaps(day: .calls(123_456)))
    typist.load("~/clients/acme/red-mug.jpg")
    typist.cost = Cost("1234.56 USD")
    typist.press("<Enter>1")
    if typist.state.overlay is Menu { typist.press("1") }
    let names = ["red mug with a handle", "blue mug with a handle", "cafe\u{301} mug", "陶瓷马克杯"]
    let listings = names.enumerated().map { place, name in
      Listing.sample(
        place + 1, name, price: "1234567.50", rank: place + 1, minimumOrder: 123_456,
        sales: [SalesFigure(.days(30), count: 1_234_567)], shop: "深圳市杯业有限公司")
    }
    typist.answer("alpha", listings, total: 123_456, hasNext: true)
    typist.fail("beta", .balanceEmpty, quoting: "余额不足")
    var (spent, month) = (GoldenTests.spent, Spend())
    month.add(Cost("1234567.50 USD"), calls: 1)
    spent.month = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: month, free: 0)])
    typist.take(.spendRead(spent))
    return typist
  }

  @Test func `a key changes the language, and titles are in the seller's words where that is Chinese`() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "red mug", original: "红色马克杯")])
    #expect(typist.shows("Results") && typist.shows("red mug"))
    typist.press("Z")
    #expect(typist.shows("结果") && typist.shows("详情") && typist.shows("红色马克杯") && typist.shows("已切换为中文"), "\(typist)")
    #expect(!typist.shows("Results") && !typist.shows("help"), "\(typist)")
    typist.press("?")
    #expect(typist.shows("下移") && typist.shows("此处"), "\(typist)")
    typist.press("<Esc>Z")
    #expect(typist.shows("Results") && typist.shows("English now. To keep it, write ui.language: en"), "\(typist)")
  }

  @Test func `keys of one's own stay when the language changes`() {
    var typist = Typist(keys: KeyMap(changing: [.showPicks: [KeySequence([.function(2)])]]))
    typist.press("Z")
    #expect(typist.state.keys.label(of: .showPicks) == "F2" && typist.state.keys.changed == [.showPicks])
    typist.press("Z")
    #expect(typist.state.keys.label(of: .showPicks) == "F2")
  }

  @Test func `a command is found by Chinese words of what it does`() throws {
    var typist = searched()
    typist.press("Z:")
    typist.press("撤销")
    let entries = typist.state.palette(for: try #require(typist.state.prompt)).entries
    #expect(entries.contains { $0.row.command == .undo }, "\(typist)")
  }

  @Test func `every word of the key table has its Chinese, and no Chinese is left over`() {
    let table = KeyBinding.table
    #expect(Set(table.map(\.words)) == Set(ChineseKeys.words.keys))
    #expect(Set(table.compactMap(\.hint)) == Set(ChineseKeys.hints.keys))
    for row in table {
      let said = row.said(in: .chinese)
      #expect(said.words != row.words && !said.place.contains { $0.isASCII && $0.isLetter }, "\(row.words)")
    }
  }

  /// A digit before the sign of what was cut away is part of a figure that was cut. Digits that are cut without a sign
  /// would stand at the edge: the figures here are long, so that none fits by chance.
  @Test(arguments: Language.allCases, [24, 40]) func `no amount and no count is cut at any width`(
    language: Language, rows: Int
  ) {
    var typist = Typist.$language.withValue(language) { searched() }
    for keys in [
      "", "<Enter>", "<Space>p", "e1234567<Enter>", "4s", "<Esc>A", "<Esc>$", "<Esc>1", "4C", "<Esc>4<Enter><Enter>",
      "<Esc>c",
    ] {
      typist.press(keys)
      for columns in 60...220 {
        typist.take(.terminal(.resized(FrameSize(rows: rows, columns: columns))))
        let cut = typist.screen.filter { $0.contains(/[0-9][.,]?…/) }
        #expect(cut.isEmpty, "\(columns) \(keys) \(cut.first ?? "")")
        // What lies over the panes hides a part of them.
        guard typist.state.overlay == nil else { continue }
        for line in typist.screen {
          let figures = line.matches(of: /[0-9][0-9.,]{5,}/).map { String($0.output) }
          let begun = figures.filter { $0.hasPrefix("1,234") || $0.hasPrefix("12345") || $0.hasPrefix("123,4") }
          #expect(begun.allSatisfy(Self.figures.contains), "\(columns) \(keys) \(line)")
        }
      }
    }
  }
}
