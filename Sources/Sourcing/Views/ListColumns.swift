/// The columns of the result list that are wanted, from left to right. The title always stands behind them.
package struct ListColumns: Hashable, Sendable {
  /// Each once.
  package private(set) var shown: [ListColumn]
  /// Whether nobody has chosen them.
  package private(set) var isUsual = false

  /// Those that are shown while the user has chosen none.
  package static let usual: ListColumns = {
    var columns = ListColumns([.price, .minimumOrder, .sold, .again, .likeness, .vendor, .shop])
    columns.isUsual = true
    return columns
  }()

  package init(_ columns: [ListColumn]) {
    var seen: Set<ListColumn> = []
    shown = columns.filter { seen.insert($0).inserted }
  }

  /// Those that get room first where there is not enough for all: those further left, unless nobody has chosen them.
  package var byNeed: [ListColumn] {
    isUsual ? [.price, .minimumOrder, .sold, .likeness, .vendor, .again, .shop].filter(shown.contains) : shown
  }

  /// All columns that there are: those that are shown in their order, then the others.
  package var all: [ListColumn] { shown + ListColumn.allCases.filter { !shown.contains($0) } }

  /// The same, some of them left out.
  package func without(_ columns: [ListColumn]) -> ListColumns {
    var others = self
    others.shown.removeAll { columns.contains($0) }
    return others
  }

  /// Shows a column behind those that are shown, or shows it no more.
  package mutating func toggle(_ column: ListColumn) {
    self = ListColumns(shown.contains(column) ? shown.filter { $0 != column } : shown + [column])
  }

  /// Moves a column that is shown to the left or to the right; at the end it stays.
  package mutating func move(_ column: ListColumn, by step: Int) {
    guard let place = shown.firstIndex(of: column), shown.indices.contains(place + step) else { return }
    var columns = shown
    columns.swapAt(place, place + step)
    self = ListColumns(columns)
  }
}
