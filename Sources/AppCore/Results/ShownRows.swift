import Catalog

/// The rows of the last frame. A move of the selection changes two of them; the others are not made again.
struct ShownRows: Sendable {
  private var columns: ResultColumns.Widths?
  private var lines: [Int: (row: ResultRow, line: Line)] = [:]
  private var prices: [Int: (listing: Listing, width: Int)] = [:]

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
      let known = prices[place].flatMap { $0.listing == row.listing ? $0.width : nil }
      let width = known ?? DisplayWidth.columns(ResultColumns.price(of: row.listing, words))
      shown.prices[place] = (row.listing, width)
      priceWidth = max(priceWidth, width)
    }
    let columns = columns(priceWidth)
    shown.columns = columns.widths
    let isSame = columns.widths == self.columns
    let lines = rows.map { place, row in
      let known = isSame ? self.lines[place].flatMap { $0.row == row ? $0.line : nil } : nil
      let line = known ?? columns.line(row)
      shown.lines[place] = (row, line)
      return line
    }
    return (columns, lines, shown)
  }
}
