/// Finds out whether the terminal has margins at the left and right (DECLRMM): xterm, WezTerm, Windows Terminal and others do.
///
/// It is asked for the mode (DECRQM), and only where the name of the terminal is xterm's: the Linux console would show a part
/// of the question.
struct MarginInquiry {
  private(set) var hasMargins = false
  private var isOpen: Bool
  private var asked: ContinuousClock.Instant?

  init(_ environment: [String: String]) {
    isOpen = environment["TERM"]?.hasPrefix("xterm") == true && environment["TMUX"] == nil
  }

  /// The bytes that ask, once.
  mutating func begin() -> String? {
    guard isOpen else { return nil }
    (isOpen, asked) = (false, .now)
    return "\u{1B}[?69$p"
  }

  /// Takes an answer, which says 1 or 2 where the mode is on or off, and 0 where it is none.
  mutating func heard(_ answer: String) {
    guard asked != nil, answer.hasPrefix("?69;") else { return }
    asked = nil
    hasMargins = ["?69;1$y", "?69;2$y"].contains(answer)
  }

  /// Until when the answer may come, whoever has the terminal then; `nil` when none is expected.
  var answersUntil: ContinuousClock.Instant? { asked.map { $0 + .milliseconds(500) } }
}
