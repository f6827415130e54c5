import Catalog
import Photos
import Sourcing
import Wording

extension Pane {
  static let details = Pane("details")
}

extension Scope {
  static let details = Scope("details")
}

/// Everything that the vendors say of the selected listing.
enum DetailsPane {
  /// Offers with the same picture that are told one by one.
  private static let twinLimit = 10

  static let kind = PaneKind(
    pane: .details, name: Words.details, scope: .details, column: .right,
    height: { _, room in (wish: room, least: 4) }, draw: draw)

  private static func draw(_ state: AppState, in place: Layout.Place) -> Drawn {
    guard let listing = state.describedListing else {
      return Drawn { _ in PaneContent(title: kind.title, lines: [Line(Words.nothingSelected, .dim)]) }
    }
    let shape = DetailsShape(
      width: place.contentWidth, height: place.contentHeight, hasPictures: state.pictures.look != nil,
      isOpen: state.showsDetails)
    // How long the text is matters only to one that was scrolled.
    let scrolled = state.cursors[.details].top
    let text = scrolled == 0 ? nil : lines(listing, state, width: shape.textWidth)
    let top = text.map { max(0, min(scrolled, $0.count - shape.textHeight)) } ?? 0
    return Drawn(slots: slots(listing, state, in: shape.box), text: (top: top, height: shape.textHeight)) { state in
      let all = text ?? lines(listing, state, width: shape.textWidth)
      let note =
        all.count > shape.textHeight
        ? Words.linesOf(top + 1, shape.textHeight, all.count) : Words.seen(listing, state.session, state.clock)
      return PaneContent(
        title: "\(kind.title)  \(listing.id.key)", note: note,
        lines: shape.compose(
          Array(all.dropFirst(top).prefix(shape.textHeight)), state.comparedPhoto,
          listing.pictureAddress.map(PictureSource.web), from: state.pictures))
    }
  }

  /// The listing and the photo, and the listings that a move goes to.
  private static func slots(_ listing: Listing, _ state: AppState, in box: CellSize?) -> [PictureSlot] {
    guard let box else { return [] }
    let here = [listing.pictureAddress.map(PictureSource.web), state.comparedPhoto]
    let next = [1, -1].map { state.neighbour($0)?.pictureAddress.map(PictureSource.web) }
    return here.compactMap { PictureSlot($0, in: box, .lookedAt) } + next.compactMap { PictureSlot($0, in: box, .next) }
  }

  /// All lines of a listing, broken to a width.
  private static func lines(_ listing: Listing, _ state: AppState, width: Int) -> [Line] {
    guard width > 0 else { return [] }
    var lines = titles(listing, state, width: width)
    if state.pictures.look != nil, let likeness = state.likeness(of: listing) {
      lines += field(Words.likenessName, Words.likeness(likeness), width: width)
    }
    if let decision = Wording.decision(state.triage.decision(on: listing.id)) {
      lines += field(Words.decidedName, decision, width: width)
    }
    if let before = Words.before(state.triage.earlier[listing.id], listing, state.triage, state.clock) {
      lines += field(Words.beforeName, before, width: width)
    }
    for (name, text) in Wording.facts(listing) {
      lines += field(name, text, width: width)
    }
    let offers = state.offers
    for other in offers.offer(listing.id)?.others ?? []
    where other.provenance.provider != listing.provenance.provider {
      let vendor =
        state.vendors.first { $0.id == other.provenance.provider }?.name ?? other.provenance.provider.rawValue
      lines += field(Words.alsoAt, "\(vendor): \(Wording.summary(other))", width: width)
    }
    let twins = offers.twins(of: listing, limit: twinLimit)
    if let twin = twins.first {
      let all = offers.samePicture(as: twin.listing, of: state.list.view)
      lines += field(Words.samePictureName, Words.sharing(all), width: width)
    }
    for twin in twins {
      lines += field(Words.samePictureName, Wording.offer(state.whole(twin)), width: width)
    }
    let more = offers.twinCount(of: listing) - twins.count
    if more > 0 { lines += field(Words.samePictureName, Words.more(more), width: width) }
    lines += field(Words.seenName, Words.seen(listing, state.session, state.clock), width: width)
    return lines
  }

  private static func titles(_ listing: Listing, _ state: AppState, width: Int) -> [Line] {
    let original = listing.title.original?.string
    let translated = listing.title.translated?.string
    let titles = state.prefersOriginalTitles ? [original, translated] : [translated, original]
    var lines: [Line] = []
    for (index, title) in titles.compactMap({ $0 }).enumerated() {
      lines += Line.wrapped(title, width: width, style: index == 0 ? .bold : .plain)
    }
    return lines
  }

  /// A named value; what does not fit goes on under its beginning.
  private static func field(_ name: String, _ text: String, width: Int) -> [Line] {
    let indent = width >= 60 ? 15 : width >= 38 ? 13 : 11
    // An address is whole on a line of its own rather than broken beside its name, so that it can be copied.
    if !text.contains(" "), DisplayWidth.columns(text) > width - indent {
      return [Line(name, .dim)] + Line.wrapped(text, width: width)
    }
    return Line.wrapped(text, width: max(8, width - indent)).enumerated().map { index, line in
      Line([Piece(index == 0 ? name : "", .dim, width: indent)] + line.pieces)
    }
  }
}
