/// Why the screen can't be opened.
package enum TerminalError: Error, Hashable, Sendable {
  /// The process has no controlling terminal.
  case noTerminal
  /// TERM is not set.
  case noTerminalType
  /// TERM names a terminal that terminfo does not know.
  case unknownTerminalType(String)
  /// TERM names a terminal that can't place the cursor, such as `dumb`.
  case plainTerminalType(String)
  /// No locale with UTF-8.
  case noUnicode
}
