import Catalog
import Sourcing

/// How wide the figures of each column of amounts and counts are: they are never cut.
struct FigureWidths: Hashable, Sendable {
  /// Of amounts, in the order of the columns of money; none while nothing is known of any. Arrays, as they are looked at
  /// for each row of each frame.
  private var amounts: [Int] = []
  /// Of counts that are longer than their column usually is, in the order of the columns of counts; none while none is.
  private var counts: [Int] = []

  init() {}

  /// Those of one row.
  init(_ row: ResultRow, in columns: ListColumns, _ words: any ResultPhrases) {
    func width(of column: ListColumn) -> Int { DisplayWidth.columns(ResultCell.text(of: column, in: row, words)) }
    amounts = columns.shown.filter(\.isMoney).map(width)
    let counts = columns.shown.filter(\.counts).map { column in
      // Nothing sets the minimum order apart from the amount before it.
      let taken = width(of: column) + (column == .minimumOrder ? 1 : 0)
      return taken > ResultColumns.usualWidth(of: column) ? taken : 0
    }
    if counts.contains(where: { $0 > 0 }) { self.counts = counts }
  }

  /// The width of each column that needs one of its own.
  func byColumn(_ columns: ListColumns) -> [ListColumn: Int] {
    Dictionary(
      uniqueKeysWithValues: Array(zip(columns.shown.filter(\.isMoney), amounts))
        + zip(columns.shown.filter(\.counts), counts))
  }

  /// Makes room for the figures of another row as well, of the same columns.
  mutating func widen(by other: FigureWidths) {
    Self.widen(&amounts, by: other.amounts)
    if !other.counts.isEmpty { Self.widen(&counts, by: other.counts) }
  }

  private static func widen(_ widths: inout [Int], by others: [Int]) {
    guard !widths.isEmpty else { return widths = others }
    guard widths != others else { return }
    for (column, width) in others.enumerated() where width > widths[column] { widths[column] = width }
  }
}

extension ListColumn {
  /// Whether what stands in it is a count or a rate: it can be long, and is worth nothing when it is cut.
  fileprivate var counts: Bool {
    switch self {
    case .minimumOrder, .sold, .again, .years, .score, .shopAgain, .stock, .ships: true
    case .price, .basis, .likeness, .vendor, .shop, .place, .certified, .freePostage: false
    }
  }
}
