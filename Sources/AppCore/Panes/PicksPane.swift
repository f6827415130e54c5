import Catalog

/// What was picked, in the order in which it was.
enum PicksPane {
  static func content(_ state: AppState, place: Layout.Place) -> PaneContent {
    let picks = state.triage.picks
    let isFocused = state.focus == .picks && state.overlay == nil
    guard !picks.isEmpty else {
      return PaneContent(
        title: Words.picks, lines: Line.wrapped(Words.noPicksYet, width: place.contentWidth, style: .dim))
    }
    let columns = ResultColumns(width: place.contentWidth, showsVendor: true)
    let shown = picks.indices.dropFirst(state.picksCursor.top).prefix(max(0, place.contentHeight))
    let lines = shown.map { index in
      let listing = picks[index].listing
      let isSelected = index == state.picksCursor.index && isFocused
      let vendor = state.vendors.first { $0.id == listing.provenance.provider }?.name
      let saved =
        state.triage.isRefused(listing.id) ? "!" : state.triage.isUnsaved(listing.id) ? "+" : "*"
      return columns.line(
        listing, vendor: vendor ?? listing.provenance.provider.rawValue, mark: (isSelected ? ">" : " ") + saved,
        originalTitle: state.prefersOriginalTitles, isSelected: isSelected, isRejected: false)
    }
    return PaneContent(
      title: Words.picks, note: Words.pickCount(picks.count), lines: lines,
      cursorLine: state.picksCursor.index - state.picksCursor.top)
  }
}
