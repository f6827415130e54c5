import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// The figures on the screen are followed to the raw replies too: of the list, the details, the product's page and of what
  /// is compared.
  @Suite(.simulatedVendors) struct TracedScreenTests {
    private var vendors: [String: String] { SimulatedVendors.shared.settings }

    /// What the names before the lines of the details say, as the tables of the vendors' fields call it.
    private static let fields = [
      "prices": ["prices."], "tiers": ["price_tiers"], "min. order": ["min_order_quantity"], "sold": ["sales."],
      "reorder rate": ["repurchase_rate"], "stock": ["stock"], "shop": ["shop."], "delivery": ["ships_within_hours"],
    ]

    /// All that is said of an offer has room.
    private static let size = ScreenSize(rows: 120, columns: 200)

    @Test func everyFigureOfAnOfferIsAVendors() async throws {
      let home = try Home()
      let kept = home.path("kept")
      let run = try Program.run(["search", try home.photo(), "--data-dir", kept], in: home, adding: vendors)
      #expect(run.status == 0, "\(run)")
      let items = try await KeptReplies.items("search", in: kept)
      let browsing = try Browsing(["--data-dir", kept], in: home, adding: vendors, size: Self.size)
      try browsing.see("continue the last search")
      browsing.press(KeyBytes.enter)
      try browsing.see("MOQ")
      var (compared, conflicts, lines) = (0, 0, 0)
      for _ in 0..<40 {
        let details = Self.details(browsing.terminal.screen)
        let own = items.filter { $0.key == details.key }
        #expect(!own.isEmpty, "\(browsing.text)")
        for (name, text) in Self.row(browsing.cursorLine, under: browsing.text) + details.lines {
          lines += 1
          if name.hasPrefix("≠ ") || name == "also at" {
            conflicts += 1
            try expectSaidByEach(text, of: name, own)
          } else if let fields = Self.fields[name] {
            let strangers = Self.strangers(in: text, of: fields, own)
            #expect(strangers.isEmpty, "\(details.key): \(name) \(text)")
          }
        }
        if own.count > 1 { compared += 1 }
        browsing.press("j")
        // While the selection moves, the details stay those of the row before.
        Reader.seesRow()
        browsing.terminal.readUntilQuiet()
      }
      #expect(lines > 200 && compared > 5 && conflicts > 5, "hardly anything was looked at")
      try browsing.quit()
    }

    /// Each part of such a line is of the vendor that stands in it.
    private func expectSaidByEach(_ text: String, of name: String, _ items: [RawItem]) throws {
      let names = ["TMAPI v1": "tmapi-v1", "TMAPI v2": "tmapi-v2", "DAJI": "daji", "Shanjing": "shanjing"]
      let parts = name == "also at" ? [text[...]] : text.split(separator: " · ")
      for part in parts {
        let vendor = try #require(names.first { part.contains($0.key) }, "\(text)")
        let item = try #require(items.first { $0.provider == vendor.value }, "\(text)")
        let figures = Self.withoutTimes(part.replacing(vendor.key, with: ""))
        #expect(item.strangers(in: figures).isEmpty, "\(item.number): \(name) \(part)")
      }
    }

    @Test func everyFigureOfAProductsPageAndOfAComparisonIsAVendors() async throws {
      let home = try Home()
      let kept = home.path("kept")
      let arguments = ["search", try home.photo(), "--provider", "daji", "--data-dir", kept]
      let found = try Program.run(arguments + ["--format", "json"], in: home, adding: vendors)
      let keys = try RawJSON(found.output.utf8)["listings"].elements.prefix(3).compactMap { $0["key"].words }
      let asked = try Program.run(
        ["detail"] + keys + ["--provider", "daji", "--data-dir", kept], in: home, adding: vendors)
      #expect(asked.status == 0, "\(asked)")
      let details = try await KeptReplies.details(in: kept)
      let items = try await KeptReplies.items("search", in: kept)
      // Likenesses are the program's own.
      let browsing = try Browsing(
        ["--data-dir", kept, "--graphics", "off"], in: home, adding: vendors, size: Self.size)
      try browsing.see("continue the last search")
      browsing.press(KeyBytes.enter)
      try browsing.see("MOQ")
      for own in details {
        try browsing.press("/", shows: "Find:")
        browsing.press(own.number + KeyBytes.enter)
        browsing.press("D")
        try browsing.see("what each vendor costs") { $0.text.contains(/DAJI +(known|free)/) }
        let choice = try #require(browsing.text.firstMatch(of: /(\d) +DAJI +(known|free)/))
        try browsing.press(String(choice.1), shows: "Prices and order")
        browsing.terminal.readUntilQuiet()
        let page = browsing.terminal.screen.lines.drop { !$0.contains("Prices and order") }
          .prefix { !$0.contains(/│ Sources +│/) && !$0.hasPrefix("└") }
        #expect(page.count > 5, "\(browsing.text)")
        // How many variants there are is counted.
        for line in page.dropFirst() where !line.contains(/^│ [Vv]ariants +\d/) {
          // What details leave out is what the search has shown.
          let strangers = items.filter { $0.number == own.number }.reduce(own.strangers(in: Self.plain(line))) {
            $0.filter(Set($1.strangers(in: Self.plain(line))).contains)
          }
          #expect(strangers.isEmpty, "\(own.key): \(line)")
        }
        browsing.press(KeyBytes.escape)
      }
      for own in details {
        try browsing.press("/", shows: "Find:")
        browsing.press(own.number + KeyBytes.enter)
        try browsing.press(",", shows: "marked")
      }
      try browsing.press("C", shows: "Compare")
      browsing.terminal.readUntilQuiet()
      let all = items + details
      let compared = browsing.terminal.screen.lines.drop { !$0.contains("min. order") }.prefix { !$0.hasPrefix("└") }
      // How alike pictures are nobody else says.
      for line in compared where !line.hasPrefix("│ match ") {
        let strangers = Self.strangers(in: line, of: [], all)
        #expect(strangers.isEmpty, "\(line)")
      }
      browsing.press(KeyBytes.escape)
      try browsing.quit()
    }

    @Test func whereDetailsSayOtherThanOthersThePageSaysIt() async throws {
      let home = try Home()
      let kept = home.path("kept")
      let arguments = ["search", try home.photo(), "--page-size", "50", "--data-dir", kept]
      let found = try Program.run(arguments + ["--format", "json", "--merged"], in: home, adding: vendors)
      let keys = try RawJSON(found.output.utf8)["listings"].elements.compactMap { $0["key"].words }
        .filter { $0.hasPrefix("1688:") }
      // What a vendor's details say counts before what its search said, so that asking may settle a conflict.
      for (provider, asked) in [("tmapi-v1", keys[...]), ("daji", keys.prefix(keys.count / 2))] {
        // One that was taken off sale may be gone.
        _ = try Program.run(
          ["detail"] + asked + ["--provider", provider, "--data-dir", kept, "--yes"], in: home, adding: vendors)
      }
      let items = try await KeptReplies.items("search", in: kept)
      let details = try await KeptReplies.details(in: kept)
      func differs(_ key: String) -> Bool {
        RawConflicts.differInMinimumOrder(items.filter { $0.key == key }, details: details.filter { $0.key == key })
      }
      let (differing, agreeing) = (keys.filter(differs).prefix(6), keys.filter { !differs($0) }.prefix(6))
      #expect(
        differing.count > 1 && agreeing.count > 1,
        "\(keys.count) offers, \(details.count) details, \(differing.count) differ, \(agreeing.count) agree")
      let browsing = try Browsing(
        ["--data-dir", kept, "--graphics", "off"], in: home, adding: vendors, size: Self.size)
      try browsing.see("continue the last search")
      browsing.press(KeyBytes.enter)
      try browsing.see("MOQ")
      for key in differing + agreeing {
        let number = key.dropFirst("1688:".count)
        try browsing.press("/", shows: "Find:")
        browsing.press(number + KeyBytes.enter)
        browsing.press(KeyBytes.enter + KeyBytes.enter)
        try browsing.see("Product  \(key)")
        browsing.terminal.readUntilQuiet()
        browsing.press("G")
        browsing.terminal.readUntilQuiet()
        let lines = browsing.terminal.screen.lines.filter { $0.contains("≠ ") }
        let (own, asked) = (items.filter { $0.key == key }, details.filter { $0.key == key })
        #expect(lines.contains { $0.contains("≠ minimum order") } == differing.contains(key), "\(browsing.text)")
        // Hours stand in the names of marks.
        for line in lines where !line.contains("≠ ships within") {
          let strangers = Self.strangers(in: Self.withoutTimes(line), of: [], own + asked)
          #expect(strangers.isEmpty, "\(key): \(line)")
        }
        browsing.press(KeyBytes.escape + KeyBytes.escape)
        browsing.terminal.readUntilQuiet()
      }
      try browsing.quit()
    }

    // MARK: Reading the screen

    /// What none of these vendors says.
    private static func strangers(in text: String, of fields: [String], _ items: [RawItem]) -> Set<String> {
      items.map { Set($0.strangers(in: plain(text), of: fields)) }.reduce(nil) { $0?.intersection($1) ?? $1 } ?? []
    }

    /// A text without the windows of sales, which are the vendors' names for figures, and without frames.
    private static func plain(_ text: some StringProtocol) -> String {
      String(text).replacing(/in (30|90|360) d\b/, with: "").replacing(/\/(30|90|360)d\b/, with: "")
    }

    private static func withoutTimes(_ text: some StringProtocol) -> String {
      plain(text).replacing(/\d\d:\d\d/, with: "").replacing(/\d{4}-\d\d-\d\d/, with: "")
    }

    private static func panes(_ line: String) -> [String] {
      line.split(separator: "││").map { String($0.drop { $0 == "│" }) }
    }

    /// The details' offer, and their lines by the names before them.
    private static func details(_ screen: ScreenText) -> (key: String, lines: [(name: String, text: String)]) {
      let lines = screen.lines.map { panes($0).last ?? "" }
      let key = lines.lazy.compactMap { $0.firstMatch(of: /Details +((?:1688|taobao):\d+)/) }.first.map { String($0.1) }
      var named: [(name: String, text: String)] = []
      for line in lines.dropFirst() {
        let text = line.split(separator: "│").first.map(String.init) ?? ""
        if let match = text.firstMatch(of: /^ ((?:≠ )?[a-z][a-z. ]*?)  +(.*)$/) {
          named.append((String(match.1), String(match.2)))
        } else if !named.isEmpty, text.hasPrefix("    ") {
          // A long value goes on under its beginning.
          named[named.count - 1].text += " " + text.drop { $0 == " " }
        }
      }
      return (key ?? "", named)
    }

    /// The figures of a row, by what they are called in the details.
    private static func row(_ line: String, under screen: String) -> [(name: String, text: String)] {
      let heading =
        screen.split(separator: "\n").map { panes(String($0)) }.lazy
        .compactMap { $0.first { $0.contains("MOQ") && $0.contains("title") } }.first ?? ""
      guard let row = panes(line).first(where: { $0.contains(/^ >/) }) else { return [] }
      func cell(_ name: String, width: Int) -> (from: Int, text: String)? {
        guard let end = heading.firstRange(of: name)?.upperBound else { return nil }
        let column = heading.distance(from: heading.startIndex, to: end)
        return (column - width, String(row.prefix(column).suffix(width)))
      }
      guard let order = cell("MOQ", width: 6) else { return [] }
      let cells = [
        ("prices", String(row.prefix(order.from).dropFirst(4))), ("min. order", order.text),
        ("sold", cell("sold 30d", width: 12)?.text ?? ""), ("reorder rate", cell("reorder", width: 7)?.text ?? ""),
      ]
      return cells.map { (name: $0.0, text: $0.1) }
    }
  }
}
