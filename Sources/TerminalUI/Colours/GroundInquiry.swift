/// Finds out whether the terminal's ground is dark or light. It is asked for its colour (OSC 11) once the first frame is on the
/// screen; until it has answered, and where it does not, `COLORFGBG` says so, or it counts as dark.
struct GroundInquiry {
  private(set) var ground: Theme.Ground
  private var isOpen: Bool
  private var asked: ContinuousClock.Instant?

  /// - Parameter isWanted: whether it makes a difference.
  init(_ environment: [String: String], isWanted: Bool) {
    let named = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    ground = named == 7 || named == 15 ? .light : .dark
    // The Linux console and the old ones would show a part of the question.
    let term = environment["TERM"] ?? ""
    let known = ["xterm", "tmux", "alacritty", "foot", "wezterm", "rxvt", "contour", "konsole"]
    isOpen = isWanted && known.contains { term.hasPrefix($0) }
  }

  /// The bytes that ask, once.
  mutating func begin() -> String? {
    guard isOpen else { return nil }
    (isOpen, asked) = (false, .now)
    return "\u{1B}]11;?\u{1B}\\"
  }

  /// Takes an answer, e.g. `11;rgb:ffff/ffff/ffff`; the digits of a colour are one to four.
  mutating func heard(_ answer: String) {
    guard asked != nil, answer.hasPrefix("11;") else { return }
    asked = nil
    let values = answer.drop { $0 != ":" }.dropFirst().split(separator: "/").prefix(3).compactMap { digits in
      Int(digits, radix: 16).map { Double($0) / Double((1 << (4 * digits.count)) - 1) }
    }
    guard values.count == 3 else { return }
    ground = 0.2126 * values[0] + 0.7152 * values[1] + 0.0722 * values[2] > 0.5 ? .light : .dark
  }

  /// Until when the answer may come, whoever has the terminal then; `nil` when none is expected.
  var answersUntil: ContinuousClock.Instant? { asked.map { $0 + .milliseconds(500) } }
}
