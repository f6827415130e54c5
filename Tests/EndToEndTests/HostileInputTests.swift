import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// Bytes that a slow line tears, floods, and a terminal that answers late.
  @Suite(.simulatedVendors) struct HostileInputTests {
    private func found(in home: Home, graphics: String = "auto") throws -> Browsing {
      let settings = SimulatedVendors.shared.settings.merging(["SNAPSOURCE_UI_GRAPHICS": graphics]) { $1 }
      let browsing = try Browsing([home.photo()], in: home, adding: settings, size: .large)
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      browsing.terminal.readUntilQuiet()
      return browsing
    }

    /// What comes torn, and what it means: keys, typed whole.
    static let torn: [(pieces: [String], meaning: [String])] = [
      (["\u{1B}[", "A"], [up]), (["\u{1B}", "[A"], [KeyBytes.escape, up]), (["\u{1B}[?62;4;6", ";22c"], []),
      (["\u{1B}]11;rgb:0000/AA", "AA/0000\u{7}"], []), (["\u{1B}P>|xterm", "(AqA)\u{1B}\\"], []),
      (["\u{1B}[2", "00~\rqA]\u{1B}[201~"], ["\u{1B}[200~\rqA]\u{1B}[201~"]),
      (["\u{1B}", "[20", "0~qA", "\r\u{1B}[20", "1~"], [KeyBytes.escape, "\u{1B}[200~qA\r\u{1B}[201~"]),
    ]
    private static let up = "\u{1B}[A"

    @Test(arguments: [40, 300])
    func whatIsTornIsNeverTyped(pause: Int) throws {
      let home = try Home()
      let browsing = try found(in: home, graphics: "off")
      let calls = try SimulatedVendors.shared.calls()
      for (pieces, meaning) in Self.torn {
        var expected: [String]?
        for isTorn in [false, true] {
          // In the list, on a result that has others above and below.
          browsing.press("4gjj")
          browsing.terminal.readUntilQuiet(.milliseconds(300))
          browsing.terminal.holdsAnswers = isTorn
          for piece in isTorn ? pieces : meaning {
            browsing.terminal.type(piece)
            browsing.terminal.readUntilQuiet(.milliseconds(pause), within: .milliseconds(pause))
          }
          browsing.terminal.holdsAnswers = false
          browsing.terminal.readUntilQuiet(.milliseconds(300))
          let seen = standing(in: browsing)
          #expect(seen == expected ?? seen, "\(pieces) in place of \(meaning)")
          expected = seen
          browsing.press(KeyBytes.escape)
          browsing.press(KeyBytes.escape)
        }
      }
      #expect(try SimulatedVendors.shared.calls() == calls)
      #expect(browsing.terminal.waitForEnd(within: .milliseconds(50)) == nil)
    }

    /// Which result is selected, where the cursor stands, and what a menu or a line to type in shows and lets Enter do.
    private func standing(in browsing: Browsing) -> [String] {
      let screen = browsing.terminal.screen
      let selected = screen.lines[0].firstMatch(of: /(\d+) of \d+ here/).map { String($0.1) } ?? "?"
      let keys = screen.lines.suffix(1).joined().firstMatch(of: /Enter \w+/).map { String($0.output) } ?? "?"
      return [selected, "\(screen.row)", keys] + screen.lines.suffix(2).prefix(1)
    }

    @Test(arguments: ["j", "\0", "qA\r] text of a file\n"])
    func aFloodTakesNoMemoryAndIsOvertaken(_ piece: String) throws {
      let home = try Home()
      let browsing = try found(in: home)
      let calls = try SimulatedVendors.shared.calls()
      browsing.press("4")
      let before = try #require(browsing.terminal.memory)
      browsing.terminal.type(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
      #expect(try #require(browsing.terminal.peakMemory) < before + 100_000)
      #expect(try SimulatedVendors.shared.calls() == calls)
      browsing.terminal.type(KeyBytes.interrupt + KeyBytes.interrupt)
      #expect(browsing.terminal.waitForEnd(within: .seconds(2)) == .exited(0))
    }

    @Test func aFloodedProgramWhoseTerminalIsGoneEnds() throws {
      let home = try Home()
      let browsing = try found(in: home)
      browsing.terminal.type(String(repeating: "j", count: 200_000))
      browsing.terminal.hangUp()
      #expect(browsing.terminal.waitForEnd(within: .seconds(2)) != nil)
    }

    @Test func manyCharactersAtOnceAreFoundAtOnce() throws {
      let home = try Home()
      let browsing = try found(in: home)
      try browsing.press("4/", shows: "Find:")
      let start = ContinuousClock.now
      browsing.terminal.type(String(repeating: "ab", count: 500))
      browsing.terminal.readUntilQuiet(.milliseconds(300))
      #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test(arguments: [300, 450, 600, 900])
    func noAnswerLandsInTheShell(late: Int) throws {
      let home = try Home()
      let photo = try home.photo()
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-i"],
        environment: home.environment.merging(SimulatedVendors.shared.settings) { $1 }
          .merging(["PS1": "prompt> ", "ENV": ""]) { $1 }, rows: 60, columns: 200)
      #expect(terminal.read(until: "prompt>"))
      terminal.answersAfter = .milliseconds(late)
      terminal.type("'\(Program.path)' '\(photo)'\r")
      #expect(terminal.read(until: "vendors – ", within: .seconds(10)))
      Reader.reads()
      terminal.type(KeyBytes.enter)
      // All have answered, so nothing is left to be warned of.
      #expect(terminal.read(until: "next page (", within: .seconds(30)))
      for _ in 0..<6 {
        terminal.type("j")
        terminal.readUntilQuiet(.milliseconds(50), within: .milliseconds(50))
      }
      terminal.type("q")
      #expect(terminal.read { !$0.isAlternate && $0.text.contains("prompt>") })
      terminal.readUntilQuiet(.milliseconds(1_200), within: .milliseconds(1_500))
      #expect(terminal.screen.lines[terminal.screen.row].trimmingCharacters(in: .whitespaces) == "prompt>")
    }

    @Test func aTerminalThatAnswersNothingIsNotWaitedForForLong() throws {
      let home = try Home()
      let browsing = try Browsing([home.photo()], in: home, adding: SimulatedVendors.shared.settings, size: .large)
      browsing.terminal.answersAfter = nil
      try browsing.seePrice()
      browsing.terminal.type(KeyBytes.enter)
      try browsing.seeAllAnswer()
      for number in 2...6 {
        browsing.terminal.type("j")
        try browsing.see("result \(number)", within: .seconds(1)) { $0.lines[0].contains(" \(number) of ") }
      }
      try browsing.quit()
    }

    @Test func inTheBackgroundItLeavesTheTerminalAlone() throws {
      let home = try Home()
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-i"], environment: home.environment.merging(["PS1": "prompt> ", "ENV": ""]) { $1 })
      #expect(terminal.read(until: "prompt>"))
      terminal.type("'\(Program.path)'\r")
      #expect(terminal.read { $0.isAlternate && $0.text.contains("? help") })
      terminal.readUntilQuiet()
      terminal.type(KeyBytes.suspend)
      #expect(terminal.read { !$0.isAlternate && $0.text.contains("prompt>") })
      // The prompt of before stands there already.
      terminal.readUntilQuiet()
      for line in ["bg\r", "\r", "echo still $((40 + 2))\r"] {
        terminal.type(line)
        terminal.readUntilQuiet(.milliseconds(300))
        #expect(!terminal.screen.isAlternate)
      }
      #expect(terminal.screen.text.contains("still 42"))
      terminal.type("fg\r")
      #expect(terminal.read { $0.isAlternate && $0.text.contains("? help") }, "\(terminal.screen.text)")
      terminal.type("q")
      #expect(terminal.read { !$0.isAlternate })
    }

    /// After a stop the main thread blocks every signal until it sleeps again; here that takes long.
    @Test func aJobIsStoppedOnceAtATime() throws {
      let strace = try #require(Program.installed("strace"), "the README's command installs it")
      let home = try Home()
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-i"], environment: home.environment.merging(["PS1": "prompt> ", "ENV": ""]) { $1 })
      #expect(terminal.read(until: "prompt>"))
      let slow =
        "--seccomp-bpf -DDD -f -o /dev/null -e trace=rt_sigsuspend -e inject=rt_sigsuspend:delay_enter=100000"
      terminal.type("\(strace) \(slow) '\(Program.path)'\r")
      #expect(terminal.read(within: .seconds(15)) { $0.isAlternate && $0.text.contains("? help") })
      terminal.readUntilQuiet(.milliseconds(300))
      terminal.type(KeyBytes.suspend)
      #expect(terminal.read { !$0.isAlternate && $0.text.contains("prompt>") })
      terminal.readUntilQuiet(.milliseconds(500))
      for line in ["bg\r", "\r", "bg\r", "\r", "fg\r"] {
        terminal.type(line)
        terminal.readUntilQuiet(.milliseconds(500))
      }
      #expect(terminal.read { $0.isAlternate && $0.text.contains("? help") }, "\(terminal.screen.text)")
      terminal.type("q")
      #expect(terminal.read { !$0.isAlternate })
    }
  }
}
