/// What the last frame was made of, so that the next one makes anew only what has changed. A frame looks the same without.
struct FrameMemory: Sendable {
  /// The rows of the result list.
  var rows = ShownRows()
  /// The panes, in the order in which they are drawn.
  private var panes: [(pane: Pane, shown: ShownPane)] = []
  /// The rows of the screen with nothing but panes.
  private var base: [[Span]] = []
  private var cells: [[Span]] = []
  /// The lines above and under the panes, by their rows.
  private var lines: [Int: (line: Line, columns: Range<Int>, spans: [Span])] = [:]

  /// What stood around the panes, and what that was made from.
  private var surroundings: (basis: Surroundings.Basis, made: Surroundings)?

  /// What stands around the panes: as in the last frame, when all that it is made from is the same.
  mutating func surroundings(from basis: Surroundings.Basis, make: () -> Surroundings) -> Surroundings {
    if let surroundings, surroundings.basis == basis { return surroundings.made }
    let made = make()
    surroundings = (basis, made)
    return made
  }

  /// The pane in the last frame.
  func shown(_ pane: Pane) -> ShownPane? { panes.first { $0.pane == pane }?.shown }

  /// Lays the panes of the next frame beside one another, and says what stands in each row of the screen.
  mutating func lay(_ panes: [(pane: Pane, shown: ShownPane)], on size: FrameSize) -> [[Span]] {
    let isSameOrder =
      base.count == size.rows
      && panes.elementsEqual(self.panes) { $0.pane == $1.pane && $0.shown.place == $1.shown.place }
    var changed = Array(repeating: !isSameOrder, count: size.rows)
    if isSameOrder {
      for (new, old) in zip(panes, self.panes) {
        for (index, row) in new.shown.rows.enumerated() where !row.isShared(with: old.shown.rows[index]) {
          changed[new.shown.place.row + index] = true
        }
      }
    } else {
      base = Array(repeating: [], count: size.rows)
    }
    for row in changed.indices where changed[row] {
      base[row] = Self.row(row, of: panes)
    }
    self.panes = panes
    return base
  }

  private static func row(_ row: Int, of panes: [(pane: Pane, shown: ShownPane)]) -> [Span] {
    let parts = panes.compactMap { $0.shown.row(ofScreen: row) }
    // The same in memory as in the pane, so that it is seen where it stood in the last frame.
    if parts.count == 1 { return parts[0].inOrder }
    var spans: [Span] = []
    spans.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts {
      guard let first = part.first else { continue }
      // Only borders that touch are one text.
      Canvas.add(first, to: &spans)
      spans += part.dropFirst()
    }
    return spans.inOrder
  }

  /// A line as it stands in a row of the screen.
  mutating func spans(of line: Line, row: Int, column: Int, width: Int) -> [Span] {
    let columns = column..<max(column, column + width)
    if let known = lines[row], known.columns == columns, known.line == line { return known.spans }
    let spans = Canvas.spans(of: line, column: column, width: width)
    lines[row] = (line, columns, spans)
    return spans
  }

  /// The rows of the next frame. Those that are the same share their storage with those of the last one, so that whoever
  /// compares them need not look into them.
  mutating func take(_ rows: [[Span]]) -> [[Span]] {
    let known = cells
    cells = rows.enumerated().map { index, row in
      known.indices.contains(index) && known[index].isSame(as: row) ? known[index] : row
    }
    return cells
  }
}

extension [Span] {
  /// In the order of their columns.
  var inOrder: [Span] {
    let isOrdered = indices.dropFirst().allSatisfy { self[$0 - 1].column <= self[$0].column }
    return isOrdered ? self : sorted { $0.column < $1.column }
  }
}
