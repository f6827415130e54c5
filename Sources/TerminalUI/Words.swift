/// The sentences of this module.
enum Words {
  static let noTerminal =
    "There is no terminal to draw on (/dev/tty can't be opened). "
    + "Start snapsource in a terminal, or use `snapsource search` in scripts."

  static let noTerminalType =
    "The terminal's type is not known: TERM is not set. "
    + "Set it, e.g. TERM=xterm-256color, or use `snapsource search`."

  static func unknownTerminalType(_ name: String) -> String {
    "The terminal's type `\(name)` is not in this system's list (terminfo). "
      + "Set another one, e.g. TERM=xterm-256color, or use `snapsource search`."
  }

  static func plainTerminalType(_ name: String) -> String {
    "A terminal of type `\(name)` can't place text freely, which the browser needs. "
      + "Set TERM to what the terminal is, e.g. TERM=xterm-256color, or use `snapsource search`."
  }

  static let noUnicode =
    "This system has no UTF-8 locale, not even C.UTF-8, so Chinese titles can't be shown. "
    + "Install one (Debian: `apt install locales`) and set LC_ALL to it."

  // Pictures
  static let wideBlocks = "signs, since blocks are two columns wide where ambiguous characters are"
  static let describedDirect = "24-bit colour, as its description says"
  static func direct(by sign: String) -> String { "24-bit colour, by \(sign)" }
  static func palette(_ colours: Int) -> String { "\(colours) colours; COLORTERM=truecolor would say that it has more" }
  static func paletteOnly(_ colours: Int, _ term: String) -> String {
    "\(colours) colours, which is all that TERM=\(term) shows, whatever COLORTERM says"
  }
  static let noColours = "none, because NO_COLOR is set"
  static func noColours(_ term: String) -> String { "none that TERM=\(term) tells of" }
  static func fewColours(_ colours: Int) -> String {
    "signs, since its description says \(colours == 0 ? "nothing of colours" : "\(colours) colours")"
  }
  static func drawsSextants(_ name: String) -> String { "sextants, which \(name) draws itself" }
  static func pixels(of name: String) -> String { "pixels, which \(name) draws" }
  static let pixelsIfNamed = "pixels, if it says that it is kitty 0.28 or newer, or Ghostty"
  static let quadrantsEverywhere = "quadrants, which every font has"
}
