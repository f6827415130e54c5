import Catalog

/// The rows of the last frame. A move of the selection changes two of them, and of those the mark alone; the others are not
/// made again.
struct ShownRows: Sendable {
  /// A row, whatever the columns. A class, so that one that stays is handed on by a pointer.
  final class Shown: Sendable {
    let row: ResultRow
    fileprivate let priceWidth: Int

    fileprivate init(_ row: ResultRow, priceWidth: Int) {
      (self.row, self.priceWidth) = (row, priceWidth)
    }

    /// The same row, whether it is selected or not.
    fileprivate func selected(_ isHere: Bool) -> Shown {
      var row = row
      row.isHere = isHere
      return Shown(row, priceWidth: priceWidth)
    }
  }

  private var columns: (made: ResultColumns, heading: Line, shape: ListShape, width: Int, priceWidth: Int)?
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
  ///   - priceWidth: columns that prices take at least.
  ///   - row: makes one of them.
  ///   - columns: makes the columns for prices of a width.
  func next(
    _ seen: [(place: Int, isHere: Bool)], from basis: PaneBasis, in shape: ListShape, width: Int,
    priceWidth leastPriceWidth: Int, words: any ResultPhrases,
    row: (_ index: Int) -> ResultRow, columns: (_ priceWidth: Int) -> ResultColumns
  ) -> (heading: Line, rows: [Shown], lines: [Line], shown: ShownRows) {
    let isSameBasis = basis == self.basis
    var priceWidth = leastPriceWidth
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
        shown = Self.shown(row(index), known?.shown, words)
        found.append((shown, shown === known?.shown ? known?.line : nil))
      }
      priceWidth = max(priceWidth, shown.priceWidth)
    }
    var next = ShownRows()
    next.basis = basis
    let (made, heading): (ResultColumns, Line)
    if isSameBasis, let known = self.columns, known.shape == shape, known.width == width, known.priceWidth == priceWidth
    {
      (made, heading) = (known.made, known.heading)
    } else {
      made = columns(priceWidth)
      heading = made.heading
    }
    next.columns = (made, heading, shape, width, priceWidth)
    let isSame = made.widths == self.columns?.made.widths
    next.rows.reserveCapacity(seen.count)
    let lines = zip(seen, found).map { seen, found in
      let line = isSame ? found.line.map { made.line($0, of: found.shown.row) } : nil
      let shown = (shown: found.shown, line: line ?? made.line(found.shown.row))
      next.rows[seen.place] = shown
      return shown.line
    }
    return (heading, found.map(\.shown), lines, next)
  }

  /// A row that was made anew; the known one if both look the same.
  private static func shown(_ row: ResultRow, _ known: Shown?, _ words: any ResultPhrases) -> Shown {
    if let known, known.row == row { return known }
    let width = known.flatMap { $0.row.listing == row.listing && $0.row.quantity == row.quantity ? $0.priceWidth : nil }
    return Shown(
      row, priceWidth: width ?? DisplayWidth.columns(ResultColumns.price(of: row.listing, at: row.quantity, words)))
  }
}
