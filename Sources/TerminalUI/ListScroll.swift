import AppCore

/// A vertical scroll of a list: its area, and by how many rows. A terminal that has margins at the left and right (DECSLRM)
/// moves them itself.
struct ListScroll: Equatable {
  let area: CellArea
  /// Rows that they went up; negative is down.
  let rows: Int

  /// Finds out what the rows have in common; `nil` when they stand where they were, or are others.
  init?(from before: Frame, to after: Frame) {
    guard let area = after.list, area == before.list, before.size == after.size, area.rows.count >= 4 else {
      return nil
    }
    func part(_ frame: Frame, _ row: Int) -> ArraySlice<Span>? { frame.rows[row].part(in: area.columns) }
    // The selection stands at an edge of a list that is scrolled.
    let middle = (area.rows.lowerBound + area.rows.upperBound) / 2
    guard let probe = part(after, middle), probe != part(before, middle) else { return nil }
    let distances = (1...area.rows.count / 2).lazy.flatMap { [$0, -$0] }
    let found = distances.first { area.rows.contains(middle + $0) && part(before, middle + $0) == probe }
    // A text across the edge would be torn apart.
    let isWhole = area.rows.allSatisfy { part(before, $0) != nil && part(after, $0) != nil }
    guard let rows = found, isWhole else { return nil }
    let moved = area.rows.count { row in
      area.rows.contains(row + rows) && part(after, row).map { $0 == part(before, row + rows) } == true
    }
    guard moved * 3 > area.rows.count else { return nil }
    (self.area, self.rows) = (area, rows)
  }

  /// What makes a terminal do it. The cursor and the look of text are afterwards as before.
  ///
  /// Source: XTerm Control Sequences, DECLRMM, DECSLRM, DECSTBM, SU and SD.
  var sequence: String {
    let (columns, lines) = (area.columns, area.rows)
    let move = rows > 0 ? "\u{1B}[\(rows)S" : "\u{1B}[\(-rows)T"
    return "\u{1B}7\u{1B}[m\u{1B}[?69h\u{1B}[\(columns.lowerBound + 1);\(columns.upperBound)s"
      + "\u{1B}[\(lines.lowerBound + 1);\(lines.upperBound)r\(move)\(TerminalModes.marginsOff)\u{1B}[r\u{1B}8"
  }
}

extension [Span] {
  /// The spans in so many columns; `nil` when one lies across their edge.
  fileprivate func part(in columns: Range<Int>) -> ArraySlice<Span>? {
    let start = firstIndex { $0.column + $0.width > columns.lowerBound } ?? endIndex
    let end = self[start...].firstIndex { $0.column >= columns.upperBound } ?? endIndex
    guard start < end else { return self[start..<start] }
    let isInside =
      self[start].column >= columns.lowerBound
      && self[end - 1].column + self[end - 1].width <= columns.upperBound
    return isInside ? self[start..<end] : nil
  }
}
