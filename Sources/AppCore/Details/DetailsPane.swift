import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Pane {
  static let details = Pane("details")
}

extension Scope {
  static let details = Scope("details")
}

/// Everything that the vendors say of the selected listing.
struct DetailsPane {
  let listing: Listing
  /// How alike its picture is to the photo, where pictures are shown and both were looked at.
  let likeness: Int?
  /// How many pieces are wanted of it.
  let quantity: Int?
  /// Whether keys act in it.
  let isOpen: Bool
  let words: any DetailsPhrases
  var clock: WallClock
  let prefersOriginalTitles: Bool

  /// Offers with the same picture, and folded ones with others, that are told one by one.
  private static let twinLimit = 10

  static let kind: PaneKind = PaneKind(
    pane: .details, name: { $0.words.details }, scope: .details, column: .right,
    height: { _, room in (wish: room, least: 4) },
    enter: { $0.openPage() },
    draw: { state, place in
      guard let listing = state.describedListing else {
        return Drawn {
          PaneContent(title: $0.words.details, lines: [Line($0.words.nothingSelected, .dim)])
        }
      }
      let hasPictures = state.pictures.look != nil
      let shape = DetailsShape(
        width: place.contentWidth, height: place.contentHeight, hasPictures: hasPictures, isOpen: state.showsDetails)
      let pane = DetailsPane(
        listing: listing, likeness: hasPictures ? state.likeness(of: listing) : nil,
        quantity: state.wantedPieces(of: listing.id), isOpen: state.showsDetails, words: state.words,
        clock: state.clock,
        prefersOriginalTitles: state.prefersOriginalTitles)
      // How long the text is matters only to one that was scrolled.
      let scrolled = state.cursors[.details].top
      let text = scrolled == 0 ? nil : pane.lines(state.session, state.list, shape)
      let top = text.map { max(0, min(scrolled, $0.count - shape.textHeight)) } ?? 0
      let slots = slots(
        listing, beside: state.comparedPhoto, then: [1, -1].map { state.neighbour($0) }, in: shape.box)
      return Drawn(slots: slots, text: (top: top, height: shape.textHeight)) { state in
        var pane = pane
        pane.clock = state.clock
        return pane.content(
          text ?? pane.lines(state.session, state.list, shape), from: top, shape, state.session, state.thumbnails,
          width: place.width)
      }
    },
    basis: PaneBasis.described)

  /// The listing and the photo, and the listings that a move goes to.
  private static func slots(
    _ listing: Listing, beside photo: PictureSource?, then next: [Listing?], in box: CellSize?
  ) -> [PictureSlot] {
    let here = [listing.pictureAddress.map(PictureSource.web), photo]
    let next = next.map { $0?.pictureAddress.map(PictureSource.web) }
    return here.compactMap { PictureSlot($0, in: box, .lookedAt) } + next.compactMap { PictureSlot($0, in: box, .next) }
  }

  private func content(
    _ all: [Line], from top: Int, _ shape: DetailsShape, _ session: Session, _ thumbnails: Thumbnails, width: Int
  ) -> PaneContent {
    let title = "\(words.details)  \(listing.id.key)"
    var note =
      all.count > shape.textHeight
      ? words.linesOf(top + 1, shape.textHeight, all.count, scrolls: isOpen) : words.seen(listing, session, clock)
    // It is said whole or not at all: where the offer was seen stands among the facts as well.
    if !PageNotes.fit(title, note, width: width) { note = "" }
    return PaneContent(
      title: title, note: note,
      lines: shape.compose(
        all, from: top, session.comparedPhoto, listing.pictureAddress.map(PictureSource.web), thumbnails))
  }

  /// All lines of the listing.
  private func lines(_ session: Session, _ list: ListView, _ shape: DetailsShape) -> [Line] {
    let facts = facts(session, list)
    let widest = facts.reduce(0) { max($0, DisplayWidth.columns($1.name)) }
    return shape.text(
      titles(width:),
      facts.map { fact in
        DetailsShape.Fact(isWide: Self.isAddress(fact.text)) { width in
          // Where there is little room, the end of a long name gives way.
          let indent = widest + (width >= 60 ? 3 : width >= 38 || widest <= 8 ? 1 : -1)
          return Self.field(fact.name, fact.text, indent: indent, width: width)
        }
      })
  }

  /// What is said under the titles, each with what stands before it.
  private func facts(_ session: Session, _ list: ListView) -> [(name: String, text: String)] {
    let (offers, triage) = (session.offers, session.triage)
    var facts: [(name: String, text: String)] = []
    if let likeness { facts.append((words.likenessName, words.likeness(likeness))) }
    let decision = triage.decision(on: listing.id)
    if let said = words.common.decision(decision) { facts.append((words.decidedName, said)) }
    if let before = words.before(triage.earlier[listing.id] ?? decision, listing, triage, clock) {
      facts.append((words.beforeName, before))
    }
    if let quantity {
      facts.append((words.atQuantityName(quantity), words.atQuantity(listing, quantity)))
    }
    for vendor in session.detailVendors(of: listing.id) {
      let progress = session.details.progress(of: DetailTarget(listing.id, from: vendor.id))
      if let progress, case .failed = progress {
        facts.append((words.detailsName, words.asking(vendor.name, progress)))
      }
    }
    facts += words.common.facts(listing)
    let offer = offers.offer(listing.id)
    for conflict in offer?.conflicts ?? [] {
      let said = words.common.conflict(conflict, vendor: session.name, time: clock.text)
      facts.append(("≠ " + said.name, said.text))
    }
    for other in offer?.others ?? [] where other.provenance.provider != listing.provenance.provider {
      facts.append((words.alsoAt, "\(session.name(of: other.provenance.provider)): \(words.common.summary(other))"))
    }
    let twins = offers.twins(of: listing, limit: Self.twinLimit)
    if let twin = twins.first {
      let all = offers.samePicture(as: twin.listing, of: list.view)
      facts.append((words.samePictureName, words.sharing(all)))
    }
    for twin in twins {
      facts.append((words.samePictureName, words.common.offer(offers.whole(twin, of: list.view))))
    }
    let more = offers.twinCount(of: listing) - twins.count
    if more > 0 { facts.append((words.samePictureName, words.more(more))) }
    facts += folded(session.offers, list)
    facts.append((words.seenName, words.seen(listing, session, clock)))
    return facts
  }

  /// The offers with other pictures that the row stands for.
  private func folded(_ offers: OfferList, _ list: ListView) -> [(name: String, text: String)] {
    guard list.folding == .sameProduct else { return [] }
    let twins = Set(offers.samePicture(as: listing, of: list.view).map(\.id))
    let others = list.folded(listing, of: offers).filter { $0.id != listing.id && !twins.contains($0.id) }
    let told = others.prefix(Self.twinLimit).map { (name: words.foldedName, text: words.common.offer($0)) }
    let more = others.count - told.count
    return told + (more > 0 ? [(words.foldedName, words.more(more))] : [])
  }

  private func titles(width: Int) -> [Line] {
    guard width > 0 else { return [] }
    let original = listing.title.original?.string
    let translated = listing.title.translated?.string
    let titles = prefersOriginalTitles ? [original, translated] : [translated, original]
    var lines: [Line] = []
    for (index, title) in titles.compactMap({ $0 }).enumerated() {
      lines += Line.wrapped(title, width: width, style: index == 0 ? .bold : .plain)
    }
    return lines
  }

  private static func isAddress(_ text: String) -> Bool { text.contains("://") && !text.contains(" ") }

  /// A named value; what does not fit goes on under its beginning.
  private static func field(_ name: String, _ text: String, indent: Int, width: Int) -> [Line] {
    // An address is whole on a line of its own rather than broken beside its name, so that it can be copied.
    if isAddress(text), DisplayWidth.columns(text) > width - indent {
      return [Line(name, .dim)] + Line.wrapped(text, width: width)
    }
    return Line.wrapped(text, width: max(8, width - indent)).enumerated().map { index, line in
      Line([Piece(index == 0 ? name : "", .dim, width: indent)] + line.pieces)
    }
  }
}
