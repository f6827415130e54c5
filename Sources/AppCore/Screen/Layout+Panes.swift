extension Layout {
  /// The layout of a state. A function, because an initializer would take a copy of the state.
  static func of(_ state: AppState) -> Layout {
    let isWide = isWide(state.size)
    var layout = Layout(size: state.size, hasStrip: !isWide || !state.showsSideColumn)
    if !isTooSmall(state.size) {
      // Two lines at the bottom: what is said, and the keys.
      let rows = (layout.hasStrip ? 1 : 0)..<state.size.rows - 2
      if isWide { layout.placeWide(state, rows) } else { layout.placeNarrow(state, rows) }
    }
    for (pane, items, _) in Pane.withItems {
      layout.shapes[pane] = items.shape(state, layout.width(of: pane), layout.height(of: pane))
    }
    return layout
  }

  private mutating func placeNarrow(_ state: AppState, _ rows: Range<Int>) {
    let kind = state.focus.kind
    let share = kind.detailsShare(state, rows.count)
    add(split(rows.count, kind.pane, detailsShare: share), row: rows.lowerBound, column: 0, width: size.columns)
  }

  private mutating func placeWide(_ state: AppState, _ rows: Range<Int>) {
    let (row, height) = (rows.lowerBound, rows.count)
    func share(_ column: PaneKind.Column) -> [Section] {
      Self.share(height, among: Pane.table.filter { $0.column == column }, state)
    }
    let left = hasStrip ? 0 : size.columns >= 160 ? 38 : size.columns >= 110 ? 36 : 32
    if left > 0 { add(share(.left), row: row, column: 0, width: left) }
    if size.columns >= Self.veryWide {
      let right =
        state.showsDetails && left == 0 ? size.columns / 2 : max(Self.leastRight, (size.columns - left) * 3 / 8)
      let middle = size.columns - left - right
      add(share(.middle), row: row, column: left, width: middle)
      add(share(.right), row: row, column: left + middle, width: right)
      return
    }
    let main = state.focus.kind.column == .left ? Pane.results : state.focus
    let details = state.showsDetails ? height * 2 / 3 : height >= 30 ? 13 : 9
    add(split(height, main, detailsShare: details), row: row, column: left, width: size.columns - left)
  }

  private typealias Section = (pane: Pane, height: Int)

  /// Each pane has what it would have, as far as those below it keep the least; the last has the rest.
  private static func share(_ height: Int, among kinds: [PaneKind], _ state: AppState) -> [Section] {
    var room = height
    var sections: [Section] = []
    for (index, kind) in kinds.enumerated() {
      let below = kinds[(index + 1)...].reduce(0) { $0 + $1.height(state, height).least }
      let (wish, least) = kind.height(state, height)
      let lines = index == kinds.count - 1 ? room : min(wish, max(least, room - below))
      sections.append((kind.pane, lines))
      room -= lines
    }
    return sections
  }

  private func split(_ height: Int, _ main: Pane, detailsShare: Int) -> [Section] {
    guard detailsShare >= 4, height - detailsShare >= 4 else { return [(main, height)] }
    return [(main, height - detailsShare), (.details, detailsShare)]
  }
}
