import Catalog

extension Canvas {
  /// Draws a pane with its borders: the upper one carries the title, and a note at its right end.
  ///
  /// - Parameter shown: its lines in the last frame, and then in this one.
  mutating func draw(
    _ content: PaneContent, in place: Layout.Place, isFocused: Bool, shown: inout ShownLines
  ) {
    shown.begin(in: place)
    let border: Style = isFocused ? Style(foreground: .cyan) : .dim
    let right = place.column + place.width - 1
    let corners = place.joinsAbove ? ("├", "┤") : ("┌", "┐")
    put(corners.0, row: place.row, column: place.column, limit: 1, style: border)
    var column = place.column + 1
    let room = place.width - 2
    let title = DisplayWidth.clipped(" \(content.title) ", to: room)
    put(title.text, row: place.row, column: column, limit: room, style: isFocused ? .accent : .bold)
    column += title.columns
    let note = DisplayWidth.clipped(content.note.isEmpty ? "" : " \(content.note) ", to: right - column - 1)
    let dashes = right - column - note.columns
    put(
      String(repeating: "─", count: max(0, dashes)), row: place.row, column: column, limit: dashes, style: border)
    put(note.text, row: place.row, column: right - note.columns, limit: note.columns, style: .plain)
    put(corners.1, row: place.row, column: right, limit: 1, style: border)
    for line in 0..<place.contentHeight {
      let row = place.row + 1 + line
      put("│", row: row, column: place.column, limit: 1, style: border)
      if content.lines.indices.contains(line) {
        put(shown.spans(of: content.lines[line], at: line), row: row)
      }
      put("│", row: row, column: right, limit: 1, style: border)
    }
    guard !place.joinsBelow else { return }
    let bottom = "└" + String(repeating: "─", count: max(0, place.width - 2)) + "┘"
    put(bottom, row: place.row + place.height - 1, column: place.column, limit: place.width, style: border)
  }

  /// Draws a list in the middle of the screen, over what is there, and says where its cursor is.
  mutating func draw(_ content: PaneContent, inTheMiddle width: Int) -> CellPosition {
    let width = min(width, size.columns)
    let height = min(content.lines.count + 2, size.rows - 2)
    let place = Layout.Place(
      row: max(0, (size.rows - height) / 2 - 1), column: (size.columns - width) / 2,
      height: height, width: width)
    for row in place.row..<place.row + height {
      clear(row: row, columns: place.column..<place.column + width)
    }
    var shown = ShownLines()
    draw(content, in: place, isFocused: true, shown: &shown)
    return CellPosition(row: place.row + 1 + (content.cursorLine ?? 0), column: place.column + 2 + content.cursorColumn)
  }

  /// Draws lines without borders over the keys, and says where their cursor is.
  mutating func draw(atBottom content: PaneContent) -> CellPosition {
    let first = size.rows - 1 - content.lines.count
    for (index, line) in content.lines.enumerated() where first + index > 0 {
      clear(row: first + index, columns: 0..<size.columns)
      put(line, row: first + index, column: 1, width: size.columns - 2)
    }
    return CellPosition(row: first + (content.cursorLine ?? 0), column: 1 + content.cursorColumn)
  }
}
