import Catalog
import Sourcing

/// How wide the amounts of each column of money are: they are never cut.
struct MoneyWidths: Hashable, Sendable {
  /// In the order of the columns of money; none while nothing is known of any. An array, as it is looked at for each row of
  /// each frame.
  private var widths: [Int] = []

  init() {}

  /// Those of one row.
  init(_ row: ResultRow, in columns: ListColumns, _ words: any ResultPhrases) {
    for column in columns.shown where column.isMoney {
      widths.append(DisplayWidth.columns(ResultCell.text(of: column, in: row, words)))
    }
  }

  /// The width of each column of money.
  func byColumn(_ columns: ListColumns) -> [ListColumn: Int] {
    Dictionary(uniqueKeysWithValues: zip(columns.shown.filter(\.isMoney), widths))
  }

  /// Makes room for the amounts of another row as well, of the same columns.
  mutating func widen(by other: MoneyWidths) {
    guard !widths.isEmpty else { return self = other }
    guard widths != other.widths else { return }
    for (column, width) in other.widths.enumerated() where width > widths[column] { widths[column] = width }
  }
}
