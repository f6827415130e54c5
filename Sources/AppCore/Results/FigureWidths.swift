import Catalog
import Sourcing

/// How wide the figures of each column of amounts and counts are: they are never cut.
struct FigureWidths: Hashable, Sendable {
  /// In the order of the columns of figures; none while nothing is known of any. An array, as it is looked at for each row of
  /// each frame.
  private var widths: [Int] = []

  init() {}

  /// Those of one row.
  init(_ row: ResultRow, in columns: ListColumns, _ words: any ResultPhrases) {
    for column in columns.shown where column.holdsFigures {
      let columns = DisplayWidth.columns(ResultCell.text(of: column, in: row, words))
      // Nothing sets it apart from the amount before it.
      widths.append(column == .minimumOrder ? columns + 1 : columns)
    }
  }

  /// The width of each column of figures.
  func byColumn(_ columns: ListColumns) -> [ListColumn: Int] {
    Dictionary(uniqueKeysWithValues: zip(columns.shown.filter(\.holdsFigures), widths))
  }

  /// Makes room for the figures of another row as well, of the same columns.
  mutating func widen(by other: FigureWidths) {
    guard !widths.isEmpty else { return self = other }
    guard widths != other.widths else { return }
    for (column, width) in other.widths.enumerated() where width > widths[column] { widths[column] = width }
  }
}

extension ListColumn {
  /// Whether what stands in it can be long, and is worth nothing when it is cut.
  fileprivate var holdsFigures: Bool {
    switch self {
    case .price, .basis, .minimumOrder, .sold, .again, .years, .score, .shopAgain, .stock, .ships: true
    case .likeness, .vendor, .shop, .place, .certified, .freePostage: false
    }
  }
}
