import Sourcing

/// A row of the table of panes: how one looks, where it stands, and what the keys do in it.
struct PaneKind: Sendable {
  /// Where a pane stands on a wide screen. What is at the right of a very wide one comes into the middle when it has the
  /// focus.
  enum Column: Sendable { case left, middle, right }

  /// Lines of a pane in its column, its borders too: what it would have, and what the panes above leave it at least.
  typealias Height = (wish: Int, least: Int)

  /// Items that a cursor moves among.
  struct Items: Sendable {
    let cursor: CursorPlace
    let count: @Sendable (AppState) -> Int
    /// Where they are in so many columns and lines.
    var shape: @Sendable (AppState, _ width: Int, _ height: Int) -> ListShape = { .lines($2) }
  }

  /// Where the state has the cursor of a pane. Functions, because each key asks for all of them, and a key path takes a copy
  /// of the state to look into.
  struct CursorPlace: Sendable {
    let read: @Sendable (AppState) -> ListCursor
    let write: @Sendable (inout AppState, ListCursor) -> Void

    /// Among the selections of the panes that keep nothing else of how they are seen.
    static func of(_ pane: Pane) -> CursorPlace {
      CursorPlace(read: { $0.cursors[pane] }, write: { $0.cursors[pane] = $1 })
    }
  }

  let pane: Pane
  /// As the user reads it.
  let name: @Sendable (AppState) -> String
  /// Its key, where that is a number.
  var number: Int?
  /// Where its keys have a meaning.
  let scope: Scope
  /// What gives it the focus; `nil` is nothing.
  var command: Command?
  /// What that needs from outside.
  var requests: [Request] = []
  let column: Column
  /// What it wants of a column of so many lines.
  let height: @Sendable (AppState, Int) -> Height
  /// Of so many lines of a small screen, those that the details have under it.
  var detailsShare: @Sendable (AppState, Int) -> Int = { _, _ in 0 }
  var items: Items?
  /// What Enter does in it.
  var enter: @Sendable (inout AppState) -> [Effect] = { _ in [] }
  let draw: @Sendable (AppState, Layout.Place) -> Drawn
  /// What its content and the number of its items depend on; `nil` is that they are made anew each time.
  var basis: @Sendable (AppState) -> PaneBasis? = { _ in nil }

  func title(_ state: AppState) -> String {
    let name = name(state)
    return number.map { "\($0) \(name)" } ?? name
  }
}
