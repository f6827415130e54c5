import Catalog

/// The rows of the last frame. A move of the selection changes two of them; the others are not made again.
struct ShownRows: Sendable {
  /// A row, whatever the columns. A class, so that one that stays is handed on by a pointer.
  final class Shown: Sendable {
    let row: ResultRow
    /// Whether it is the selected one, wherever the focus is.
    fileprivate let isHere: Bool
    fileprivate let priceWidth: Int

    fileprivate init(_ row: ResultRow, isHere: Bool, priceWidth: Int) {
      (self.row, self.isHere, self.priceWidth) = (row, isHere, priceWidth)
    }
  }

  private var columns: ResultColumns.Widths?
  /// What all rows are made from, but for the selection.
  private var basis: PaneBasis?
  /// By the place in the list of offers.
  private var rows: [Int: (shown: Shown, line: Line)] = [:]

  /// The rows of the next frame, with what those of this one have in common with it.
  ///
  /// - Parameters:
  ///   - seen: the rows by their places in the list of offers, and whether each is the selected one.
  ///   - basis: what all of them are made from.
  ///   - row: makes one of them.
  ///   - columns: makes the columns for prices of a width.
  func next(
    _ seen: [(place: Int, isHere: Bool)], from basis: PaneBasis, words: any ResultPhrases,
    row: (_ index: Int) -> ResultRow, columns: (_ priceWidth: Int) -> ResultColumns
  ) -> (columns: ResultColumns, rows: [Shown], lines: [Line], shown: ShownRows) {
    let isSameBasis = basis == self.basis
    var priceWidth = ResultColumns.leastPriceWidth
    var found: [Shown] = []
    for (index, seen) in seen.enumerated() {
      let known = rows[seen.place]?.shown
      let same = isSameBasis && known?.isHere == seen.isHere ? known : nil
      let shown = same ?? Self.shown(row(index), isHere: seen.isHere, known, words)
      priceWidth = max(priceWidth, shown.priceWidth)
      found.append(shown)
    }
    let columns = columns(priceWidth)
    let isSame = columns.widths == self.columns
    var next = ShownRows()
    (next.columns, next.basis) = (columns.widths, basis)
    next.rows.reserveCapacity(seen.count)
    let lines = zip(seen, found).map { seen, shown in
      let known = isSame ? rows[seen.place].flatMap { $0.shown === shown ? $0.line : nil } : nil
      let line = known ?? columns.line(shown.row)
      next.rows[seen.place] = (shown, line)
      return line
    }
    return (columns, found, lines, next)
  }

  /// A row that was made anew; the known one if both look the same.
  private static func shown(
    _ row: ResultRow, isHere: Bool, _ known: Shown?, _ words: any ResultPhrases
  ) -> Shown {
    if let known, known.row == row, known.isHere == isHere { return known }
    let width = known.flatMap { $0.row.listing == row.listing ? $0.priceWidth : nil }
    return Shown(
      row, isHere: isHere, priceWidth: width ?? DisplayWidth.columns(ResultColumns.price(of: row.listing, words)))
  }
}
