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
struct ResultsPane {
  let title: String
  let session: Session
  let list: ListView
  /// The columns that are wanted.
  let columns: ListColumns
  let thumbnails: Thumbnails
  let likenesses: Likenesses
  let marks: Marks
  let words: any VendorPhrases & ResultPhrases & TriagePhrases
  let prefersOriginalTitles: Bool
  let isFocused: Bool
  /// What the next page's key would ask for.
  let nextPage: SearchPlan?
  /// That it holds a better match.
  let chance: StopLine.Chance?
  /// As the last frame had them.
  let before: ShownRows
  let basis: PaneBasis

  /// Lines above the list: the names of the columns.
  private static let headingHeight = 1

  static let kind: PaneKind = PaneKind(
    pane: .results, name: { $0.words.results }, number: 4, scope: .results, command: .showResults, column: .middle,
    height: { _, room in (wish: room, least: room) },
    detailsShare: { state, height in state.showsDetails ? max(height - 7, height * 3 / 5) : 0 },
    items: PaneKind.Items(
      cursor: .init(read: { $0.list.cursor }, write: { $0.list.cursor = $1 }), count: { $0.list.shown.count },
      shape: { state, width, height in
        let shape = ListShape(state.shownLayout, width: width, height: height, heading: headingHeight)
        // Where not one picture fits with its words, beside open details on a small screen, words alone say more.
        guard shape.heading + shape.lines > height else { return shape }
        return ListShape(.compact, width: width, height: height, heading: headingHeight)
      }),
    enter: { state in
      state.openDetails()
      return []
    },
    draw: { state, place in
      let shape = state.layout.shape(of: .results)
      let top = state.list.cursor.top
      let seen = Array(state.list.shown.indices.dropFirst(top).prefix(shape.visible))
      return Drawn(
        slots: slots(seen, shape, state.list, state.offers),
        target: { state, line, column in
          line < shape.heading
            ? heading(at: column, shape, state).map { .heading($0) }
            : shape.item(atLine: line, column: column).map { .item(top + $0) }
        },
        content: { state in
          let pane = ResultsPane(
            title: kind.title(state), session: state.session, list: state.list,
            columns: state.shownColumns, thumbnails: state.thumbnails, likenesses: state.likenesses, marks: state.marks,
            words: state.words,
            prefersOriginalTitles: state.prefersOriginalTitles,
            isFocused: state.isFocused(.results), nextPage: state.plans.nextPage, chance: state.stopLine.chance,
            before: state.memory.rows, basis: .ofResults(state))
          return pane.content(
            seen, shape, in: place, nothingLeft: state.reasonNothingIsLeft, state.photoChoices.offers,
            state.howToConfigure)
        })
    })

  /// The column whose name stands there in the line above the list; `nil` inside is the title.
  private static func heading(at place: Int, _ shape: ListShape, _ state: AppState) -> ListColumn?? {
    let lead = shape.layout == .roomy ? shape.thumbnail.columns + 1 : 0
    return state.memory.rows.columns?.column(at: place - lead)
  }

  private static func slots(
    _ seen: [Int], _ shape: ListShape, _ list: ListView, _ offers: OfferList
  ) -> [PictureSlot] {
    guard shape.layout != .compact else { return [] }
    return seen.compactMap { index in
      let listing = offers.whole(offers[list.shown[index]], of: list.view)
      return PictureSlot(listing.pictureAddress.map(PictureSource.web), in: shape.thumbnail)
    }
  }

  private func content(
    _ seen: [Int], _ shape: ListShape, in place: Layout.Place, nothingLeft: String?, _ photos: [PhotoChoices.Offer],
    _ howToConfigure: String
  ) -> PaneContent {
    let (title, note) = titleAndNote(width: place.width)
    var content = PaneContent(title: title, note: note, lines: [])
    guard !list.shown.isEmpty else {
      let reasons =
        nothingLeft.map { [$0] }
        ?? words.emptyResults(session, list, offering: photos, howToConfigure: howToConfigure)
      content.lines = reasons.flatMap { Line.wrapped($0, width: place.contentWidth, style: .dim) }
      return content
    }
    if shape.layout == .grid {
      content.lines = grid(seen, shape)
    } else {
      let rows = rows(seen, shape, width: place.contentWidth)
      (content.lines, content.rows) = (rows.lines, rows.shown)
    }
    let cursor = shape.place(ofItem: list.cursor.index - list.cursor.top)
    content.cursorLine = cursor.line + (shape.layout == .grid ? shape.thumbnail.rows : 0)
    content.cursorColumn = cursor.column
    return content
  }

  private func rows(_ seen: [Int], _ shape: ListShape, width: Int) -> (lines: [Line], shown: ShownRows) {
    let isRoomy = shape.layout == .roomy
    let lead = isRoomy ? shape.thumbnail.columns + 1 : 0
    let places = seen.map { (place: list.shown[$0], isHere: $0 == list.cursor.index) }
    let made = before.next(
      places, from: basis, in: shape, width: width, wanted: columns, words: words
    ) {
      row(seen[$0])
    } columns: { figureWidths in
      ResultColumns(
        columns, words, width: width - lead, figureWidths: figureWidths, vendorWidth: Self.codesWidth(session, words),
        holdsTitle: !isRoomy, quantity: list.quantity)
    }
    var heading = made.heading
    guard isRoomy else { return ([heading] + made.lines, made.shown) }
    heading.pieces = [Piece("", width: lead)] + heading.pieces.dropLast()
    let items = zip(made.rows, made.lines).flatMap { shown, line in
      // The title has a line of its own.
      var line = line
      line.pieces.removeLast()
      return thumbnails.item(
        shown.row.listing, columns: line, shape: shape, width: width, originalTitle: prefersOriginalTitles,
        isRejected: shown.row.isRejected)
    }
    return ([heading] + items, made.shown)
  }

  private func row(_ index: Int) -> ResultRow {
    let offers = session.offers
    let place = list.shown[index]
    let listing = offers.whole(offers[place], of: list.view)
    let verdict = offers.verdict(on: place, of: list.view)
    return ResultRow(
      listing: listing, vendor: vendorCodes(offers[place]), decision: Self.decision(listing.id, session.triage),
      reason: session.triage.rejections[listing.id].map { words.mark(of: $0.reason) } ?? "", verdict: verdict,
      isDisputed: offers[place].isDisputed, twins: offers.twinCount(of: listing),
      folded: list.folded(listing, of: offers),
      likeness: likeness(of: offers[place]), quantity: list.quantity, showsOriginalTitle: prefersOriginalTitles,
      isHere: index == list.cursor.index, isFocused: isFocused, isRejected: isDim(listing.id, verdict),
      isMarked: marks.contains(listing.id))
  }

  private func grid(_ seen: [Int], _ shape: ListShape) -> [Line] {
    let offers = session.offers
    let tiles = seen.map { index in
      let place = list.shown[index]
      let listing = offers.whole(offers[place], of: list.view)
      let verdict = offers.verdict(on: place, of: list.view)
      let isSelected = index == list.cursor.index
      return Thumbnails.Tile(
        listing: listing,
        mark: ResultRow.place(isHere: isSelected, isMarked: marks.contains(listing.id))
          + Self.decision(listing.id, session.triage) + TypedText.trimmed(verdict.mark),
        likeness: likeness(of: offers[place]), originalTitle: prefersOriginalTitles,
        isSelected: isSelected, isRejected: isDim(listing.id, verdict))
    }
    let rows = stride(from: 0, to: tiles.count, by: shape.across).map { start in
      Array(tiles[start..<min(start + shape.across, tiles.count)])
    }
    return thumbnails.grid(rows, shape: shape, isFocused: isFocused)
  }

  private func likeness(of offer: Offer) -> Int? { likenesses.likeness(of: offer, to: session.comparedPhoto) }

  /// What is dim is not what was asked for.
  private func isDim(_ id: ListingID, _ verdict: FilterVerdict) -> Bool {
    session.triage.isRejected(id) || verdict == .fails
  }

  /// The row as plain text with tabs, as it is copied.
  static func plainRow(_ listing: Listing, _ words: any Wording.Phrases) -> String {
    [
      listing.id.key, listing.mainPrice.map { words.price($0, unit: listing.unit) } ?? "",
      listing.minimumOrder.map { "MOQ \($0)" } ?? "", listing.title.preferTranslated ?? "",
      listing.shop.name?.string ?? "",
      listing.address?.string ?? "",
    ].joined(separator: "\t")
  }

  /// What stands at the top of the pane's frame. The photo's name and the filters, which their panes have as well, make room
  /// for what the next page costs and may bring; the order only where nothing of that would stand there.
  private func titleAndNote(width: Int) -> (title: String, note: String) {
    guard let notes = pageNotes else { return (title(without: []), "") }
    let hasFilters = (session.inquiry?.query.conditionCount ?? 0) > 0
    let leftOut: [TitleParts] = hasFilters ? [[], .photo, .filters, [.photo, .filters]] : [[], .photo]
    // A shorter one is made only where it is needed.
    return notes.beside(leftOut.lazy.map(title), bare: title(without: [.photo, .filters, .order]), width: width)
  }

  /// What can be left out of the title.
  private struct TitleParts: OptionSet {
    static let photo = TitleParts(rawValue: 1)
    static let filters = TitleParts(rawValue: 2)
    static let order = TitleParts(rawValue: 4)

    let rawValue: Int
  }

  /// The pane's title, the photo, and what is seen of the results.
  private func title(without leftOut: TitleParts) -> String {
    var title = title
    if !leftOut.contains(.photo), let inquiry = session.inquiry, let name = inquiry.shortName {
      let way = words.trail(session.trail.steps, to: name)
      title += "  " + (inquiry.query.region.map { words.partOf(way, $0) } ?? way)
    }
    if let view = list.view, let vendor = session.vendors.first(where: { $0.id == view }) {
      title += "  " + words.only([vendor.name])
    }
    let filters = session.inquiry?.query.conditionCount ?? 0
    if !leftOut.contains(.filters), filters > 0 { title += "  " + words.filters(filters) }
    if let narrowed = list.narrowed {
      title += "  " + words.narrowed(narrowed.narrowing.text, to: list.shown.count, of: list.unnarrowed)
    }
    if list.folding != .none { title += "  " + words.folded }
    let marked = marks.isEmpty ? 0 : list.shown.count { marks.contains(session.offers.id(at: $0)) }
    if marked > 0 { title += "  " + words.marked(marked) }
    if !leftOut.contains(.order) {
      if list.order == .learned {
        title += "  " + words.learned(from: list.lessons)
      } else if list.order != .asFound {
        title += "  " + words.sortedHere(list.order)
      }
    }
    return title
  }

  /// Page n of m, which results these are, and what the next page costs.
  private var pageNotes: PageNotes? {
    guard let page = list.page(of: session.offers) else { return nil }
    let found = list.vendors(of: session.vendors).compactMap { session.standing(of: $0.id).found }
    let pages = found.compactMap(\.pages).max()
    let totals = found.compactMap(\.total)
    // What was kept long ago may hold a total past all reason.
    let total = totals.isEmpty ? nil : totals.reduce(0) { min($0, Int.max / 2) + min(max(0, $1), Int.max / 2) }
    return words.page(
      list.order == .asFound ? page : nil, of: pages, shown: list.cursor.index + 1,
      loaded: list.shown.count, total: total, isWhole: totals.count == found.count,
      unsaid: list.unsaid, nextCosts: nextCost, chance: nextChance)
  }

  /// Of a page that is asked for.
  private var nextChance: StopLine.Chance? {
    list.nextPageSeen(of: session.offers) == nil && nextPage != nil ? chance : nil
  }

  private var nextCost: CallForecast? {
    if list.nextPageSeen(of: session.offers) != nil { return CallForecast() }
    // Nothing more can be asked for now.
    return session.isAsking ? nil : session.forecasts[nextPage]
  }

  /// What was decided of a listing, as one character.
  static func decision(_ id: ListingID, _ triage: Triage) -> String {
    let isUnsaved = triage.isUnsaved(id)
    return switch triage.decision(on: id) {
    case _ where triage.isRefused(id): "!"
    case .picked: isUnsaved ? "+" : "*"
    case .rejected: isUnsaved ? "-" : "x"
    case nil: " "
    }
  }

  /// Between the codes of vendors: `T1·T2·DJ`.
  private static let codeSeparator = "·"

  /// The codes of the vendors that have the offer, in the order of the picker.
  private func vendorCodes(_ offer: Offer) -> String {
    offer.all.map { session.vendors.code(of: $0.provenance.provider) }.joined(separator: Self.codeSeparator)
  }

  /// Columns that the codes of all vendors take that may have the same offer.
  private static func codesWidth(_ session: Session, _ words: any ResultPhrases) -> Int {
    let codes = Dictionary(grouping: session.vendors, by: \.marketplace).values.map { vendors in
      DisplayWidth.columns(vendors.map(\.code).joined(separator: codeSeparator))
    }
    return max(DisplayWidth.columns(words.vendorHeading), codes.max() ?? 0)
  }

  /// The columns that there is room for while no amount is longer than most; all where there are none at all.
  static func columns(in state: AppState) -> [ListColumn] {
    let shape = state.layout.shape(of: .results)
    guard let place = state.layout.place(of: .results), shape.layout != .grid else { return state.columns.shown }
    let isRoomy = shape.layout == .roomy
    return ResultColumns(
      state.shownColumns, state.words, width: place.contentWidth - (isRoomy ? shape.thumbnail.columns + 1 : 0),
      vendorWidth: codesWidth(state.session, state.words), holdsTitle: !isRoomy, quantity: state.list.quantity
    ).placed.map(\.column)
  }
}

extension [Vendor] {
  func code(of provider: ProviderID) -> String { first { $0.id == provider }?.code ?? provider.rawValue }
}
