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
    case .text(let text): FormulaGuard.guarded(text ?? "")
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
