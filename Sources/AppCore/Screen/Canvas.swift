import Catalog

/// A screen being drawn: text goes to cells, from left to right in each row.
struct Canvas {
  let size: FrameSize
  private(set) var rows: [[Span]]
  /// The rows that something was drawn on.
  private var drawnOn: Set<Int> = []

  /// - Parameter rows: what it lies on; without them it is blank.
  init(size: FrameSize, rows: [[Span]]? = nil) {
    self.size = size
    self.rows = rows ?? Array(repeating: [], count: max(0, size.rows))
  }

  /// Draws text from a cell on, at most so many columns, and says how many it took.
  @discardableResult
  mutating func put(_ text: String, row: Int, column: Int, limit: Int, style: Style = .plain) -> Int {
    guard rows.indices.contains(row), column >= 0, limit > 0 else { return 0 }
    let (clipped, width) = DisplayWidth.clipped(text, to: min(limit, size.columns - column))
    guard width > 0 else { return 0 }
    append(Span(column: column, text: clipped, width: width, style: style), to: row)
    return width
  }

  /// Draws a line of a pane into so many columns.
  mutating func put(_ line: Line, row: Int, column: Int, width: Int) {
    put(Self.spans(of: line, column: column, width: width), row: row)
  }

  /// Draws what ``spans(of:column:width:)`` made.
  mutating func put(_ spans: [Span], row: Int) {
    for span in spans { append(span, to: row) }
  }

  /// A line of a pane as it stands in so many columns.
  static func spans(of line: Line, column: Int, width: Int) -> [Span] {
    var spans: [Span] = []
    func fill(column: Int, width: Int, style: Style) {
      guard width > 0 else { return }
      let blank = String(repeating: " ", count: width)
      add(Span(column: column, text: blank, width: width, style: style), to: &spans)
    }
    var place = 0
    for piece in line.pieces where place < width {
      let isSelected = line.isSelected && !piece.isApart
      let style = isSelected ? piece.style.selected : piece.style
      let room = width - place
      if !piece.cells.isEmpty {
        let lead = max(0, ((piece.width ?? 0) - piece.cells.count) / 2)
        let cells = piece.cells.count <= room - lead ? piece.cells : Array(piece.cells.prefix(max(0, room - lead)))
        if !cells.isEmpty { add(Span(column: column + place + lead, cells: cells), to: &spans) }
        place += min(piece.width ?? cells.count, room)
        continue
      }
      let columns = piece.width ?? room
      let (text, taken) = DisplayWidth.clipped(piece.text, to: min(columns, room))
      let total = min(piece.width ?? taken, room)
      let lead = piece.alignment == .right ? total - taken : 0
      if isSelected { fill(column: column + place, width: lead, style: style) }
      if taken > 0 {
        add(Span(column: column + place + lead, text: text, width: taken, style: style), to: &spans)
      }
      if isSelected {
        fill(column: column + place + lead + taken, width: total - lead - taken, style: style)
      }
      place += total
    }
    if line.isSelected { fill(column: column + place, width: width - place, style: Style.plain.selected) }
    return spans
  }

  private mutating func append(_ span: Span, to row: Int) {
    guard rows.indices.contains(row), span.column + span.width <= size.columns else { return }
    drawnOn.insert(row)
    Self.add(span, to: &rows[row])
  }

  /// Text goes on in the span before it where it looks the same and nothing is between them.
  static func add(_ span: Span, to spans: inout [Span]) {
    let last = spans.count - 1
    guard last >= 0, spans[last].column + spans[last].width == span.column, spans[last].style == span.style,
      spans[last].cells.isEmpty, span.cells.isEmpty
    else {
      spans.append(span)
      return
    }
    spans[last].text += span.text
    spans[last].width += span.width
  }

  /// The rows in the order of their columns.
  var frameRows: [[Span]] {
    var rows = rows
    for row in drawnOn { rows[row] = rows[row].inOrder }
    return rows
  }

  /// Takes out what stands in a part of a row, so that something can lie over it.
  mutating func clear(row: Int, columns: Range<Int>) {
    guard rows.indices.contains(row) else { return }
    drawnOn.insert(row)
    rows[row] = rows[row].flatMap { span -> [Span] in
      let end = span.column + span.width
      guard end > columns.lowerBound, span.column < columns.upperBound else { return [span] }
      guard span.cells.isEmpty else { return Self.parts(of: span, outside: columns) }
      var kept: [Span] = []
      if span.column < columns.lowerBound {
        let (text, width) = Self.cut(span.text, keeping: columns.lowerBound - span.column)
        if width > 0 { kept.append(Span(column: span.column, text: text, width: width, style: span.style)) }
      }
      if end > columns.upperBound {
        let (text, width) = Self.cut(span.text, dropping: columns.upperBound - span.column)
        if width > 0 { kept.append(Span(column: end - width, text: text, width: width, style: span.style)) }
      }
      return kept
    }
  }

  /// What is left of a picture's row at both sides.
  private static func parts(of span: Span, outside columns: Range<Int>) -> [Span] {
    let before = span.cells.prefix(max(0, columns.lowerBound - span.column))
    let after = span.cells.dropFirst(columns.upperBound - span.column)
    return [
      Span(column: span.column, cells: Array(before)),
      Span(column: span.column + span.width - after.count, cells: Array(after)),
    ].filter { $0.width > 0 }
  }

  private static func cut(_ text: String, keeping limit: Int) -> (String, Int) {
    var columns = 0
    let kept = text.prefix { character in
      let next = DisplayWidth.columns(String(character))
      guard columns + next <= limit else { return false }
      columns += next
      return true
    }
    return (String(kept), columns)
  }

  private static func cut(_ text: String, dropping limit: Int) -> (String, Int) {
    var dropped = 0
    let rest = text.drop { character in
      guard dropped < limit else { return false }
      dropped += DisplayWidth.columns(String(character))
      return true
    }
    return (String(rest), DisplayWidth.columns(String(rest)))
  }
}

extension Style {
  /// As it looks on the selected line.
  fileprivate var selected: Style {
    Style(bold: isBold, reversed: true)
  }
}
