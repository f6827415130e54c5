import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// The screens in the README and the guide are what the program shows. With `SNAPSOURCE_APPROVE=1` they are printed anew.
  @Suite struct PrintedScreensTests {
    /// Wide enough for both titles, and no wider than a page shows.
    private static let size = ScreenSize(rows: 36, columns: 118)

    @Test(arguments: [("en", ["README.md", "docs/guide/searching.md"]), ("zh", ["docs/README.zh-CN.md"])])
    func theyAreOfThisProgram(_ language: String, _ pages: [String]) throws {
      let home = try Home()
      let browsing = try Browsing(
        ["demo", "--graphics", "off", "--ui-language", language], in: home, size: Self.size)
      try browsing.see("red-mug.jpg")
      // The first sample photo, and a search by it.
      browsing.press("j" + KeyBytes.enter)
      try browsing.see("what Enter costs") { $0.text.contains("800×600") && $0.text.contains(/8 (?:calls|次调用)/) }
      browsing.readCosts()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.readCosts()
      browsing.press("Q500" + KeyBytes.enter)
      // Two picks, one that is not wanted, and two marks. No time of day and no port is on the screen then.
      browsing.press("  x,,j")
      browsing.terminal.readUntilQuiet(.milliseconds(500))
      let triage = browsing.text
      browsing.press("C")
      browsing.terminal.readUntilQuiet(.milliseconds(500))
      let screens = ["triage": triage, "compare": browsing.text]
      var printed = 0
      for page in pages {
        let file = Fixture.project.appending(path: page)
        var text = try String(contentsOf: file, encoding: .utf8)
        for (name, screen) in screens {
          guard let block = Self.block(name, in: text) else { continue }
          printed += 1
          let now = screen.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.replacing(/\ +$/, with: "") }.joined(separator: "\n").replacing(/\n+$/, with: "")
          if ProcessInfo.processInfo.environment["SNAPSOURCE_APPROVE"] == "1" {
            text.replaceSubrange(block, with: now)
            try text.write(to: file, atomically: true, encoding: .utf8)
          } else {
            #expect(text[block] == now, "\(page): \(name)")
          }
        }
      }
      #expect(printed >= pages.count)
    }

    /// What stands in the block under `<!-- screen: name -->`.
    private static func block(_ name: String, in page: String) -> Range<String.Index>? {
      guard let mark = page.range(of: "<!-- screen: \(name) -->\n```text\n"),
        let end = page.range(of: "\n```", range: mark.upperBound..<page.endIndex)
      else { return nil }
      return mark.upperBound..<end.lowerBound
    }
  }
}
