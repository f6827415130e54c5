import Catalog
import Sourcing
import Wording

extension Scope {
  static let columns = Scope("columns")
}

/// The columns of the results, those that are shown first: which of them are shown, and in which order.
struct ColumnsSheet: ListSheet {
  static let scope = Scope.columns
  static let command: Command? = .showColumns

  var cursor = ListCursor()

  /// Columns of the screen that it takes, its frame too, and those of a name.
  private static let width = (sheet: 78, name: 14)
  /// Columns up to the end of the box that says whether a column is shown.
  private static let boxEnd = 6

  static func open(in state: inout AppState) -> [Effect] {
    state.sheets.cover(by: ColumnsSheet())
    return []
  }

  static func enter(in state: inout AppState) -> [Effect] {
    state.sheets.close()
    return []
  }

  /// The column of the selected line.
  func selected(in state: AppState) -> ListColumn? {
    let all = state.columns.all
    return all.indices.contains(cursor.index) ? all[cursor.index] : nil
  }

  func count(_ state: AppState) -> Int { state.columns.all.count }

  func draw(_ state: AppState) -> Drawn {
    Drawn(target: { $2 < Self.boxEnd ? .box(cursor.top + $1) : .item(cursor.top + $1) }) {
      content($0.columns, seen: ResultsPane.columns(in: $0), quantity: $0.list.quantity, $0.words, on: $0.layout)
    }
  }

  /// - Parameter seen: the columns that the list has room for.
  private func content(
    _ columns: ListColumns, seen: [ListColumn], quantity: Int?, _ words: any ColumnPhrases & ResultPhrases,
    on layout: Layout
  ) -> PaneContent {
    let lines = columns.all.enumerated().map { place, column in
      let isShown = columns.shown.contains(column)
      let name = TypedText.trimmed(words.heading(of: column, at: quantity))
      return Line(
        [
          Piece(place == cursor.index ? "> " : "  ", .bold), Piece(isShown ? "[x] " : "[ ] "),
          Piece(name, isShown ? .bold : .plain, width: Self.width.name), Piece(" "),
          Piece(isShown && !seen.contains(column) ? words.notSeen(column) : words.meaning(of: column), .dim),
        ], selected: place == cursor.index)
    }
    return PaneContent(
      title: words.columns, note: words.columnsNote,
      lines: Array(lines.dropFirst(cursor.top).prefix(layout.sheetHeight)),
      cursorLine: cursor.index - cursor.top, width: Self.width.sheet)
  }
}
