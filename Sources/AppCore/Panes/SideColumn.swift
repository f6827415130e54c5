import Queries
import Sourcing

/// The column at the left of a wide screen, with the vendors, the photo and the filters. It opens when one of them gets
/// the focus and closes when the focus leaves it, unless it is wanted there for good. Where it is there by itself, it makes
/// room for details that are opened.
extension AppState {
  /// Whether it is on the screen, if that is wide.
  var showsSideColumn: Bool { focus.kind.column == .left || keepsSideColumn }

  /// Whether it stays there whatever has the focus: as the user wants it, else where the list has room enough beside it.
  private var keepsSideColumn: Bool { wantsSideColumn ?? isSideColumnThereByItself }
  private var isSideColumnThereByItself: Bool { size.columns >= Layout.veryWide && !showsDetails }

  var reasonAgainstSideColumn: String? { Layout.isWide(size) ? nil : words.tooNarrowForSideColumn(Layout.leastWide) }

  mutating func switchSideColumn() -> [Effect] {
    let wants = !keepsSideColumn
    // Back to what is so by itself, it follows the width again.
    wantsSideColumn = wants == isSideColumnThereByItself ? nil : wants
    if !wants, focus.kind.column == .left { focus = .results }
    message = Message(text: words.sideColumn(isKept: wants))
    let kept = wantsSideColumn.map { $0 ? Self.always : Self.whenFocused } ?? Self.byWidth
    return [.request(.keepPreference(.sideColumn, kept))]
  }

  /// Takes what the user wanted in sessions before, unless a key was quicker. A value of another version of the program is
  /// not heeded.
  mutating func wantsSideColumn(asKept kept: String?) {
    guard wantsSideColumn == nil else { return }
    switch kept {
    case Self.always: wantsSideColumn = true
    case Self.whenFocused: wantsSideColumn = false
    default: break
    }
  }

  private static let always = "always"
  private static let byWidth = "by-width"
  private static let whenFocused = "when-focused"
}
