import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// A day's work, with the vendors' own count of calls as witness.
  @Suite struct DayTests {
    /// Photos of the day. On each: all four vendors' first pages, three next pages (Shanjing's list is one call), a
    /// filter that Shanjing does not have, and back.
    private static let photos = 20
    private static let callsOfAPhoto = ["photo": 4, "search": 4 + 3 + 3]

    @Test func aDayCostsWhatAPersonCountsByHand() async throws {
      let home = try Home()
      try await SimulatedVendors.serving([]) { vendors in
        let start = try vendors.calls()
        #expect(start.isEmpty)
        try work(Array(1...10), in: home, vendors)
        // After lunch the program goes on where it was left, and the morning's first photo comes again, from another
        // folder and under another name.
        let browsing = try Browsing(["--data-dir", home.path("kept")], in: home, adding: vendors.settings)
        try browsing.see("continue the last search")
        browsing.terminal.type(KeyBytes.enter)
        try browsing.see("Nothing was charged")
        let renamed = try home.write(Array(Data(contentsOf: URL(filePath: home.photo(1)))), to: "again/mug.jpg")
        try search(renamed, with: browsing)
        try browsing.press("4", shows: "page 1/")
        try browsing.quit()
        try work(Array(11...Self.photos), in: home, vendors)
        let calls = try vendors.calls()
        for (kind, count) in Self.callsOfAPhoto {
          let all = calls.filter { $0.key.hasSuffix(" " + kind) }.values.reduce(0, +)
          #expect(all == count * Self.photos, "\(calls)")
        }
        let spent = try Ledger.read(in: home, "kept")
        #expect(spent.mapValues { $0.charged } == calls, "\(spent)")
      }
    }

    private func work(_ numbers: [Int], in home: Home, _ vendors: SimulatedVendors) throws {
      let browsing = try Browsing(["--data-dir", home.path("kept")], in: home, adding: vendors.settings)
      try browsing.see("2 Photo")
      for number in numbers {
        try search(home.photo(number), with: browsing)
        try browsing.seePriceOfNextPage()
        browsing.terminal.type("]")
        try browsing.see("the next pages", within: .seconds(20)) { screen in
          screen.text.contains(/T1 (TMAPI v1 +)?[34]\d/) && screen.text.contains(/T2 (TMAPI v2 +)?[34]\d/)
            && screen.text.contains(/DJ (DAJI +)?[34]\d/) && screen.text.contains(/SJ (Shanjing +)?[234]\d/)
        }
        try filterAndBack(browsing)
      }
      try browsing.quit()
    }

    private func search(_ photo: String, with browsing: Browsing) throws {
      browsing.press("i")
      browsing.press("\u{15}")
      browsing.terminal.type(photo + KeyBytes.enter)
      try browsing.see("\(photo.split(separator: "/").last ?? "") as the photo") { screen in
        screen.text.contains("/\(photo.split(separator: "/").last ?? "") ")
          && screen.text.contains(/Enter: search \d+ vendors? –/)
      }
      browsing.pressAgain(KeyBytes.enter)
      try browsing.see("4 Results  \(photo.split(separator: "/").last ?? "")")
      try browsing.seeAllAnswer()
    }

    /// Switches the factory filter on, asks, switches it off, asks.
    private func filterAndBack(_ browsing: Browsing) throws {
      for _ in 0..<2 {
        browsing.terminal.type("3")
        try browsing.see("the filters") { $0.lines[1].contains("3 Filters") && $0.row > 1 }
        browsing.terminal.readUntilQuiet(.milliseconds(150))
        // The selection stays where it was the last time.
        while !browsing.cursorLine.contains("factory") {
          let row = browsing.terminal.screen.row
          browsing.terminal.type("j")
          try browsing.see("the next row") { $0.row != row }
        }
        let mark = browsing.cursorLine.contains("[x]") ? "[ ] factory" : "[x] factory"
        try browsing.press(" ", shows: mark)
        // Back again is free, and asked at once.
        if mark.hasPrefix("[x]") { try browsing.seePriceOfSearch() }
        browsing.press("a")
        try browsing.see("page 1/", within: .seconds(20))
        try browsing.seeAllAnswer()
      }
    }
  }
}
