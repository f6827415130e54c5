extension Pane {
  /// All panes, in the order of Tab.
  static let table: [PaneKind] = [
    VendorsPane.kind, PhotoPane.kind, FiltersPane.kind, ResultsPane.kind, DetailsPane.kind, PicksPane.kind,
  ]

  /// The panes that can have the focus.
  static let focusable = table.filter { $0.command != nil }.map(\.pane)

  /// The pane's row.
  var kind: PaneKind { Self.rows[self] ?? Self.table[0] }

  /// The panes that have items, and what they say of them.
  static let withItems = table.compactMap { kind in
    kind.items.map { (pane: kind.pane, items: $0, basis: kind.basis) }
  }

  private static let rows = Dictionary(table.map { ($0.pane, $0) }) { first, _ in first }
}
