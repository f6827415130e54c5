import PseudoTerminal
import TestSupport
import Testing

extension EndToEnd {
  /// A line of ten kilobytes a second, as over a phone: keys are answered soon, whatever pictures are under way.
  @Suite(.simulatedVendors) struct SlowLineTests {
    private static let bytesPerSecond = 10_000
    /// From a key to its effect on the screen.
    private static let patience = Duration.seconds(2)

    private func found(_ variables: [String: String], in home: Home) throws -> Browsing {
      let photo = try home.write(Fixture.bytes("photos/mug.jpg"), to: "mug.jpg")
      let browsing = try Browsing(
        [photo], in: home, adding: SimulatedVendors.shared.settings.merging(variables) { $1 }, size: .large)
      browsing.terminal.pace = Self.bytesPerSecond
      try browsing.seePrice(within: .seconds(20))
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.readUntilQuiet()
      return browsing
    }

    /// Presses a key and says how long it took until the selection stood there.
    private func move(_ key: String, to number: Int, _ browsing: Browsing) throws -> Duration {
      let start = ContinuousClock.now
      browsing.terminal.type(key)
      try browsing.see("hit \(number)", within: .seconds(30)) { $0.lines[0].contains(" \(number) of ") }
      return ContinuousClock.now - start
    }

    @Test func keysOvertakePictures() throws {
      let home = try Home()
      let browsing = try found(["COLORTERM": "truecolor"], in: home)
      browsing.terminal.type("zz")
      var slowest = Duration.zero
      for number in 2...12 { slowest = max(slowest, try move("\u{1B}[C", to: number, browsing)) }
      print("slowest key over a slow line: \(slowest)")
      #expect(slowest < Self.patience)
      // They come all the same.
      try browsing.see("pictures", within: .seconds(60)) { screen in
        (0..<screen.rows).reduce(0) { count, row in
          count + (0..<screen.columns).count { screen.colours(row: row, column: $0).paper != nil }
        } > 1_500
      }
      browsing.terminal.pace = nil
      try browsing.quit()
      #expect(AllowedBytes.violations(in: browsing.terminal.output).prefix(5).isEmpty)
    }

    @Test func withoutGraphicsAHeldKeyStopsWhereItIsReleased() throws {
      let home = try Home()
      let browsing = try found(["SNAPSOURCE_UI_GRAPHICS": "off"], in: home)
      for _ in 0..<30 {
        browsing.terminal.type("j")
        browsing.terminal.readUntilQuiet(.milliseconds(30), within: .milliseconds(30))
      }
      let time = try move("k", to: 30, browsing)
      #expect(time < Self.patience)
      browsing.terminal.pace = nil
      try browsing.quit()
    }
  }
}
