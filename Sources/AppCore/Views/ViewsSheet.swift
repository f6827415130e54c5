import Sourcing
import Wording

extension Scope {
  static let views = Scope("views")
}

/// The views that can be taken, each with what it shows.
struct ViewsSheet: ListSheet {
  static let scope = Scope.views
  static let command: Command? = .showViews

  var cursor = ListCursor()

  /// Columns of the screen that it takes, its frame too, and those of a name.
  private static let width = (sheet: 110, name: 24)

  /// - Parameter name: the view that is selected; the first where there is none of the name.
  init(at name: String?, of views: ViewBook) {
    cursor.index = views.all.firstIndex { $0.name == name } ?? 0
  }

  static func open(in state: inout AppState) -> [Effect] {
    state.sheets.cover(by: ViewsSheet(at: state.takenView, of: state.views))
    return []
  }

  static func enter(in state: inout AppState) -> [Effect] { state.takeView() }

  /// The view of the selected line.
  func selected(in state: AppState) -> SavedView? {
    let all = state.views.all
    return all.indices.contains(cursor.index) ? all[cursor.index] : nil
  }

  func count(_ state: AppState) -> Int { state.views.all.count }

  func draw(_ state: AppState) -> Drawn {
    Drawn { content($0.views, present: $0.presentView($0.takenView ?? ""), $0.words, on: $0.layout) }
  }

  /// - Parameter present: how the results are looked at now, under the name of the view that was taken.
  private func content(
    _ views: ViewBook, present: SavedView, _ words: any ViewPhrases, on layout: Layout
  ) -> PaneContent {
    let lines = views.all.enumerated().map { place, view in
      let isSelected = place == cursor.index
      // What was changed since is not the view any more.
      let mark = view.name != present.name ? "  " : view.looks(like: present) ? "* " : "+ "
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece(mark), Piece(view.name, .bold, width: Self.width.name),
          Piece(" "), Piece(words.summary(of: view), .dim),
        ], selected: isSelected)
    }
    return PaneContent(
      title: words.views, note: words.viewsNote, lines: Array(lines.dropFirst(cursor.top).prefix(layout.sheetHeight)),
      cursorLine: cursor.index - cursor.top, width: Self.width.sheet)
  }
}
