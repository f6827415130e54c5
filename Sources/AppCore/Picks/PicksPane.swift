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

protocol PicksPhrases: CommonPhrases {
  /// The pane's title.
  var picks: String { get }
  func name(of order: PickOrder) -> String
  var noPicksYet: String { get }
}

extension English: PicksPhrases {
  var picks: String { "Picks" }
  func name(of order: PickOrder) -> String {
    switch order {
    case .picked: "as picked"
    case .price: "price, low to high"
    case .photo: "by photo"
    case .status: "by status"
    case .tag: "by tag"
    case .shop: "by shop"
    }
  }
  var noPicksYet: String {
    "Nothing is picked yet. \(key(.togglePick, in: .results)) on a result picks it. \(key(.writeSheet)) writes the picks to a "
      + "CSV file."
  }
}

/// What was picked.
struct PicksPane {
  let session: Session
  let picks: [Pick]
  let order: PickOrder
  let thumbnails: Thumbnails
  let words: any PicksPhrases & ResultPhrases
  let cursor: ListCursor
  let marks: Marks
  let prefersOriginalTitles: Bool
  let isFocused: Bool

  /// Lines above the list: the names of the columns.
  private static let headingHeight = 1

  static let kind: PaneKind = PaneKind(
    pane: .picks, name: { $0.words.picks }, scope: .picks, command: .showPicks, requests: [.readPicks], column: .right,
    height: { _, room in (wish: max(8, room / 3), least: max(8, room / 3)) }, detailsShare: { $1 / 2 },
    items: PaneKind.Items(
      cursor: .of(.picks), count: { $0.triage.picks.count },
      // Picks are read one by one, so that their list has no grid.
      shape: { state, width, height in
        ListShape(
          state.shownLayout == .compact ? .compact : .roomy, width: width, height: height, heading: headingHeight)
      }),
    enter: { $0.showPick() },
    draw: { state, place in
      let shape = state.layout.shape(of: .picks)
      let top = state.cursors[.picks].top
      let picks = state.shownPicks
      let seen = picks.indices.dropFirst(top).prefix(shape.visible)
      return Drawn(
        slots: slots(picks[seen], shape),
        target: { shape.item(atLine: $1, column: $2).map { .item(top + $0) } },
        content: { state in
          PicksPane(
            session: state.session, picks: picks, order: state.pickOrder, thumbnails: state.thumbnails,
            words: state.words, cursor: state.cursors[.picks],
            marks: state.marks,
            prefersOriginalTitles: state.prefersOriginalTitles, isFocused: state.isFocused(.picks)
          ).content(seen, shape, width: place.contentWidth)
        })
    },
    basis: PaneBasis.besideResults)

  private static func slots(_ picks: ArraySlice<Pick>, _ shape: ListShape) -> [PictureSlot] {
    guard shape.layout != .compact else { return [] }
    return picks.compactMap { PictureSlot($0.whole.pictureAddress.map(PictureSource.web), in: shape.thumbnail) }
  }

  private var note: String {
    let count = words.common.picks(picks.count)
    return order == .picked ? count : count + words.common.separator + words.name(of: order)
  }

  /// The group of a pick, where it is the first that is seen of it.
  private func group(at index: Int, from first: Int, telling shared: Set<String>) -> String {
    let isFirst = index == first || order.key(of: picks[index]) != order.key(of: picks[index - 1])
    return isFirst ? order.name(of: picks[index], telling: shared) ?? "–" : ""
  }

  private func content(_ shown: Range<Int>, _ shape: ListShape, width: Int) -> PaneContent {
    let triage = session.triage
    guard !picks.isEmpty else {
      return PaneContent(title: words.picks, lines: Line.wrapped(words.noPicksYet, width: width, style: .dim))
    }
    let lead = shape.layout == .roomy ? shape.thumbnail.columns + 1 : 0
    let columns = PickColumns(
      words, width: width - lead, shown: shown.map { picks[$0] }, heading: order.groups ? words.name(of: order) : nil)
    let shared = order.sharedNames(of: picks)
    let lines = shown.flatMap { index -> [Line] in
      let listing = picks[index].whole
      let isSelected = index == cursor.index && isFocused
      let saved = triage.isRefused(listing.id) ? "!" : triage.isUnsaved(listing.id) ? "+" : "*"
      var line = columns.line(
        picks[index], vendor: session.vendors.code(of: listing.provenance.provider),
        group: group(at: index, from: shown.lowerBound, telling: shared),
        mark: ResultRow.place(isHere: isSelected, isMarked: marks.contains(listing.id)) + saved,
        originalTitle: prefersOriginalTitles, isSelected: isSelected)
      guard shape.layout == .roomy else { return [line] }
      line.pieces.removeLast()
      return thumbnails.item(
        listing, columns: line, shape: shape, width: width, originalTitle: prefersOriginalTitles, isRejected: false)
    }
    var heading = columns.heading
    if shape.layout == .roomy { heading.pieces = [Piece("", width: lead)] + heading.pieces.dropLast() }
    return PaneContent(
      title: words.picks, note: note, lines: [heading] + lines,
      cursorLine: shape.place(ofItem: cursor.index - cursor.top).line)
  }
}
