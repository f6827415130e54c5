import PseudoTerminal
import Testing

extension EndToEnd {
  /// Which threads a key wakes.
  @Suite struct ThreadTests {
    @Test func aKeyWakesNoThreadButTheTerminals() throws {
      let browsing = try Browsing(["demo"], in: Home())
      try browsing.see("DEMO", within: .seconds(20))
      browsing.terminal.type("1")
      // The demo's vendors look at all their goods first.
      browsing.terminal.readUntilQuiet(.seconds(8), within: .seconds(20))
      let before = browsing.terminal.voluntarySwitches
      for press in 0..<100 {
        browsing.terminal.type(press.isMultiple(of: 2) ? "j" : "k")
        browsing.terminal.readUntilQuiet(.milliseconds(5), within: .seconds(1))
      }
      let switches = browsing.terminal.voluntarySwitches.map { $1 - before[$0, default: 0] }.sorted()
      #expect(switches.last ?? 0 >= 100, "\(switches)")
      #expect(switches.dropLast().reduce(0, +) < 20, "\(switches)")
      try browsing.quit()
    }
  }
}
