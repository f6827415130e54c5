/// What stands in one cell before it is quoted for CSV.
enum SheetCell {
  /// A number, a time or a code of ours: as it is. `nil` is an empty cell.
  case plain(String?)
  /// Words that may come from anybody: made safe against being taken for a formula.
  case text(String?)

  static func number(_ value: Int?) -> SheetCell { .plain(value.map(String.init)) }

  var text: String {
    switch self {
    case .plain(let text): text ?? ""
    case .text(let text): FormulaGuard.guarded(Self.readable(text ?? ""))
    }
  }

  /// Text without what is not seen and steers whoever shows it: control characters but tabs and line breaks, and marks
  /// that turn the direction of text. Names of files and notes may hold them, and so may what was picked by an earlier
  /// version.
  private static func readable(_ text: String) -> String {
    var readable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !steers(scalar) { readable.append(scalar) }
    return String(readable)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}

/// Keeps a spreadsheet from running a cell's text, in a way that can be undone.
///
/// Text that begins with `= + - @ ＝ ＋ － ＠`, tab, CR or NUL gets a `'` before it. So that nobody's own `'` is taken
/// for ours, text that begins with any number of `'` and then one of these gets one more.
package enum FormulaGuard {
  private static let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\0"]

  package static func guarded(_ text: String) -> String {
    isFormula(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// The text that was guarded.
  package static func unguarded(_ text: String) -> String {
    guard text.unicodeScalars.first == "'", isFormula(text.unicodeScalars.dropFirst()) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    text.first { $0 != "'" }.map(starters.contains) ?? false
  }
}
