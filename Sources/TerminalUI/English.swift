package import AppCore

package struct English: Phrases {
  package init() {}

  package func sentence(_ error: TerminalError) -> String {
    switch error {
    case .noTerminal:
      "There is no terminal to draw on (/dev/tty can't be opened). "
        + "Start snapsource in a terminal, or use `snapsource search` in scripts."
    case .noTerminalType:
      "The terminal's type is not known: TERM is not set. "
        + "Set it, e.g. TERM=xterm-256color, or use `snapsource search`."
    case .unknownTerminalType(let name):
      "The terminal's type `\(name)` is not in this system's list (terminfo). "
        + "Set another one, e.g. TERM=xterm-256color, or use `snapsource search`."
    case .plainTerminalType(let name):
      "A terminal of type `\(name)` can't place text freely, which the browser needs. "
        + "Set TERM to what the terminal is, e.g. TERM=xterm-256color, or use `snapsource search`."
    case .noUnicode:
      "This system has no UTF-8 locale, not even C.UTF-8, so Chinese titles can't be shown. "
        + "Install one (Debian: `apt install locales`) and set LC_ALL to it."
    }
  }

  package func words(_ reason: PictureReason) -> String {
    switch reason {
    case .colourRefused: "NO_COLOR"
    case .fewColours(let count):
      "signs, since its description says \(count == 0 ? "nothing of colours" : "\(count) colours")"
    case .palette(let count): "\(count) colours; COLORTERM=truecolor would say that it has more"
    case .paletteOnly(let count, let term):
      "\(count) colours, which is all that TERM=\(term) shows, whatever COLORTERM says"
    case .directAsDescribed: "24-bit colour, as its description says"
    case .direct(let sign): "24-bit colour, by \(sign)"
    case .wideBlocks: "signs, since blocks are two columns wide where ambiguous characters are"
    case .quadrants: "quadrants, which every font has"
    case .sextants(let terminal): "sextants, which \(terminal) draws itself"
    case .pixelsIfNamed: "pixels, if it says that it is kitty 0.28 or newer, or Ghostty"
    case .pixels(let terminal, let inTmux): "pixels, which \(terminal)\(inTmux ? " in tmux" : "") draws"
    }
  }

  package func words(_ colours: ColourCount) -> String {
    switch colours {
    case .refused: "none, because NO_COLOR is set"
    case .direct: "24-bit"
    case .palette(let count): "\(count)"
    case .none(let term): "none that TERM=\(term) tells of"
    }
  }
}
