import Catalog
import Sourcing

/// The rows of the last frame. A move of the selection changes two of them, and of those the mark alone; the others are not
/// made again.
struct ShownRows: Sendable {
  /// A row, whatever the columns. A class, so that one that stays is handed on by a pointer.
  final class Shown: Sendable {
    let row: ResultRow
    fileprivate let figureWidths: FigureWidths

    fileprivate init(_ row: ResultRow, figureWidths: FigureWidths) {
      (self.row, self.figureWidths) = (row, figureWidths)
    }

    /// The same row, whether it is selected or not.
    fileprivate func selected(_ isHere: Bool) -> Shown {
      var row = row
      row.isHere = isHere
      return Shown(row, figureWidths: figureWidths)
    }
  }

  private struct Columns {
    let wanted: ListColumns
    let made: ResultColumns
    let heading: Line
    let shape: ListShape
    let width: Int
    let figureWidths: FigureWidths
  }

  private var placed: Columns?
  /// The columns that they stand in; `nil` before any row was shown.
  var columns: ResultColumns? { placed?.made }
  /// What all rows are made from, but for the selection.
  private var basis: PaneBasis?
  /// By the place in the list of offers.
  private var rows: [Int: (shown: Shown, line: Line)] = [:]

  /// The rows of the next frame, with what those of this one have in common with it.
  ///
  /// - Parameters:
  ///   - seen: the rows by their places in the list of offers, and whether each is the selected one.
  ///   - basis: what all of them are made from.
  ///   - shape: how they stand in the list.
  ///   - width: columns of the screen that they have.
  ///   - wanted: the columns that are to be shown.
  ///   - row: makes one of them.
  ///   - columns: makes the columns for amounts of a width.
  func next(
    _ seen: [(place: Int, isHere: Bool)], from basis: PaneBasis, in shape: ListShape, width: Int,
    wanted: ListColumns, words: any ResultPhrases,
    row: (_ index: Int) -> ResultRow, columns: (_ figureWidths: FigureWidths) -> ResultColumns
  ) -> (heading: Line, rows: [Shown], lines: [Line], shown: ShownRows) {
    let isSameBasis = basis == self.basis
    let rows = wanted == self.placed?.wanted ? self.rows : [:]
    var figureWidths = FigureWidths()
    /// Each row with its line in the last frame, if at most the mark changes.
    var found: [(shown: Shown, line: Line?)] = []
    found.reserveCapacity(seen.count)
    for (index, seen) in seen.enumerated() {
      let known = rows[seen.place]
      let shown: Shown
      if let known, isSameBasis {
        shown = known.shown.row.isHere == seen.isHere ? known.shown : known.shown.selected(seen.isHere)
        found.append((shown, known.line))
      } else {
        shown = Self.shown(row(index), known?.shown, wanted, words)
        found.append((shown, shown === known?.shown ? known?.line : nil))
      }
      figureWidths.widen(by: shown.figureWidths)
    }
    var next = ShownRows()
    next.basis = basis
    let placed: Columns
    if isSameBasis, let known = self.placed, known.wanted == wanted, known.shape == shape, known.width == width,
      known.figureWidths == figureWidths
    {
      placed = known
    } else {
      let made = columns(figureWidths)
      placed = Columns(
        wanted: wanted, made: made, heading: made.heading, shape: shape, width: width, figureWidths: figureWidths)
    }
    next.placed = placed
    let made = placed.made
    let isSame = made.placed == self.placed?.made.placed
    next.rows.reserveCapacity(seen.count)
    let lines = zip(seen, found).map { seen, found in
      let line = isSame ? found.line.map { made.line($0, of: found.shown.row) } : nil
      let shown = (shown: found.shown, line: line ?? made.line(found.shown.row))
      next.rows[seen.place] = shown
      return shown.line
    }
    return (placed.heading, found.map(\.shown), lines, next)
  }

  /// A row that was made anew; the known one if both look the same.
  private static func shown(
    _ row: ResultRow, _ known: Shown?, _ wanted: ListColumns, _ words: any ResultPhrases
  ) -> Shown {
    if let known, known.row == row { return known }
    let widths = known.flatMap {
      $0.row.listing == row.listing && $0.row.quantity == row.quantity ? $0.figureWidths : nil
    }
    return Shown(row, figureWidths: widths ?? FigureWidths(row, in: wanted, words))
  }
}
