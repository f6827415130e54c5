import Catalog

extension AppState {
  /// The whole screen that this state is shown as.
  package func frame() -> Frame {
    var canvas = Canvas(size: size)
    guard !Layout.isTooSmall(size) else { return tooSmall(canvas) }
    if layout.hasStrip { canvas.put(VendorsPane.strip(self), row: 0, column: 0, width: size.columns) }
    var cursor = CellPosition(row: size.rows - 1, column: 0)
    for (pane, place, drawn) in drawing.panes {
      let content = drawn.content(self)
      let isFocused = overlay == nil && pane == focus
      Self.draw(content, in: place, isFocused: isFocused, on: &canvas)
      if isFocused, let line = content.cursorLine, line < place.contentHeight {
        cursor = CellPosition(row: place.row + 1 + line, column: place.column + 2 + content.cursorColumn)
      }
    }
    let said = StatusLine.said(self, width: size.columns - 2)
    for (index, line) in said.enumerated() {
      let row = size.rows - 1 - said.count + index
      if index < said.count - 1 { canvas.clear(row: row, columns: 0..<size.columns) }
      canvas.put(line, row: row, column: 1, width: size.columns - 2)
    }
    canvas.put(StatusLine.keys(self), row: size.rows - 1, column: 1, width: size.columns - 2)
    var showsCursor = false
    var links: [FrameLink] = []
    if let content = drawing.sheet?.content(self) {
      if let width = content.width {
        cursor = Self.draw(content, over: &canvas, width: width)
      } else {
        cursor = Self.draw(atBottom: content, on: &canvas)
        showsCursor = true
      }
      links = content.links.map { link in
        let place = CellPosition(row: cursor.row + link.position.row, column: cursor.column + link.position.column)
        return FrameLink(address: link.address, text: link.text, position: place)
      }
    }
    let rows = canvas.frameRows
    return Frame(
      size: size, rows: rows, cursor: cursor, showsCursor: showsCursor, links: links,
      images: pictures.images(in: rows))
  }

  private func tooSmall(_ canvas: Canvas) -> Frame {
    var canvas = canvas
    canvas.put(Words.tooSmall(Layout.smallest), row: 0, column: 0, limit: size.columns)
    return Frame(size: size, rows: canvas.frameRows)
  }

  /// Draws a pane with its borders: the upper one carries the title, and a note at its right end.
  private static func draw(_ content: PaneContent, in place: Layout.Place, isFocused: Bool, on canvas: inout Canvas) {
    let border: Style = isFocused ? Style(foreground: .cyan) : .dim
    let right = place.column + place.width - 1
    let corners = place.joinsAbove ? ("├", "┤") : ("┌", "┐")
    canvas.put(corners.0, row: place.row, column: place.column, limit: 1, style: border)
    var column = place.column + 1
    let room = place.width - 2
    let title = DisplayWidth.clipped(" \(content.title) ", to: room)
    canvas.put(title.text, row: place.row, column: column, limit: room, style: isFocused ? .accent : .bold)
    column += title.columns
    let note = DisplayWidth.clipped(content.note.isEmpty ? "" : " \(content.note) ", to: right - column - 1)
    let dashes = right - column - note.columns
    canvas.put(
      String(repeating: "─", count: max(0, dashes)), row: place.row, column: column, limit: dashes, style: border)
    canvas.put(note.text, row: place.row, column: right - note.columns, limit: note.columns, style: .plain)
    canvas.put(corners.1, row: place.row, column: right, limit: 1, style: border)
    for line in 0..<place.contentHeight {
      let row = place.row + 1 + line
      canvas.put("│", row: row, column: place.column, limit: 1, style: border)
      if content.lines.indices.contains(line) {
        canvas.put(content.lines[line], row: row, column: place.column + 2, width: place.contentWidth)
      }
      canvas.put("│", row: row, column: right, limit: 1, style: border)
    }
    guard !place.joinsBelow else { return }
    let bottom = "└" + String(repeating: "─", count: max(0, place.width - 2)) + "┘"
    canvas.put(bottom, row: place.row + place.height - 1, column: place.column, limit: place.width, style: border)
  }

  /// Draws a list in the middle of the screen, over what is there, and says where its cursor is.
  private static func draw(_ content: PaneContent, over canvas: inout Canvas, width: Int) -> CellPosition {
    let width = min(width, canvas.size.columns)
    let height = min(content.lines.count + 2, canvas.size.rows - 2)
    let place = Layout.Place(
      row: max(0, (canvas.size.rows - height) / 2 - 1), column: (canvas.size.columns - width) / 2,
      height: height, width: width)
    for row in place.row..<place.row + height {
      canvas.clear(row: row, columns: place.column..<place.column + width)
    }
    draw(content, in: place, isFocused: true, on: &canvas)
    return CellPosition(row: place.row + 1 + (content.cursorLine ?? 0), column: place.column + 2 + content.cursorColumn)
  }

  /// Draws lines without borders over the keys, and says where their cursor is.
  private static func draw(atBottom content: PaneContent, on canvas: inout Canvas) -> CellPosition {
    let first = canvas.size.rows - 1 - content.lines.count
    for (index, line) in content.lines.enumerated() where first + index > 0 {
      canvas.clear(row: first + index, columns: 0..<canvas.size.columns)
      canvas.put(line, row: first + index, column: 1, width: canvas.size.columns - 2)
    }
    return CellPosition(row: first + (content.cursorLine ?? 0), column: 1 + content.cursorColumn)
  }
}
