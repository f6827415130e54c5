import Catalog
import Photos
import Sourcing
import Wording

extension Pane {
  static let picks = Pane("picks")
}

extension Scope {
  static let picks = Scope("picks")
}

/// What was picked, in the order in which it was.
enum PicksPane {
  /// Lines above the list: the names of the columns.
  private static let headingHeight = 1

  static let kind = PaneKind(
    pane: .picks, name: Words.picks, scope: .picks, command: .showPicks, requests: [.readPicks], column: .right,
    height: { _, room in (wish: max(8, room / 3), least: max(8, room / 3)) }, detailsShare: { $1 / 2 },
    items: PaneKind.Items(cursor: \.cursors[.picks], count: { $0.triage.picks.count }, shape: shape),
    enter: { state in
      state.showPick()
      return []
    },
    draw: draw)

  /// Picks are read one by one, so that their list has no grid.
  private static func shape(_ state: AppState, width: Int, height: Int) -> ListShape {
    ListShape(
      state.shownLayout == .compact ? .compact : .roomy, width: width, height: height, heading: headingHeight)
  }

  private static func draw(_ state: AppState, in place: Layout.Place) -> Drawn {
    let picks = state.triage.picks
    let shape = state.layout.shape(of: .picks)
    let top = state.cursors[.picks].top
    let seen = picks.indices.dropFirst(top).prefix(shape.visible)
    let pictures = shape.layout == .compact ? [] : seen.map { picks[$0].listing.pictureAddress.map(PictureSource.web) }
    return Drawn(
      slots: pictures.compactMap { PictureSlot($0, in: shape.thumbnail) },
      target: { line, column in shape.item(atLine: line, column: column).map { top + $0 } },
      content: { content(seen, shape, $0, place) })
  }

  private static func content(
    _ shown: Range<Int>, _ shape: ListShape, _ state: AppState, _ place: Layout.Place
  ) -> PaneContent {
    let picks = state.triage.picks
    let isFocused = state.isFocused(.picks)
    guard !picks.isEmpty else {
      return PaneContent(
        title: Words.picks, lines: Line.wrapped(Words.noPicksYet, width: place.contentWidth, style: .dim))
    }
    let lead = shape.layout == .roomy ? shape.thumbnail.columns + 1 : 0
    let columns = PickColumns(
      width: place.contentWidth - lead,
      priceWidth: ResultColumns.width(ofPricesOf: shown.map { picks[$0].listing }))
    let lines = shown.flatMap { index -> [Line] in
      let listing = picks[index].listing
      let isSelected = index == state.cursors[.picks].index && isFocused
      let saved =
        state.triage.isRefused(listing.id) ? "!" : state.triage.isUnsaved(listing.id) ? "+" : "*"
      var line = columns.line(
        picks[index], vendor: Words.code(of: listing.provenance.provider, state.vendors),
        mark: (isSelected ? ">" : " ") + saved,
        originalTitle: state.prefersOriginalTitles, isSelected: isSelected)
      guard shape.layout == .roomy else { return [line] }
      line.pieces.removeLast()
      return Thumbnails.item(
        listing, columns: line, shape: shape, from: state.pictures, originalTitle: state.prefersOriginalTitles,
        isRejected: false)
    }
    var heading = columns.heading
    if shape.layout == .roomy { heading.pieces = [Piece("", width: lead)] + heading.pieces.dropLast() }
    return PaneContent(
      title: Words.picks, note: Wording.picks(picks.count), lines: [heading] + lines,
      cursorLine: shape.place(ofItem: state.cursors[.picks].index - state.cursors[.picks].top).line)
  }
}
