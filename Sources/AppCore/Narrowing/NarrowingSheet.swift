import Catalog
import Sourcing
import Wording

extension Scope {
  static let narrowing = Scope("narrowing")
}

/// What the list is narrowed by, as a form: a line for each condition.
struct NarrowingSheet: ListSheet {
  static let scope = Scope.narrowing
  static let command: Command? = .showNarrowing
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .narrow]

  var cursor = ListCursor()

  /// Columns of the screen that it takes, its frame too, and those of a name.
  private static let width = (sheet: 76, name: 30)

  static func open(in state: inout AppState) -> [Effect] {
    state.sheets.cover(by: NarrowingSheet())
    return []
  }

  static func enter(in state: inout AppState) -> [Effect] {
    state.changeCondition()
    return []
  }

  /// The selected line.
  var row: NarrowingForm.Row { NarrowingForm.rows[min(cursor.index, NarrowingForm.rows.count - 1)] }

  func count(_ state: AppState) -> Int { NarrowingForm.rows.count }

  func draw(_ state: AppState) -> Drawn {
    Drawn(target: { _, line, _ in .choice(cursor.top + line) }, content: { content($0.list, $0.words, on: $0.layout) })
  }

  private func content(_ list: ListView, _ words: any NarrowingPhrases, on layout: Layout) -> PaneContent {
    let form = NarrowingForm(list.narrowed?.narrowing)
    var lines = NarrowingForm.rows.enumerated().map { place, row in
      let value = form.value(of: row)
      let isSelected = place == cursor.index
      return Line(
        [
          Piece(isSelected ? "> " : "  ", .bold), Piece(words.name(of: row), .dim, width: Self.width.name), Piece(" "),
          Piece(value.isEmpty ? words.any : value, value.isEmpty ? .dim : .bold),
        ], selected: isSelected)
    }
    lines = Array(lines.dropFirst(cursor.top).prefix(layout.sheetHeight))
    let others = form.others
    return PaneContent(
      title: words.narrowing + (others.isEmpty ? "" : "  " + words.besides(others)),
      note: words.left(list.shown.count, of: list.unnarrowed), lines: lines,
      cursorLine: cursor.index - cursor.top, width: Self.width.sheet)
  }
}
