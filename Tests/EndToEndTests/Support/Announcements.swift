import Foundation
import PseudoTerminal

/// What a screen says of calls: those that were made, and what a key would cost.
///
/// An expression is compiled each time that it is used, so only lines that may match are held against one.
struct Announcements {
  private let lines: [String]

  init(_ screen: ScreenText) { lines = screen.lines }

  /// The calls of this session, those that were not charged among them; `nil` while something else stands there.
  var made: Int? {
    for line in lines.reversed() where line.contains(" this session") {
      guard let match = line.firstMatch(of: /(\d+) calls?[^·(]* this session(?: \(and (\d+) not)?/),
        let charged = Int(match.1), match.2 != nil || !line.contains("session (")
      else { continue }
      return charged + (match.2.flatMap { Int($0) } ?? 0)
    }
    return nil
  }

  /// The most calls that a key may lead to, by what the screen says of it; 0 when it says nothing.
  func price(of key: String) -> Int {
    switch key {
    case "\r", "\n", "1"..."9":
      // In the photo's pane, a line of a menu, or the question that lies over the panes.
      return lines.filter(Self.mayAsk).map(Self.calls).reduce(wrapped) { max($0, $1) }
    default:
      guard let hints = lines.last, let start = hints.range(of: " \(key) ")?.upperBound else { return 0 }
      let hint = hints[start...].prefix { $0 != ")" }
      return hint.contains("(") ? Self.calls(in: String(hint)) : 0
    }
  }

  /// The photo's pane may go on with the price in the next line.
  private var wrapped: Int {
    zip(lines, lines.dropFirst()).filter { $0.0.contains("Enter: search") }.map { Self.calls(in: $0.1) }.max() ?? 0
  }

  private static func mayAsk(_ line: String) -> Bool {
    line.contains("Enter: search") || line.contains(" – new search")
      || (line.contains("? ") && line.contains(/\? \d/))
  }

  private static func calls(in text: String) -> Int {
    guard text.contains(" call") else { return 0 }
    return text.matches(of: /(\d+)(?:–(\d+))? calls?\b/).compactMap { Int($0.2 ?? $0.1) }.max() ?? 0
  }
}
