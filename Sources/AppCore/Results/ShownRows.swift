import Catalog

/// The rows of the last frame. A move of the selection changes two of them; the others are not made again.
struct ShownRows: Sendable {
  /// One row. A class, so that a row that stays is handed on by a pointer.
  private final class Shown: Sendable {
    let row: ResultRow
    /// Whether it is the selected one, wherever the focus is.
    let isHere: Bool
    let priceWidth: Int
    let line: Line?

    init(_ row: ResultRow, isHere: Bool, priceWidth: Int, line: Line?) {
      (self.row, self.isHere, self.priceWidth, self.line) = (row, isHere, priceWidth, line)
    }
  }

  private var columns: ResultColumns.Widths?
  /// What all rows are made from, but for the selection.
  private var basis: PaneBasis?
  /// By the place in the list of offers.
  private var rows: [Int: Shown] = [:]

  init() {}

  private init(_ columns: ResultColumns.Widths, from basis: PaneBasis) {
    (self.columns, self.basis) = (columns, basis)
  }

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
  ) -> (columns: ResultColumns, rows: [(row: ResultRow, line: Line)], shown: ShownRows) {
    let isSameBasis = basis == self.basis
    var priceWidth = ResultColumns.leastPriceWidth
    let found = seen.enumerated().map { index, seen in
      let known = rows[seen.place]
      let same = isSameBasis ? known.flatMap { $0.isHere == seen.isHere ? $0 : nil } : nil
      let shown = same ?? Self.shown(row(index), seen.isHere, known, words)
      priceWidth = max(priceWidth, shown.priceWidth)
      return shown
    }
    let columns = columns(priceWidth)
    let isSame = columns.widths == self.columns
    var next = ShownRows(columns.widths, from: basis)
    let lines = zip(seen, found).map { seen, shown in
      if isSame, let line = shown.line {
        next.rows[seen.place] = shown
        return (shown.row, line)
      }
      let line = columns.line(shown.row)
      next.rows[seen.place] = Shown(shown.row, isHere: shown.isHere, priceWidth: shown.priceWidth, line: line)
      return (shown.row, line)
    }
    return (columns, lines, next)
  }

  private static func shown(
    _ row: ResultRow, _ isHere: Bool, _ known: Shown?, _ words: any ResultPhrases
  ) -> Shown {
    let known = known.flatMap { $0.row.listing == row.listing ? $0 : nil }
    let width = known?.priceWidth ?? DisplayWidth.columns(ResultColumns.price(of: row.listing, words))
    return Shown(row, isHere: isHere, priceWidth: width, line: known?.row == row ? known?.line : nil)
  }
}
