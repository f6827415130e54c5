import Catalog

/// The rows of the last frame. A move of the selection changes two of them; the others are not made again.
struct ShownRows: Sendable {
  private struct Shown {
    let row: ResultRow
    let priceWidth: Int
    var line: Line?
  }

  private var columns: ResultColumns.Widths?
  /// By the place in the list of offers.
  private var rows: [Int: Shown] = [:]

  /// The rows of the next frame, with what those of this one have in common with it.
  ///
  /// - Parameters:
  ///   - rows: each with its place in the list of offers.
  ///   - columns: makes the columns for prices of a width.
  func next(
    _ rows: [(place: Int, row: ResultRow)], words: any ResultPhrases, columns: (_ priceWidth: Int) -> ResultColumns
  ) -> (columns: ResultColumns, lines: [Line], shown: ShownRows) {
    var shown = ShownRows()
    var priceWidth = ResultColumns.leastPriceWidth
    for (place, row) in rows {
      let known = self.rows[place]
      let width =
        known.flatMap { $0.row.listing == row.listing ? $0.priceWidth : nil }
        ?? DisplayWidth.columns(ResultColumns.price(of: row.listing, words))
      shown.rows[place] = Shown(row: row, priceWidth: width, line: known?.row == row ? known?.line : nil)
      priceWidth = max(priceWidth, width)
    }
    let columns = columns(priceWidth)
    shown.columns = columns.widths
    let isSame = columns.widths == self.columns
    let lines = rows.map { place, row in
      let line = (isSame ? shown.rows[place]?.line : nil) ?? columns.line(row)
      shown.rows[place]?.line = line
      return line
    }
    return (columns, lines, shown)
  }
}
