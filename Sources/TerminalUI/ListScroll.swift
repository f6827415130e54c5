import AppCore

/// A vertical scroll of a list: its area, and by how many rows. A terminal that has margins at the left and right (DECSLRM)
/// moves them itself.
struct ListScroll: Equatable {
  let area: CellArea
  /// Rows that they went up; negative is down.
  let rows: Int
  /// Of each row of the area, whether what stands in it stood elsewhere in it.
  private let moved: [Bool]

  /// Finds out what the rows have in common; `nil` when they stand where they were, or are others.
  init?(from before: Frame, to after: Frame) {
    guard let area = after.list, area == before.list, before.size == after.size, area.rows.count >= 4 else {
      return nil
    }
    // The selection stands at an edge of a list that is scrolled.
    let middle = (area.rows.lowerBound + area.rows.upperBound) / 2
    guard !Self.isSame(middle, of: after, middle, of: before, in: area) else { return nil }
    let distances = (1...area.rows.count / 2).lazy.flatMap { [$0, -$0] }
    let found = distances.first {
      area.rows.contains(middle + $0) && Self.isSame(middle, of: after, middle + $0, of: before, in: area)
    }
    // A text across the edge would be torn apart.
    let isWhole = area.rows.allSatisfy { row in
      before.rows[row].places(in: area.columns) != nil && after.rows[row].places(in: area.columns) != nil
    }
    guard let rows = found, isWhole else { return nil }
    moved = area.rows.map { row in
      area.rows.contains(row + rows) && Self.isSame(row, of: after, row + rows, of: before, in: area)
    }
    guard moved.count(where: { $0 }) * 3 > area.rows.count else { return nil }
    (self.area, self.rows) = (area, rows)
  }

  private static func isSame(_ new: Int, of after: Frame, _ old: Int, of before: Frame, in area: CellArea) -> Bool {
    guard let here = after.rows[new].places(in: area.columns), let there = before.rows[old].places(in: area.columns)
    else { return false }
    return after.rows[new].isSame(here, as: before.rows[old], there)
  }

  /// Whether what stands in a row of the area stood elsewhere in it.
  func isMoved(_ row: Int) -> Bool { moved[row - area.rows.lowerBound] }

  /// A row of the area as the scroll leaves it; `nil` when it is as it shall be then.
  func rowLeft(_ row: Int, from before: Frame, to after: Frame) -> [Span]? {
    let (here, spans) = (before.rows[row], after.rows[row])
    guard let list = here.places(in: area.columns), let new = spans.places(in: area.columns) else { return here }
    let isBesideSame =
      here.isSame(0..<list.lowerBound, as: spans, 0..<new.lowerBound)
      && here.isSame(list.upperBound..<here.count, as: spans, new.upperBound..<spans.count)
    if isMoved(row), isBesideSame { return nil }
    var left = Array(here[..<list.lowerBound])
    if area.rows.contains(row + rows), let came = before.rows[row + rows].places(in: area.columns) {
      left += before.rows[row + rows][came]
    }
    return left + here[list.upperBound...]
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
