/// How a terminal takes pictures in pixels. Its name decides: many answer questions about protocols that they draw
/// wrongly.
enum PixelWay: Hashable, Sendable {
  /// Cells hold their places (kitty's Unicode placeholders).
  case placeholders
  /// A file that is drawn where the cursor is (iTerm2's OSC 1337).
  case file
  /// Sixels that are drawn where the cursor is.
  case sixels

  /// - Parameter name: with a version, as XTVERSION has it: `kitty(0.35.2)`, `WezTerm 20240203`, `foot(1.16.2)`.
  static func of(_ name: String) -> PixelWay? {
    let lowered = name.lowercased()
    if lowered.hasPrefix("ghostty") || isNewKitty(lowered) { return .placeholders }
    if ["wezterm", "iterm2"].contains(where: lowered.hasPrefix) { return .file }
    if ["foot", "contour", "mlterm", "windows terminal"].contains(where: lowered.hasPrefix) { return .sixels }
    return nil
  }

  /// From 0.28 on it draws placeholders.
  private static func isNewKitty(_ name: String) -> Bool {
    guard name.hasPrefix("kitty") else { return false }
    let version = name.dropFirst(5).drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    guard let major = numbers.first else { return false }
    return major > 0 || (numbers.dropFirst().first ?? 0) >= 28
  }

  /// Whether the terminal could be one that takes them, as far as its environment says: others are not asked.
  static func isLikely(_ environment: [String: String]) -> Bool {
    let term = environment["TERM"] ?? ""
    let program = environment["TERM_PROGRAM"] ?? ""
    return ["xterm-kitty", "xterm-ghostty", "wezterm", "mlterm"].contains(term)
      || ["foot", "contour"].contains { term == $0 || term.hasPrefix($0 + "-") }
      || ["kitty", "ghostty", "WezTerm", "iTerm.app"].contains(program) || environment["LC_TERMINAL"] == "iTerm2"
      || ["KITTY_WINDOW_ID", "GHOSTTY_RESOURCES_DIR", "WT_SESSION"].contains { environment[$0] != nil }
  }
}
