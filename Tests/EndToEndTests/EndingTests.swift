import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// However the program ends, its terminal is as a shell wants it.
  @Suite struct EndingTests {
    /// The program as a shell's child: the terminal outlives it, as it does for people.
    private struct Shell {
      let browsing: PseudoTerminal
      let child: pid_t

      init(in home: Home) throws {
        let script = """
          sh -c 'echo $$ > child; exec "$@"' sh "$0"
          echo "status=$?"
          exec sleep 60
          """
        let shell = "cd '\(home.work.path(percentEncoded: false))'\n" + script
        browsing = try PseudoTerminal("/bin/sh", ["-c", shell, Program.path], environment: home.environment)
        guard browsing.read(until: "? help") else {
          throw NotSeen(what: "the first screen", screen: browsing.screen.text)
        }
        let text = try String(contentsOf: home.file("child"), encoding: .utf8)
        child = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGKILL])
    func theTerminalIsSaneAfterSignal(_ signal: Int32) throws {
      let home = try Home()
      let shell = try Shell(in: home)
      #expect(shell.browsing.screen.isAlternate)
      #expect(shell.browsing.lineModes?.isCanonical == false)
      kill(shell.child, signal)
      // Another process gives the terminal back after a kill that cannot be caught; the shell may be faster, and its
      // words are then on the screen that is left.
      let status = Array("status=\(128 + signal)".utf8)
      let isBack = shell.browsing.read { screen in
        let output = shell.browsing.output
        let isSaid = output.indices.contains { output[$0...].starts(with: status) }
        return isSaid && !screen.isAlternate && screen.showsCursor
      }
      #expect(isBack, "\(shell.browsing.screen.text)")
      shell.browsing.readUntilQuiet()
      #expect(shell.browsing.lineModes == .sane)
      #expect(shell.browsing.screen.modes.isDisjoint(with: [1000, 1006, 2004, 2026]))
    }

    @Test func controlCTwiceQuits() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      try browsing.press(KeyBytes.interrupt, shows: "^C again")
      browsing.terminal.type(KeyBytes.interrupt)
      #expect(browsing.terminal.waitForEnd() == .exited(0))
      browsing.expectSaneTerminal()
    }

    @Test func aClosedTerminalEndsTheProgram() throws {
      let home = try Home()
      let browsing = try Browsing([], in: home)
      try browsing.see("? help")
      browsing.terminal.hangUp()
      #expect(browsing.terminal.waitForEnd() != nil)
    }

    @Test func aStoppedProgramComesBackAtTheNewSize() throws {
      let home = try Home()
      let variables = ["PS1": "prompt> ", "PS2": "", "ENV": ""]
      let terminal = try PseudoTerminal("/bin/sh", ["-i"], environment: home.environment.merging(variables) { $1 })
      #expect(terminal.read(until: "prompt>"))
      terminal.type("'\(Program.path)'\r")
      #expect(terminal.read { $0.isAlternate && $0.text.contains("? help") })
      terminal.readUntilQuiet()
      terminal.type(KeyBytes.suspend)
      #expect(terminal.read { !$0.isAlternate && $0.text.contains("prompt>") }, "\(terminal.screen.text)")
      terminal.readUntilQuiet()
      #expect(terminal.lineModes == .sane)
      #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006, 2004, 2026]))
      terminal.resize(rows: 30, columns: 110)
      terminal.type("fg\r")
      #expect(terminal.read { $0.isAlternate && $0.text.contains("? help") })
      terminal.readUntilQuiet()
      let fresh = try Browsing([], in: home, size: ScreenSize(rows: 30, columns: 110))
      try fresh.see("? help")
      fresh.terminal.readUntilQuiet()
      #expect(terminal.screen.text == fresh.text)
      terminal.type("q")
      #expect(terminal.read { !$0.isAlternate })
    }
  }
}
