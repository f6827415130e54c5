import Foundation

/// OSC 52: the text goes to the clipboard of whoever sits at the terminal, over any distance.
enum Clipboard {
  /// More is not sent: terminals drop it, or the whole sequence.
  static let limit = 100_000

  /// The bytes that copy a text; `nil` when it is too long.
  static func sequence(for text: String, inTmux: Bool) -> String? {
    guard text.utf8.count <= limit else { return nil }
    let plain = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{1B}\\"
    guard inTmux else { return plain }
    // tmux takes the plain form with `set-clipboard on` and hands the wrapped one through with `allow-passthrough on`.
    return plain + TmuxPassage.wrapped(plain)
  }
}
