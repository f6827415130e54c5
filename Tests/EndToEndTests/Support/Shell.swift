import Foundation
import PseudoTerminal
import Testing

/// The program as a shell's child: the terminal outlives it, as it does for people.
final class Shell {
  let terminal: PseudoTerminal
  let child: pid_t
  /// It is there for as long as the program runs in it.
  private let home: Home

  /// - Parameters:
  ///   - arguments: of the program; plain words.
  ///   - hasPhoto: whether they name a photo, which is waited for.
  init(
    _ arguments: [String] = [], hasPhoto: Bool = false, in home: Home, adding variables: [String: String] = [:]
  ) throws {
    self.home = home
    let script = """
      sh -c 'echo $$ > child; exec "$@"' sh "$0" "$@"
      echo "status=$?"
      exec sleep 60
      """
    let shell = "cd '\(home.work.path(percentEncoded: false))'\n" + script
    terminal = try PseudoTerminal(
      "/bin/sh", ["-c", shell, Program.path] + arguments, environment: home.environment.merging(variables) { $1 })
    guard terminal.read(until: hasPhoto ? "vendors – " : "? help", within: .seconds(10)) else {
      throw NotSeen(what: "the first screen", screen: terminal.screen.text)
    }
    let text = try String(contentsOf: home.file("child"), encoding: .utf8)
    child = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// Has the photo searched once its price could be read.
  func search() {
    Reader.reads()
    terminal.type(KeyBytes.enter)
  }

  /// Ends the program by a signal, and holds the shell to be usable within a second, and told the true cause.
  func expectUsable(after signal: Int32, sourceLocation: SourceLocation = #_sourceLocation) {
    let status = Array("status=\(128 + signal)".utf8)
    let start = ContinuousClock.now
    kill(child, signal)
    // Another process gives the terminal back after a kill that cannot be caught; the shell may be faster, and its words
    // are then on the screen that is left.
    let isBack = terminal.read(within: .seconds(5)) { [terminal] screen in
      let output = terminal.output.suffix(4_000)
      let isSaid = output.indices.contains { output[$0...].starts(with: status) }
      return isSaid && !screen.isAlternate && screen.showsCursor
    }
    let took = ContinuousClock.now - start
    #expect(isBack, "after \(signal): \(terminal.screen.text)", sourceLocation: sourceLocation)
    #expect(took < .seconds(1), "after \(signal)", sourceLocation: sourceLocation)
    terminal.readUntilQuiet()
    #expect(terminal.lineModes == .sane, "after \(signal)", sourceLocation: sourceLocation)
    #expect(terminal.screen.modes.isDisjoint(with: [69, 1000, 1006, 2004, 2026]), sourceLocation: sourceLocation)
  }
}
