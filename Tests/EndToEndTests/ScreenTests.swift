import Foundation
import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// What reaches the terminal, and when.
  @Suite(.simulatedVendors) struct ScreenTests {
    private func results(_ size: ScreenSize, in home: Home, graphics: String = "auto") throws -> Browsing {
      let browsing = try Browsing(
        [try home.photo()], in: home,
        adding: SimulatedVendors.shared.settings.merging(["SNAPSOURCE_UI_GRAPHICS": graphics]) {
          $1
        }, size: size)
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      // Pictures are still looked at for a while.
      browsing.terminal.readUntilQuiet(.milliseconds(graphics == "off" ? 50 : 800))
      return browsing
    }

    // MARK: Resizing

    @Test func anIdleProgramFollowsTheTerminalsSize() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      browsing.terminal.readUntilQuiet()
      for size in [ScreenSize(rows: 40, columns: 120), ScreenSize(rows: 12, columns: 40), .large, .usual] {
        browsing.terminal.resize(rows: size.rows, columns: size.columns)
        browsing.terminal.readUntilQuiet(.milliseconds(200))
        let expected = try fresh(size, in: home)
        #expect(browsing.text == expected)
      }
      try browsing.quit()
    }

    @Test func aStormOfSizesEndsInTheRightFrame() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      let seed = Dice.seed(usual: 20_261)
      var dice = Dice(seed: seed)
      for _ in 0..<200 * Trials.factor {
        browsing.terminal.resize(rows: 1 + dice.below(200), columns: 1 + dice.below(500))
        browsing.terminal.readUntilQuiet(.milliseconds(1))
      }
      browsing.terminal.resize(rows: 36, columns: 120)
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      let expected = try fresh(ScreenSize(rows: 36, columns: 120), in: home)
      #expect(browsing.text == expected, "seed \(seed)")
      try browsing.quit()
    }

    private func fresh(_ size: ScreenSize, in home: Home) throws -> String {
      let browsing = try Browsing([], in: home, size: size)
      try browsing.see("? help")
      browsing.terminal.readUntilQuiet()
      let text = browsing.text
      try browsing.quit()
      return text
    }

    // MARK: Text from strangers

    @Test(arguments: ScreenSize.both)
    func everyBorderStaysInItsColumnAndEveryByteIsAllowed(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try results(size, in: home)
      let browserRows = 2..<(size.rows - 4)
      var seen = ""
      for round in 0..<9 {
        expectStraightBorders(browsing.terminal.screen, rows: browserRows)
        seen += browsing.text
        browsing.press(["\u{6}", "\u{6}", "]", KeyBytes.enter, "j", KeyBytes.escape, "t", "G", "g"][round])
        if round == 2 { try browsing.see("page 2/", within: .seconds(20)) }
      }
      expectStraightBorders(browsing.terminal.screen, rows: browserRows)
      #expect(seen.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "wide characters were shown")
      #expect(seen.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }, "combining characters were shown")
      try browsing.quit()
      #expect(AllowedBytes.violations(in: browsing.terminal.output).prefix(5).isEmpty)
    }

    /// The columns of the uppermost border hold borders all the way down.
    private func expectStraightBorders(_ screen: ScreenText, rows: Range<Int>) {
      let top = (0..<2).first { screen.character(row: $0, column: 0) == "┌" }
      guard let top else {
        Issue.record("no border at the top:\n\(screen.text)")
        return
      }
      let columns = (0..<screen.columns).filter { ["┌", "┐"].contains(screen.character(row: top, column: $0)) }
      #expect(columns.first == 0 && columns.last == screen.columns - 1)
      for row in rows {
        for column in columns where !"│├┤┌┐└┘".contains(screen.character(row: row, column: column)) {
          Issue.record("row \(row), column \(column) is no border:\n\(screen.text)")
          return
        }
      }
    }

    // MARK: What it costs

    @Test(arguments: ScreenSize.both, ["auto", "off"])
    func movingIsCheapAndIdlingCostsNothing(_ size: ScreenSize, graphics: String) throws {
      let home = try Home()
      let browsing = try results(size, in: home, graphics: graphics)
      let terminal = browsing.terminal
      // The sentence about the first cost goes with the first key.
      browsing.press("k")
      for key in ["j", "j", "j", "k", "j", "j"] {
        let before = terminal.output.count
        terminal.type(key)
        #expect(terminal.read { _ in terminal.output.count > before })
        let bytes = terminal.output.count - before
        #expect((1...400).contains(bytes), "\(key) sent \(bytes) bytes")
        // The details follow when the selection rests.
        terminal.readUntilQuiet(.milliseconds(150))
      }
      let start = terminal.output.count
      terminal.type(String(repeating: "jjjjjkkkkk", count: 5) + "j")
      #expect(terminal.read { _ in terminal.output.count > start })
      terminal.readUntilQuiet(.milliseconds(150))
      let bytes = terminal.output.count - start
      // The picture of the listing on which the selection rests comes after the moves.
      #expect(
        (1...(graphics == "off" ? 3_000 : 8_000)).contains(bytes), "51 moves that come together sent \(bytes) bytes")
      terminal.readUntilQuiet(.milliseconds(300))
      let calls = terminal.writeCalls
      #expect(terminal.readUntilQuiet(.seconds(2)) == 0)
      #expect(terminal.writeCalls == calls)
      try browsing.quit()
    }

    @Test func theLocaleChoosesTheLanguageAndAKeyTheOther() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home, adding: ["LC_ALL": "zh_CN.UTF-8"])
      try browsing.see("数据源")
      try browsing.see("? 帮助")
      #expect(!browsing.text.contains("help"), "\(browsing.text)")
      try browsing.press("Z", shows: "? help")
      #expect(!browsing.text.contains("数据源"), "\(browsing.text)")
      try browsing.quit()
    }

    /// Writes are counted where there are no pictures: more threads than one fetch, keep and draw those, and write as well.
    @Test(arguments: ScreenSize.both)
    func aMoveIsFewWritesAndAPageNotMany(_ size: ScreenSize) throws {
      let home = try Home()
      let browsing = try results(size, in: home, graphics: "off")
      // Beside the frames, the threads of the program wake each other by writing, on a busy machine more often.
      let moves = try ["j", "j", "j", "k", "j", "j"].map { try writes(of: $0, browsing.terminal) }
      #expect(moves.sorted()[moves.count / 2] <= 10, "writes of each move: \(moves)")
      // A whole page is one write; without the care that it takes it would be more than twenty.
      let pages = try (0..<3).map { _ in try writes(of: KeyBytes.redraw, browsing.terminal) }
      #expect(try #require(pages.min()) <= 5, "writes of each page: \(pages)")
      try browsing.quit()
    }

    /// How often the program writes for a key.
    private func writes(of key: String, _ terminal: PseudoTerminal) throws -> Int {
      let calls = try #require(terminal.writeCalls)
      let before = terminal.output.count
      terminal.type(key)
      #expect(terminal.read { _ in terminal.output.count > before })
      terminal.readUntilQuiet(.milliseconds(150))
      return try #require(terminal.writeCalls) - calls
    }

    @Test func escapeActsWithinATenthOfASecond() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      var fastest = Duration.seconds(1)
      for _ in 0..<3 {
        try browsing.press("?", shows: "Esc: close")
        browsing.terminal.readUntilQuiet()
        let start = ContinuousClock.now
        browsing.terminal.type(KeyBytes.escape)
        try browsing.see("the panes") { !$0.text.contains("Esc: close") }
        fastest = min(fastest, .now - start)
      }
      #expect(fastest < .milliseconds(100))
      try browsing.quit()
    }

    @Test func aPasteIsTextAndNeverCommands() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      browsing.terminal.paste("/photos/红 mug.jpg\nq")
      try browsing.see("/photos/红 mug.jpg")
      #expect(browsing.terminal.waitForEnd(within: .milliseconds(200)) == nil)
      try browsing.see("Photo:")
      browsing.press(KeyBytes.escape)
      try browsing.quit()
    }
  }
}
