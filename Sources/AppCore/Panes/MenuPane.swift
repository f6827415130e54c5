import ImageSearch

/// The orders to choose from.
enum MenuPane {
  static func content(_ menu: SortMenu, _ state: AppState, height: Int) -> PaneContent {
    let lines = state.sortChoices.enumerated().map { index, choice in
      let isSelected = index == menu.cursor.index
      switch choice {
      case .loaded(let order):
        let mark = order == state.results.order ? "* " : "  "
        return Line(
          [Piece(mark), Piece(Words.name(of: order), width: 32), Piece(Words.hereFree, .dim)], selected: isSelected)
      case .asked(let order):
        let mark = order == state.filters.query.sort ? "* " : "  "
        return Line(
          [
            Piece(mark), Piece(order.rawValue, width: 32),
            Piece(Words.byVendors(state.counts[state.planToAsk(sortedBy: order)]), .dim),
          ], selected: isSelected)
      }
    }
    return PaneContent(
      title: Words.sort, lines: Array(lines.dropFirst(menu.cursor.top).prefix(height)),
      cursorLine: menu.cursor.index - menu.cursor.top)
  }
}
