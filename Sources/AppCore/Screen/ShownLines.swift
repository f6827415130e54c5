/// The lines of a pane as they were drawn last: those that are the same are not measured and cut again.
struct ShownLines: Sendable {
  private var place: Layout.Place?
  private var lines: [(line: Line, spans: [Span])] = []

  /// Takes where the pane is in this frame. Elsewhere its lines are other ones.
  mutating func begin(in place: Layout.Place) {
    guard place != self.place else { return }
    (self.place, lines) = (place, [])
  }

  /// - Parameter index: which line of the pane it is, from 0; they are asked for in order.
  mutating func spans(of line: Line, at index: Int) -> [Span] {
    guard let place else { return [] }
    if lines.indices.contains(index), lines[index].line == line { return lines[index].spans }
    let spans = Canvas.spans(of: line, column: place.column + 2, width: place.contentWidth)
    if lines.indices.contains(index) { lines[index] = (line, spans) } else { lines.append((line, spans)) }
    return spans
  }
}

/// What the last frame was made of, so that the next one makes anew only what has changed. A frame looks the same without.
struct FrameMemory: Sendable {
  var rows = ShownRows()
  var lines: [Pane: ShownLines] = [:]
  private var cells: [[Span]] = []

  /// The rows of the next frame. Those that are the same share their storage with those of the last one, so that whoever
  /// compares them need not look into them.
  mutating func take(_ rows: [[Span]]) -> [[Span]] {
    let known = cells
    cells = rows.enumerated().map { index, row in
      known.indices.contains(index) && known[index] == row ? known[index] : row
    }
    return cells
  }
}
