import Catalog
import Sourcing

/// How wide the amounts of each column of money are: they are never cut.
struct MoneyWidths: Hashable, Sendable {
  private var widths: [ListColumn: Int] = [:]

  init() {}

  /// Those of one row.
  init(_ row: ResultRow, in columns: ListColumns, _ words: any ResultPhrases) {
    for column in columns.shown where column.isMoney {
      widths[column] = DisplayWidth.columns(ResultCell.text(of: column, in: row, words))
    }
  }

  subscript(column: ListColumn) -> Int { widths[column] ?? 0 }

  /// Room for the amounts of both.
  func widened(by other: MoneyWidths) -> MoneyWidths {
    guard self != other else { return self }
    var both = self
    both.widths.merge(other.widths, uniquingKeysWith: max)
    return both
  }
}
