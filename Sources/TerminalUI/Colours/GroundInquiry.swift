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
    isOpen = isWanted && (environment["TMUX"] != nil || known.contains { term.hasPrefix($0) })
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
      // The first digit is what counts, of one as of four.
      digits.first?.hexDigitValue
    }
    guard values.count == 3 else { return }
    // Green is most of what is bright to the eye, and blue the least.
    ground = 21 * values[0] + 72 * values[1] + 7 * values[2] > 750 ? .light : .dark
  }

  /// Until when the answer may come, whoever has the terminal then; `nil` when none is expected.
  var answersUntil: ContinuousClock.Instant? { asked.map { $0 + .milliseconds(500) } }
}
