import Foundation
import PseudoTerminal

/// A terminal inside tmux, with a shell in it that knows jobs.
final class Tmux {
  static let isInstalled = Program.installed("tmux") != nil

  private let home: Home
  private let variables: [String: String]
  private let socket: String
  /// The terminal that tmux is in.
  private let outside: PseudoTerminal
  private(set) var size: ScreenSize

  init(in home: Home, adding variables: [String: String], size: ScreenSize) throws {
    self.home = home
    self.size = size
    socket = home.path("tmux")
    self.variables = variables.merging(["PS1": "$ ", "SHELL": "/bin/sh"]) { $1 }
    let setting = home.path("tmux.conf")
    try home.write("set -g status off\nset -g escape-time 0\n", to: "tmux.conf")
    // Its server outlives the command that starts it: it is started in a terminal, as people do.
    outside = try PseudoTerminal(
      Program.installed("tmux") ?? "tmux", ["-S", socket, "-f", setting, "-u", "new-session", "/bin/sh"],
      environment: home.environment.merging(self.variables) { $1 }, rows: size.rows, columns: size.columns)
    for _ in 0..<100 where access(socket, F_OK) != 0 { outside.readUntilQuiet(.milliseconds(50)) }
    try see("the shell") { $0.text.contains("$") }
  }

  deinit { _ = try? tmux("kill-server") }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Presses keys by tmux's names, e.g. `Enter`, `C-z`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(to size: ScreenSize) throws {
    self.size = size
    outside.resize(rows: size.rows, columns: size.columns)
    outside.readUntilQuiet()
  }

  /// The screen with its colours, as tmux has it.
  func screen() throws -> ScreenText {
    // What tmux draws is read, so that it never waits.
    outside.readUntilQuiet(.milliseconds(5))
    let captured = try tmux("capture-pane", "-p", "-e", "-N")
    var screen = ScreenText(rows: size.rows, columns: size.columns)
    screen.feed(
      captured.split(separator: "\n", omittingEmptySubsequences: false).prefix(size.rows).joined(separator: "\r\n"))
    return screen
  }

  /// Waits for a screen that fulfils a condition and then stays as it is for a moment.
  @discardableResult
  func see(
    _ what: String, within limit: Duration = .seconds(20), where isReached: (ScreenText) -> Bool
  ) throws -> ScreenText {
    let end = ContinuousClock.now + limit
    var last = try screen()
    var quiet = 0
    while ContinuousClock.now < end {
      usleep(100_000)
      let next = try screen()
      quiet = next.isSame(as: last) ? quiet + 1 : 0
      last = next
      if quiet >= 4, isReached(last) { return last }
    }
    throw NotSeen(what: what, screen: last.text)
  }

  @discardableResult
  func see(_ text: String, within limit: Duration = .seconds(20)) throws -> ScreenText {
    try see(text, within: limit) { $0.text.contains(text) }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let run = try Program.run(
      ["-S", socket, "-u"] + arguments, in: home, adding: variables,
      executable: Program.installed("tmux") ?? "tmux")
    guard run.status == 0 else { throw NotSeen(what: "tmux \(arguments)", screen: run.words) }
    return run.output
  }
}

extension ScreenText {
  /// The rows whose characters or colours are not the same in another screen of the size.
  func rowsUnlike(_ other: ScreenText, in rows: Range<Int>? = nil) -> [Int] {
    (rows ?? 0..<self.rows).filter { row in
      (0..<columns).contains { column in
        character(row: row, column: column) != other.character(row: row, column: column)
          || colours(row: row, column: column) != other.colours(row: row, column: column)
          || isReversed(row: row, column: column) != other.isReversed(row: row, column: column)
      }
    }
  }

  fileprivate func isSame(as other: ScreenText) -> Bool {
    rows == other.rows && columns == other.columns && rowsUnlike(other).isEmpty
  }
}
