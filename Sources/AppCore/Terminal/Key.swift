/// A key as the program knows it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
  /// What one press types: one character as the user sees it.
  case character(Character)
  /// A lower-case letter (or another ASCII character) with Control.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 and so on.
  case function(Int)

  var isDigit: Bool {
    if case .character(let character) = self { "0"..."9" ~= character } else { false }
  }
}
