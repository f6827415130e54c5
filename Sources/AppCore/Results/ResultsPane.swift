import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Pane {
  static let results = Pane("results")
}

extension Scope {
  static let results = Scope("results")
}

/// The results as a list: what a person decides by first, in columns that line up. Only what is seen is made.
enum ResultsPane {
  /// Lines above the list: the names of the columns.
  private static let headingHeight = 1

  static let kind = PaneKind(
    pane: .results, name: Words.results, number: 4, scope: .results, command: .showResults, column: .middle,
    height: { _, room in (wish: room, least: room) },
    detailsShare: { state, height in state.showsDetails ? max(height - 7, height * 3 / 5) : 0 },
    items: PaneKind.Items(cursor: \.list.cursor, count: { $0.list.shown.count }, shape: shape),
    enter: { state in
      state.openDetails()
      return []
    },
    draw: draw)

  private static func shape(_ state: AppState, width: Int, height: Int) -> ListShape {
    let shape = ListShape(state.shownLayout, width: width, height: height, heading: headingHeight)
    // Where not one picture fits with its words, beside open details on a small screen, words alone say more.
    guard shape.heading + shape.lines > height else { return shape }
    return ListShape(.compact, width: width, height: height, heading: headingHeight)
  }

  private static func draw(_ state: AppState, in place: Layout.Place) -> Drawn {
    let shape = state.layout.shape(of: .results)
    let list = state.list
    let seen = Array(list.shown.indices.dropFirst(list.cursor.top).prefix(shape.visible))
    let pictures =
      shape.layout == .compact
      ? [] : seen.map { state.whole(state.offers[list.shown[$0]]).pictureAddress.map(PictureSource.web) }
    let top = list.cursor.top
    return Drawn(
      slots: pictures.compactMap { PictureSlot($0, in: shape.thumbnail) },
      target: { line, column in shape.item(atLine: line, column: column).map { top + $0 } },
      content: { content(seen, shape, $0, place) })
  }

  private static func content(
    _ seen: [Int], _ shape: ListShape, _ state: AppState, _ place: Layout.Place
  ) -> PaneContent {
    let list = state.list
    var content = PaneContent(title: title(state), note: "", lines: [])
    content.note = pageNote(state, room: place.width - DisplayWidth.columns(content.title) - 7)
    guard !list.shown.isEmpty else {
      let words = Words.emptyResults(
        state.session, state.list, offering: state.photoChoices.offers, howToConfigure: state.howToConfigure)
      content.lines = Line.wrapped(words, width: place.contentWidth, style: .dim)
      return content
    }
    content.lines =
      shape.layout == .grid ? grid(seen, shape, state) : rows(seen, shape, state, width: place.contentWidth)
    let cursor = shape.place(ofItem: list.cursor.index - list.cursor.top)
    content.cursorLine = cursor.line + (shape.layout == .grid ? shape.thumbnail.rows : 0)
    content.cursorColumn = cursor.column
    return content
  }

  private static func rows(_ seen: [Int], _ shape: ListShape, _ state: AppState, width: Int) -> [Line] {
    let (list, offers) = (state.list, state.offers)
    let isRoomy = shape.layout == .roomy
    let lead = isRoomy ? shape.thumbnail.columns + 1 : 0
    let columns = ResultColumns(
      width: width - lead,
      priceWidth: ResultColumns.width(ofPricesOf: seen.map { offers.whole(offers[list.shown[$0]], of: list.view) }),
      vendorWidth: list.view == nil ? codesWidth(state) : 0,
      showsLikeness: state.pictures.look != nil, holdsTitle: !isRoomy)
    let isFocused = state.isFocused(.results)
    var heading = columns.heading
    if isRoomy { heading.pieces = [Piece("", width: lead)] + heading.pieces.dropLast() }
    var lines = [heading]
    for index in seen {
      let place = list.shown[index]
      let listing = offers.whole(offers[place], of: list.view)
      let isSelected = index == list.cursor.index
      let verdict = offers.verdict(on: place, of: list.view)
      let isRejected = isDim(listing.id, verdict, state)
      var line = columns.line(
        listing, vendor: vendorCodes(offers[place], state), mark: mark(listing.id, state, isSelected: isSelected),
        verdict: verdict, twins: offers.twinCount(of: listing), folded: state.folded(listing),
        likeness: state.likeness(of: listing), originalTitle: state.prefersOriginalTitles,
        isSelected: isSelected && isFocused, isRejected: isRejected)
      guard isRoomy else {
        lines.append(line)
        continue
      }
      // The title has a line of its own.
      line.pieces.removeLast()
      lines += Thumbnails.item(
        listing, columns: line, shape: shape, from: state.pictures, originalTitle: state.prefersOriginalTitles,
        isRejected: isRejected)
    }
    return lines
  }

  private static func grid(_ seen: [Int], _ shape: ListShape, _ state: AppState) -> [Line] {
    let (list, offers) = (state.list, state.offers)
    let isFocused = state.isFocused(.results)
    let tiles = seen.map { index in
      let place = list.shown[index]
      let listing = offers.whole(offers[place], of: list.view)
      let verdict = offers.verdict(on: place, of: list.view)
      let isSelected = index == list.cursor.index
      return Thumbnails.Tile(
        listing: listing,
        mark: mark(listing.id, state, isSelected: isSelected) + TypedText.trimmed(Words.mark(of: verdict)),
        likeness: state.likeness(of: listing), originalTitle: state.prefersOriginalTitles,
        isSelected: isSelected && isFocused, isRejected: isDim(listing.id, verdict, state))
    }
    return stride(from: 0, to: tiles.count, by: shape.across).flatMap { start in
      Thumbnails.lines(
        of: Array(tiles[start..<min(start + shape.across, tiles.count)]), shape: shape, from: state.pictures)
    }
  }

  /// What is dim is not what was asked for.
  private static func isDim(_ id: ListingID, _ verdict: FilterVerdict, _ state: AppState) -> Bool {
    state.triage.isRejected(id) || verdict == .fails
  }

  /// The row as plain text with tabs, as it is copied.
  static func plainRow(_ listing: Listing) -> String {
    [
      listing.id.key, listing.mainPrice.map { Wording.price($0, unit: listing.unit) } ?? "",
      listing.minimumOrder.map { "MOQ \($0)" } ?? "", listing.title.preferTranslated, listing.shop.name?.string ?? "",
      listing.address?.string ?? "",
    ].joined(separator: "\t")
  }

  private static func title(_ state: AppState) -> String {
    var title = kind.title
    if let inquiry = state.inquiry, let name = inquiry.source.map(Wording.photoName) {
      title += "  " + (inquiry.query.region.map { Words.partOf(name, $0) } ?? name)
    }
    if let view = state.list.view, let vendor = state.vendors.first(where: { $0.id == view }) {
      title += "  " + Words.only([vendor.name])
    }
    if state.list.order != .asFound { title += "  " + Words.sortedHere(state.list.order) }
    return title
  }

  /// Page n of m, which results these are, and what the next page costs: as much of it as there is room for, the cost
  /// always.
  private static func pageNote(_ state: AppState, room: Int) -> String {
    guard let page = state.shownPage else { return "" }
    let found = state.seenVendors.compactMap { state.standing(of: $0.id).found }
    let pages = found.compactMap(\.pages).max()
    let totals = found.compactMap(\.total)
    // What was kept long ago may hold a total past all reason.
    let total = totals.isEmpty ? nil : totals.reduce(0) { min($0, Int.max / 2) + min(max(0, $1), Int.max / 2) }
    let notes = Words.page(
      state.list.order == .asFound ? page : nil, of: pages, shown: state.list.cursor.index + 1,
      loaded: state.list.shown.count, total: total, isWhole: totals.count == found.count,
      unsaid: state.list.unsaid, nextCosts: nextCost(state))
    return notes.first { DisplayWidth.columns($0) <= room } ?? notes.last ?? ""
  }

  private static func nextCost(_ state: AppState) -> CallForecast? {
    if state.nextPageSeen != nil { return CallForecast() }
    // Nothing more can be asked for now.
    return state.isAsking ? nil : state.forecasts[state.planForNextPage]
  }

  private static func mark(_ id: ListingID, _ state: AppState, isSelected: Bool) -> String {
    (isSelected ? ">" : " ") + decision(id, state)
  }

  /// What was decided of a listing, as one character.
  static func decision(_ id: ListingID, _ state: AppState) -> String {
    let isUnsaved = state.triage.isUnsaved(id)
    return switch state.triage.decision(on: id) {
    case _ where state.triage.isRefused(id): "!"
    case .picked: isUnsaved ? "+" : "*"
    case .rejected: isUnsaved ? "-" : "x"
    case nil: " "
    }
  }

  /// The codes of the vendors that have the offer, in the order of the picker.
  private static func vendorCodes(_ offer: Offer, _ state: AppState) -> String {
    offer.all.map { Words.code(of: $0.provenance.provider, state.vendors) }.joined(separator: Words.codeSeparator)
  }

  /// Columns that the codes of all vendors take that may have the same offer.
  private static func codesWidth(_ state: AppState) -> Int {
    let codes = Dictionary(grouping: state.vendors, by: \.marketplace).values.map { vendors in
      DisplayWidth.columns(vendors.map(\.code).joined(separator: Words.codeSeparator))
    }
    return max(DisplayWidth.columns(Words.vendorHeading), codes.max() ?? 0)
  }
}
