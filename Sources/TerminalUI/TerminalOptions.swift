import Glibc

/// What the user chose about the terminal.
package struct TerminalOptions: Hashable, Sendable {
  /// Whether the mouse is reported from the start. It takes selecting text away from the terminal.
  package var mouse: Bool
  /// Columns of characters whose width Unicode leaves open (`…`, `│`, Greek and Cyrillic): 1, or 2 in terminals set up
  /// for old East Asian fonts.
  package var ambiguousWidth: Int
  /// Whether large frames are marked as belonging together (private mode 2026).
  package var synchronizedOutput: Bool
  /// Whether colours are used at all; bold and reverse always are.
  package var colours: Bool
  package var theme: ThemeChoice
  /// Whether the terminal is asked for pixels whatever its name is.
  package var asksForPixels: Bool

  package init(
    mouse: Bool = false, ambiguousWidth: Int = 1,
    synchronizedOutput: Bool = TerminalOptions.environment("SNAPSOURCE_SYNC") != "0",
    colours: Bool = TerminalOptions.environment("NO_COLOR", default: "").isEmpty,
    theme: ThemeChoice = .auto, asksForPixels: Bool = false
  ) {
    self.mouse = mouse
    self.ambiguousWidth = ambiguousWidth
    self.synchronizedOutput = synchronizedOutput
    self.colours = colours
    self.theme = theme
    self.asksForPixels = asksForPixels
  }

  /// A variable of the environment.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A variable of the environment, or what stands for one that is not set.
  package static func environment(_ name: String, default fallback: String) -> String {
    environment(name) ?? fallback
  }

  /// What tells what a terminal can show.
  static var pictureEnvironment: [String: String] {
    var environment: [String: String] = [:]
    for name in [
      "TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "TMUX", "TERMINFO", "TERMINFO_DIRS", "HOME",
      "KITTY_WINDOW_ID", "TERM_PROGRAM", "GHOSTTY_RESOURCES_DIR",
    ] {
      environment[name] = self.environment(name)
    }
    return environment
  }
}
