import Catalog
import Photos
import Sourcing

/// What was picked, in the order in which it was.
enum PicksPane {
  /// Lines above the list: the names of the columns.
  static let headingHeight = 1

  static func content(_ state: AppState, place: Layout.Place) -> PaneContent {
    let picks = state.triage.picks
    let isFocused = state.focus == .picks && state.overlay == nil
    guard !picks.isEmpty else {
      return PaneContent(
        title: Words.picks, lines: Line.wrapped(Words.noPicksYet, width: place.contentWidth, style: .dim))
    }
    let shape = ListShape(
      state.picksShape.layout, width: place.contentWidth, height: place.contentHeight, heading: headingHeight)
    let lead = shape.layout == .roomy ? shape.thumbnail.columns + 1 : 0
    let shown = picks.indices.dropFirst(state.picksCursor.top).prefix(shape.visible)
    let columns = PickColumns(
      width: place.contentWidth - lead,
      priceWidth: ResultColumns.width(ofPricesOf: shown.map { picks[$0].listing }))
    let lines = shown.flatMap { index -> [Line] in
      let listing = picks[index].listing
      let isSelected = index == state.picksCursor.index && isFocused
      let saved =
        state.triage.isRefused(listing.id) ? "!" : state.triage.isUnsaved(listing.id) ? "+" : "*"
      var line = columns.line(
        picks[index], vendor: Words.code(of: listing.provenance.provider, state),
        mark: (isSelected ? ">" : " ") + saved,
        originalTitle: state.prefersOriginalTitles, isSelected: isSelected)
      guard shape.layout == .roomy else { return [line] }
      line.pieces.removeLast()
      return Thumbnails.item(listing, columns: line, shape: shape, state, isRejected: false)
    }
    var heading = columns.heading
    if shape.layout == .roomy { heading.pieces = [Piece("", width: lead)] + heading.pieces.dropLast() }
    return PaneContent(
      title: Words.picks, note: Words.pickCount(picks.count), lines: [heading] + lines,
      cursorLine: shape.place(ofItem: state.picksCursor.index - state.picksCursor.top).line)
  }
}
