import PseudoTerminal
import Testing

extension EndToEnd {
  /// A list between other panes that is scrolled, in terminals that move its rows themselves and in those that do not.
  @Suite struct ScrollTests {
    @Test(
      arguments: [true, false],
      [ScreenSize.usual, ScreenSize(rows: 30, columns: 120), ScreenSize(rows: 30, columns: 200)])
    func aListThatWasScrolledIsTheOneDrawnAnew(hasMargins: Bool, size: ScreenSize) throws {
      let browsing = try Browsing(["demo"], in: Home(), size: size)
      // One that answers nothing says nothing of its margins either.
      if !hasMargins { browsing.terminal.answersAfter = nil }
      try browsing.see("red-mug.jpg", within: .seconds(30))
      try browsing.press("j" + KeyBytes.enter, shows: "800×600")
      try browsing.seePrice()
      browsing.pressAgain(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.readUntilQuiet(.seconds(1))

      var scrolls: [Int] = []
      for (keys, count) in [("j", 34), ("k", 32), ("\u{04}", 2), ("\u{15}", 1), ("j", 8), ("k", 12), ("x", 2)] {
        for press in 0..<count {
          let before = browsing.terminal.output.count
          browsing.terminal.type(keys)
          browsing.terminal.readUntilQuiet(.milliseconds(20))
          if count == 34, press > 26 { scrolls.append(browsing.terminal.output.count - before) }
        }
        browsing.terminal.readUntilQuiet(.milliseconds(300))
        let shown = browsing.text
        browsing.terminal.type("\u{0C}")
        browsing.terminal.readUntilQuiet(.milliseconds(300))
        #expect(shown == browsing.text, "after \(count) of \(keys.debugDescription)")
      }
      let typical = scrolls.sorted()[scrolls.count / 2]
      // Where nothing stands beside the list, every terminal moves it by itself.
      #expect(typical < 600 || !hasMargins && size != .usual, "\(scrolls)")
      #expect(typical > 0)
      try browsing.quit()
    }
  }
}
