import Catalog

extension Canvas {
  /// Draws what has borders over what is there, and says where its cursor is.
  mutating func draw(over content: PaneContent) -> CellPosition {
    let place = content.place(on: size)
    for row in place.row..<place.row + place.height {
      clear(row: row, columns: place.column..<place.column + place.width)
    }
    for (index, spans) in ShownPane(content, in: place, isFocused: true).rows.enumerated() {
      put(spans, row: place.row + index)
    }
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
