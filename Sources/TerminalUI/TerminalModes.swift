import CNcurses

/// The sequences that ncurses does not know, and how everything is undone.
enum TerminalModes {
  static let pasteOn = "\u{1B}[?2004h"
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  static let frameBegins = "\u{1B}[?2026h"
  static let frameEnds = "\u{1B}[?2026l"
  /// Keeps the window's title on the terminal's stack, and takes it back from there.
  static let titleKept = "\u{1B}[22;2t"
  static let titleBack = "\u{1B}[23;2t"
  static let marginsOff = "\u{1B}[?69l"

  static var cursorShown: String { capability("cnorm") ?? "" }
  static var cursorHidden: String { capability("civis") ?? "" }

  /// What is switched on besides ncurses.
  static func on(reportingMouse: Bool) -> String {
    pasteOn + (reportingMouse ? mouseOn : "") + (hasTitle ? titleKept : "")
  }

  /// What was switched on besides ncurses, off again.
  static var off: String { mouseOff + "\u{1B}[?2004l" + cursorShown + (hasTitle ? titleBack : "") }

  /// Whether the terminal has a window with a title, as far as its name says.
  static var hasTitle: Bool { TerminalOptions.environment("TERM").map(isOfWindow) ?? false }

  static func isOfWindow(_ name: String) -> Bool {
    [
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "kitty", "wezterm", "ghostty", "konsole", "vte", "gnome",
      "st-", "contour", "mintty",
    ].contains { name.hasPrefix($0) }
  }

  /// Names the window. The name is text without control characters.
  static func title(_ name: String) -> String { "\u{1B}]2;\(name)\u{1B}\\" }

  /// Everything off, from whatever state: a torn sequence, styles, a scroll region, the other screen.
  static func allOff() -> String {
    let region = capability("csr") == nil ? "" : marginsOff + "\u{1B}[r"
    return "\u{1B}\\" + frameEnds + off + region + (capability("sgr0") ?? "") + (capability("op") ?? "")
      + (capability("rmcup") ?? "")
  }

  /// A string of terminfo without the pauses that old terminals needed (`$<5>`).
  private static func capability(_ name: String) -> String? {
    guard let string = cnc_capability(name) else { return nil }
    var text = ""
    var isPause = false
    for character in String(cString: string) {
      if character == "$" { isPause = true }
      if !isPause { text.append(character) }
      if character == ">" { isPause = false }
    }
    return text
  }
}
