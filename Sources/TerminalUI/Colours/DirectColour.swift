import Foundation
import Glibc

/// 24-bit colour with the terminfo that is there: most terminals have it, few of their descriptions say so.
///
/// ncurses takes a description from the environment. One that is made of the system's own, with 24 bits in the place of
/// its palette, stands there while ncurses starts.
enum DirectColour {
  /// The last colour number that still means the palette.
  static let lastPaletteNumber: Int32 = 7
  static let colours = 1 << 24

  /// Whether a terminal shows 24 bits, and by what that is known. It says so in COLORTERM, which does not pass through
  /// ssh, or has a name of its own.
  static func sign(_ environment: [String: String]) -> String? {
    let term = environment["TERM"] ?? ""
    if environment["NO_COLOR"]?.isEmpty == false { return nil }
    // GNU screen passes COLORTERM on and does not know the colours; tmux has the same names and does.
    if term.hasPrefix("screen"), environment["TMUX"] == nil { return nil }
    if term == "linux" || term == "dumb" { return nil }
    if let named = environment["COLORTERM"], named == "truecolor" || named == "24bit" { return "COLORTERM=\(named)" }
    let known = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "iterm2"]
    return known.contains { term == $0 || term.hasPrefix($0 + "-") } ? "TERM=\(term)" : nil
  }

  /// Does something while ncurses finds a description with 24 bits in the environment, if the terminal shows them.
  ///
  /// A variable that is added once and taken away again leaves nothing dangling for another thread that reads the
  /// environment meanwhile; programs that are started later find it as it was.
  static func withDescription<Value>(_ body: () -> Value) -> Value {
    let environment = TerminalOptions.pictureEnvironment
    guard let description = description(environment) else { return body() }
    setenv("TERMINFO", description, 1)
    defer {
      if let before = environment["TERMINFO"] { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return body()
  }

  /// The system's description of the terminal with 24 bits in the place of its palette, as `TERMINFO` takes it; `nil`
  /// when the terminal does not show them or has said so itself.
  static func description(_ environment: [String: String]) -> String? {
    guard sign(environment) != nil, var entry = TerminfoFile.entry(of: environment["TERM"] ?? "", environment),
      (8..<colours).contains(entry.colours)
    else { return nil }
    entry.set(number: CompiledTerminfo.Number.colours, to: colours)
    entry.set(number: CompiledTerminfo.Number.pairs, to: 65_536)
    entry.set(flag: CompiledTerminfo.Flag.canChangeColours, to: false)
    entry.set(text: CompiledTerminfo.Text.setColour, to: nil)
    entry.set(text: CompiledTerminfo.Text.setForeground, to: Self.setting("3"))
    entry.set(text: CompiledTerminfo.Text.setBackground, to: Self.setting("4"))
    // AX: the default colours can be had one by one. RGB: a number is the colour.
    let own = entry.ownFlags.contains("AX") ? ["AX", "RGB"] : ["RGB"]
    return entry.compiled(ownFlags: own).map { "b64:" + Data($0).base64EncodedString() }
  }

  /// terminfo(5)'s way to write: below 8 the palette's colour, else the three bytes of the number.
  private static func setting(_ digit: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(digit)%p1%d%e\(digit)8;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
  }
}
