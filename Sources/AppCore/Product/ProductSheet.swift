import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Scope {
  static let product = Scope("product")
}

/// Everything that is known of one product, over the whole screen: prices, variants, attributes, delivery, shop, pictures, and
/// who said what.
struct ProductSheet: ListSheet {
  static let scope = Scope.product
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .undo, .redo, .switchTitles]

  let listing: ListingID
  var cursor = ListCursor()
  /// Which vendor's details are shown, from the newest.
  var vendor = 0
  /// How many headings the cursor is still to go, until the lines are known.
  private var step = 0
  /// What was made when the sheet settled last; `nil` before.
  private var made: Made?

  /// What the page says, and what that was made from: it may be a thousand lines, and is asked for several times for a key.
  private struct Made: Hashable, Sendable {
    struct Basis: Hashable, Sendable {
      let state: PaneBasis
      let size: FrameSize
      let vendor: Int
      /// What goes by the time.
      let news: [String]
    }

    let basis: Basis
    let known: KnownProduct
    let rows: [ProductRow]
  }

  init(listing: ListingID) {
    self.listing = listing
  }

  mutating func move(_ command: Command) -> Bool {
    switch command {
    case .moveRight: step = 1
    case .moveLeft: step = -1
    default: return false
    }
    return true
  }

  /// Shows what another vendor said.
  mutating func showNextVendor(of count: Int) {
    vendor = (vendor + 1) % count
    cursor = ListCursor()
  }

  func count(_ state: AppState) -> Int { page(in: state).rows.count }

  func settled(in state: AppState) -> ProductSheet? {
    var sheet = self
    sheet.vendor = max(0, min(vendor, state.session.details.details(of: listing).count - 1))
    let page = sheet.page(in: state)
    let rows = page.rows
    sheet.made = page
    let headings = rows.indices.filter { rows[$0].isHeading }
    switch step {
    case 1: sheet.cursor.index = headings.first { $0 > cursor.index } ?? cursor.index
    case -1: sheet.cursor.index = headings.last { $0 < cursor.index } ?? 0
    default: break
    }
    if step != 0 { sheet.cursor.top = sheet.cursor.index }
    sheet.step = 0
    sheet.cursor.keepVisible(of: rows.count, in: shape(in: state).height)
    return sheet
  }

  func draw(_ state: AppState) -> Drawn {
    let (page, shape, photo) = (page(in: state), shape(in: state), state.comparedPhoto)
    let (rows, known) = (page.rows, page.known)
    let seen = rows.dropFirst(cursor.top).prefix(shape.height)
    let variant = rows.indices.contains(cursor.index) ? rows[cursor.index].variant : nil
    let shown = picture(of: variant, known, state)
    let pictures = (photo.map { [($0, state.words.yourPhoto)] } ?? []) + [shown]
    return Drawn(
      slots: [shown.source, photo].compactMap { PictureSlot($0, in: shape.picture, .lookedAt) },
      compared: known.likenesses == nil ? [] : Self.pictures(ofVariantsIn: seen, known)
    ) { state in
      let seen = self.page(in: state).rows.dropFirst(cursor.top).prefix(shape.height)
      let note = note(in: state)
      let lines = seen.enumerated().map { place, row in
        Line(row.pieces, selected: place == cursor.index - cursor.top)
      }
      return PaneContent(
        title: title(in: state, beside: note), note: note,
        lines: shape.compose(lines, pictures, from: state.thumbnails), cursorLine: cursor.index - cursor.top,
        cursorColumn: shape.picture.map { $0.columns + 2 } ?? 0, width: state.size.columns)
    }
  }

  /// The page's name and the product's number, and its name where there is room beside the note.
  private func title(in state: AppState, beside note: String) -> String {
    let number = "\(state.words.product)  \(listing.key)"
    guard let named = state.listing(listing).map({ "\(number)  \(state.words.quoted($0))" }),
      PageNotes.fit(named, note, width: state.size.columns)
    else { return number }
    return named
  }

  /// The next or previous line whose text holds the words, going round; `nil` when none does.
  func match(_ words: String, in state: AppState, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    let needle = words.lowercased()
    guard !needle.isEmpty else { return nil }
    return page(in: state).rows.index(from: start, forward: forward, inclusive: inclusive) {
      $0.sought.contains(needle)
    }
  }

  /// The variant that is selected.
  func variant(in state: AppState) -> Variant? {
    let page = page(in: state)
    guard page.rows.indices.contains(cursor.index), let place = page.rows[cursor.index].variant else { return nil }
    return page.known.details?.variants[place]
  }

  // MARK: Pictures

  private func shape(in state: AppState) -> ProductShape {
    ProductShape(state.size, pictures: state.pictures.look == nil ? 0 : state.comparedPhoto == nil ? 1 : 2)
  }

  /// The picture of the selected variant, or of the listing, and what it is.
  private func picture(
    of variant: Int?, _ known: KnownProduct, _ state: AppState
  ) -> (source: PictureSource?, name: String) {
    if let variant, let details = known.details, let picture = details.variants[variant].picture {
      let name = state.prefersOriginalTitles ? details.variants[variant].originalName : details.variants[variant].name
      return (.web(picture), name)
    }
    return (known.listing?.pictureAddress.map(PictureSource.web), state.words.thisListing)
  }

  /// Several variants often share one picture.
  private static func pictures(
    ofVariantsIn rows: ArraySlice<ProductRow>, _ known: KnownProduct
  ) -> [PictureSource] {
    var addresses: Set<WebAddress> = []
    return rows.compactMap { row in
      guard let variant = row.variant, let picture = known.details?.variants[variant].picture,
        addresses.insert(picture).inserted
      else { return nil }
      return .web(picture)
    }
  }

  // MARK: Lines

  private func note(in state: AppState) -> String {
    let all = state.session.details.details(of: listing)
    guard all.indices.contains(vendor) else { return state.words.notAsked }
    return state.words.detailsBy(all[vendor], place: vendor + 1, of: all.count, state.session, state.clock)
  }

  private func page(in state: AppState) -> Made {
    let news = news(state)
    let basis = Made.Basis(state: .ofResults(state), size: state.size, vendor: vendor, news: news)
    if let made, made.basis == basis { return made }
    let known = state.known(listing, by: vendor)
    let lines = ProductLines(
      known: known, words: state.words, session: state.session, clock: state.clock,
      width: shape(in: state).textWidth, quantity: state.wantedPieces(of: listing),
      likeness: known.listing.flatMap { state.likeness(of: $0) }, prefersOriginalTitles: state.prefersOriginalTitles,
      freight: state.delivery(of: listing))
    return Made(basis: basis, known: known, rows: lines.rows(saying: news))
  }

  /// How it stands with vendors that are asked; where none was, what asking one would bring and cost.
  private func news(_ state: AppState) -> [String] { detailNews(state) + state.askingFreight(of: listing) }

  private func detailNews(_ state: AppState) -> [String] {
    let (session, vendors) = (state.session, state.session.detailVendors(of: listing))
    let asking = vendors.compactMap { vendor in
      session.details.progress(of: DetailTarget(listing, from: vendor.id)).map {
        state.words.asking(vendor.name, $0)
      }
    }
    guard asking.isEmpty, session.details.details(of: listing).isEmpty else { return asking }
    guard !vendors.isEmpty else { return [state.words.noDetailCall(listing, session)] }
    return [
      state.words.detailsAhead(
        vendors.map { vendor in
          (vendor.name, session.details.forecast([DetailTarget(listing, from: vendor.id)], at: state.now))
        })
    ]
  }
}
