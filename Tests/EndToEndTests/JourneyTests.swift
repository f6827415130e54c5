import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// From a photo to a sheet, by the keys that the footer and the help show.
  @Suite struct JourneyTests {
    private static let vendors = ["TMAPI v1", "TMAPI v2", "DAJI", "Shanjing"]

    @Test(arguments: ScreenSize.both)
    func fromAPhotoToASheet(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try Browsing(["demo"], in: home, size: size)
      try browsing.see("red-mug.jpg", within: .seconds(30))
      try browsing.see("? help")

      try browsing.press("j" + KeyBytes.enter, shows: "800×600")
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()

      try browsing.seePriceOfNextPage()
      try browsing.press("]", shows: "page 2/", within: .seconds(20))
      try browsing.press("[", shows: "page 1/")

      try filter(browsing)
      try sort(browsing)

      try browsing.press(KeyBytes.enter, shows: "min. order")
      browsing.press(KeyBytes.escape)

      try pickFive(browsing)
      try browsing.press("u", shows: "4 picks")
      try browsing.see("every pick saved") { !$0.text.contains("saving") }

      try browsing.press("w", shows: "Write picks to:")
      try browsing.press(KeyBytes.enter, shows: "Wrote 4 picks to")
      try browsing.quit()
      try expectSheet(in: home)
      let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path(percentEncoded: false))
      #expect(!left.contains { $0.hasPrefix("snapsource-demo") }, "the demo leaves nothing behind")
    }

    /// Switches on the first filter that can be switched, and asks again.
    private func filter(_ browsing: Browsing) throws {
      browsing.press("f")
      var steps = 0
      while !browsing.cursorLine.contains("[ ]"), steps < 20 {
        browsing.press("j")
        steps += 1
      }
      try #require(browsing.cursorLine.contains("[ ]"))
      try browsing.press(" ", shows: "Filters changed")
      #expect(browsing.cursorLine.contains("[x]"))
      try browsing.seePriceOfSearch()
      browsing.terminal.type("a")
      try browsing.see("the list") { !$0.text.contains("Filters changed") }
      try browsing.seeAllAnswer()
    }

    private func sort(_ browsing: Browsing) throws {
      try browsing.press("s", shows: "price, low to high")
      browsing.press("j")
      try browsing.press(KeyBytes.enter, shows: "by price, low to high")
    }

    /// One of the first two vendors each, and three of the third one.
    private func pickFive(_ browsing: Browsing) throws {
      var picks = 0
      for (vendor, count) in zip(Self.vendors, [1, 1, 3]) {
        try browsing.press("v", shows: "\(vendor) only")
        browsing.press("g")
        try browsing.see("the first row selected") { screen in
          screen.lines.firstIndex { $0.contains("MOQ") }.map { screen.row == $0 + 1 } ?? false
        }
        for _ in 0..<count {
          while browsing.cursorLine.contains(">*") || browsing.cursorLine.contains(">+") { browsing.press("j") }
          picks += 1
          try browsing.press(" ", shows: picks == 1 ? "This is a demo" : "\(picks) picks")
        }
      }
    }

    private func expectSheet(in home: Home) throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: home.work.path(percentEncoded: false))
      let name = try #require(names.first { $0.hasSuffix(".csv") })
      #expect(name.wholeMatch(of: /snapsource-picks-\d{4}-\d\d-\d\d\.csv/) != nil)
      let bytes = try Data(contentsOf: home.file(name))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let records = try SheetReader.records(String(decoding: bytes.dropFirst(3), as: UTF8.self))
      let header = try #require(records.first)
      #expect(header.prefix(5) == ["key", "provider", "marketplace", "title", "title_original"])
      let rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      #expect(rows.count == 4)
      #expect(Set(rows.map { $0["provider"] }).count == 3)
      for row in rows {
        let key = try #require(row["key"]?.wholeMatch(of: ItemKey.pattern))
        let number = String(key.number)
        #expect(row["product_url"]?.contains(number) == true, "the id is whole")
        #expect(row["price_cny"]?.wholeMatch(of: /\d+(\.\d+)?|/) != nil)
        #expect(row["title_original"]?.contains(/\p{Han}/) == true, "\(row)")
      }
      try expectPythonReads(home.path(name), rows.map { $0["key"] ?? "" })
    }

    /// A second reader that is not ours.
    private func expectPythonReads(_ path: String, _ keys: [String]) throws {
      let python = try #require(Program.installed("python3"), "the README's command installs it")
      let script = """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
        print("\\n".join(row[0] for row in rows[1:]))
        """
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(filePath: python)
      process.arguments = ["-c", script, path]
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(output.split(separator: "\n").map(String.init) == keys)
    }
  }
}
