import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// However the program ends, its terminal is as a shell wants it.
  @Suite struct EndingTests {
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
      #expect(terminal.screen.modes.isDisjoint(with: [69, 1000, 1006, 2004, 2026]))
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
