import Foundation
import PseudoTerminal
import Testing

/// The browser in a terminal, worked by its keys.
final class Browsing {
  let terminal: PseudoTerminal
  /// It is there for as long as the program runs in it.
  private let home: Home

  init(
    _ arguments: [String], in home: Home, adding variables: [String: String] = [:], size: ScreenSize = .usual
  ) throws {
    self.home = home
    // The working directory of a terminal's first program is set by a shell, as it is for people.
    terminal = try PseudoTerminal(
      "/bin/sh",
      ["-c", "cd \"$1\" && shift && exec \"$@\"", "sh", home.work.path(percentEncoded: false), Program.path]
        + arguments,
      environment: home.environment.merging(variables) { $1 }, rows: size.rows, columns: size.columns)
  }

  var text: String { terminal.screen.text }

  /// The row that the terminal's cursor stands on: the selected one.
  var cursorLine: String {
    let screen = terminal.screen
    return screen.lines[screen.row]
  }

  /// Presses a key and waits for what it must show.
  func press(_ keys: String, shows text: String, within limit: Duration = .seconds(15)) throws {
    terminal.type(keys)
    try see(text, within: limit)
  }

  /// Presses the mouse on the last place of the screen where words stand, and lets go. Between two presses a moment goes.
  ///
  /// - Parameter button: as terminals count them: 0 is the left one, 2 the right one.
  func point(at words: String, button: Int = 0, shows text: String, within limit: Duration = .seconds(30)) throws {
    try point(at: words, button: button)
    try see(text, within: limit)
  }

  /// Turns the wheel over the last place of the screen where words stand, until others are shown.
  func turnWheel(at words: String, until text: String) throws {
    for _ in 0..<200 where !self.text.contains(text) {
      guard let at = terminal.screen.place(of: words) else { break }
      // No more notches at once than lines that are seen.
      press(String(repeating: "\u{1B}[<65;\(at.column + 1);\(at.row + 1)M", count: 6))
    }
    try see(text)
  }

  func point(at words: String, button: Int = 0) throws {
    try see(words)
    readCosts()
    usleep(600_000)
    guard let at = terminal.screen.place(of: words) else { throw NotSeen(what: words, screen: self.text) }
    let place = "\(at.column + 1);\(at.row + 1)"
    terminal.type("\u{1B}[<\(button);\(place)M\u{1B}[<\(button);\(place)m")
  }

  /// Waits until all four vendors have said how much they found.
  func seeAllAnswer(within limit: Duration = .seconds(30)) throws {
    try see("four vendors' counts", within: limit) { $0.codesOfAnswered.count == 4 }
    // The counts stand at the top: who stops reading there keeps the program from sending the rows.
    terminal.readUntilQuiet()
    Reader.seesRow()
  }

  /// Waits for a text.
  func see(_ text: String, within limit: Duration = .seconds(15)) throws {
    guard terminal.read(until: text, within: limit) else { throw NotSeen(what: text, screen: self.text) }
  }

  /// Reads what stands on the screen. Who does not go on reading is a terminal that does not answer either, and then nothing
  /// counts as seen.
  private func reads() {
    terminal.readUntilQuiet()
    Reader.reads()
  }

  /// Waits until the photo's pane says what Enter costs; sooner, Enter asks first.
  func seePrice(within limit: Duration = .seconds(15)) throws {
    try see("what Enter costs", within: limit) { $0.text.contains(/Enter: search \d+ vendors? –/) }
    reads()
  }

  /// Waits until the last line says what the next page costs; sooner, `]` asks first.
  func seePriceOfNextPage(within limit: Duration = .seconds(15)) throws {
    try see("what the next page costs", within: limit) { $0.text.contains("next page (") }
    reads()
  }

  /// Waits until the last line says what asking again costs; sooner, `a` asks first.
  func seePriceOfSearch(within limit: Duration = .seconds(15)) throws {
    try see("a search (", within: limit)
    reads()
  }

  /// Waits for a screen that fulfils a condition.
  func see(_ what: String, within limit: Duration = .seconds(15), where isReached: (ScreenText) -> Bool) throws {
    guard terminal.read(within: limit, until: isReached) else { throw NotSeen(what: what, screen: text) }
  }

  /// Reads what keys cost, once all is drawn: a key that came meanwhile may have been typed before its price stood there.
  func readCosts() {
    terminal.readUntilQuiet()
    Reader.reads()
  }

  /// Presses a key that was just pressed. Sooner it would be one that is held down, which pays nothing.
  func pressAgain(_ key: String) {
    usleep(800_000)
    terminal.type(key)
  }

  /// Presses a key and waits until the answer to it is complete.
  func press(_ keys: String) {
    terminal.type(keys)
    terminal.readUntilQuiet()
  }

  /// Quits, and holds the terminal to be as it was.
  func quit() throws {
    terminal.type("q")
    #expect(terminal.waitForEnd(within: .seconds(5)) == .exited(0))
    expectSaneTerminal()
  }

  /// The terminal is as a shell wants it.
  func expectSaneTerminal(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.lineModes == .sane, comment, sourceLocation: sourceLocation)
    #expect(!terminal.screen.isAlternate, comment, sourceLocation: sourceLocation)
    #expect(terminal.screen.showsCursor, comment, sourceLocation: sourceLocation)
    let left = terminal.screen.modes.intersection([69, 1000, 1002, 1003, 1006, 2004, 2026])
    #expect(left.isEmpty, comment, sourceLocation: sourceLocation)
  }

  deinit { terminal.send(signal: SIGKILL) }
}

/// What did not come to be on the screen, and the screen.
struct NotSeen: Error, CustomStringConvertible {
  let what: String
  let screen: String

  var description: String { "“\(what)” did not show; the screen is\n\(screen)" }
}

enum KeyBytes {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let tab = "\t"
  static let interrupt = "\u{3}"
  static let redraw = "\u{C}"
  static let suspend = "\u{1A}"
}

extension ScreenText {
  /// The codes of the vendors that are said to have found something, or nothing: in the line at the top, or in the pane at the
  /// left.
  var codesOfAnswered: Set<String> {
    let states = [lines[0]] + lines[1..<5].map { String($0.prefix(36)) }
    let counts = states.joined(separator: "\n").matches(
      of: /\b(T1|T2|DJ|SJ) (?:[A-Z]\S+(?: v\d)? +)?(?:\d|nothing)/)
    return Set(counts.map { String($0.1) })
  }
}
