import Catalog
import Queries

/// The results of one question, from all vendors.
///
/// The order is the same whoever answered first, and whether an answer came from the archive: as found, offers stand by
/// page and by their ``FusedPlace``. What arrives later is put in its place; the selected offer stays selected, and once
/// the user has moved it stays on its line of the screen as well.
///
/// Offers that do not meet the filters are hidden, and those of which no vendor says come after all others.
struct ResultList: Sendable, Hashable {
  /// In the order in which they came.
  private(set) var rows: [Row] = []
  private(set) var places: [ListingID: Int] = [:]
  /// Of each row, its place as found.
  private var found: [FusedPlace] = []
  /// Of each row, whether it meets the filters as the present view shows it.
  private var verdicts: [FilterVerdict] = []
  private(set) var pictures = SamePictures()
  /// Whether offers with the very same picture stand in one row.
  private(set) var isFolded = false
  /// How alike the pictures were to the photo when the list was sorted by that.
  private var likenesses: [ListingID: Int] = [:]
  /// All places in ``rows`` as they were sorted last among all vendors: sorting begins with what is nearly sorted.
  private var sorted: [Int] = []
  /// Places in ``rows`` that are shown, in the order shown.
  private(set) var shown: [Int] = []
  /// How many of the view's offers do not meet the filters, shown or not.
  private(set) var failing = 0
  /// Of how many of the view's offers no vendor says whether they meet the filters.
  private(set) var unsaid = 0
  /// Whether offers that do not meet the filters are shown all the same, after all others.
  private(set) var showsFailing = false
  /// Where in ``shown`` each page begins. It is asked for many times a key press, so it is not looked for then.
  private var pageStarts: [Int: Int] = [:]
  var cursor = ListCursor()
  /// The vendors in the order of the picker.
  let vendors: [ProviderID]
  private let vendorPlaces: [ProviderID: Int]
  /// What the question sets.
  let check: FilterCheck
  /// The vendor whose results are shown; `nil` is all.
  private(set) var view: ProviderID?
  private(set) var order = LocalOrder.asFound
  /// The page that the cursor goes to when it arrives.
  var awaitedPage: Int?
  /// The page whose beginning is seen until the user moves; `nil` once he has.
  private var pinnedPage: Int? = 1
  /// Whether the list is sorted anew as likenesses come, until the user moves.
  private(set) var awaitsLikenesses = false

  /// - Parameters:
  ///   - check: what the question sets.
  ///   - order: how the list is sorted from the start.
  init(vendors: [ProviderID] = [], check: FilterCheck = FilterCheck(), order: LocalOrder = .asFound) {
    self.vendors = vendors
    self.check = check
    self.order = order
    awaitsLikenesses = order == .likeness
    vendorPlaces = Dictionary(vendors.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  var isEmpty: Bool { rows.isEmpty }

  var selected: Row? {
    shown.indices.contains(cursor.index) ? rows[shown[cursor.index]] : nil
  }

  /// The page that the selected offer is of.
  var selectedPage: Int? { selected == nil ? nil : page(of: shown[cursor.index]) }

  func row(_ id: ListingID) -> Row? { places[id].map { rows[$0] } }

  /// Whether an offer meets the filters, as it is shown.
  func verdict(on id: ListingID) -> FilterVerdict { places[id].map { verdicts[$0] } ?? .holds }

  /// Adds a page: new offers in their place, an offer that another vendor has already shown to its row, and what the same
  /// vendor shows again not at all.
  ///
  /// - Returns: how many of the page were not here from this vendor.
  mutating func add(_ page: ResultPage) -> Int {
    let selection = selected?.listing.id
    let known = rows.count
    var changed: Set<Int> = []
    var new = 0
    for listing in page.listings {
      if let place = places[listing.id] {
        if rows[place].take(listing, in: vendorPlaces) { new += 1 }
        if place < known { changed.insert(place) }
      } else {
        places[listing.id] = rows.count
        rows.append(Row(listing))
        new += 1
      }
    }
    for place in changed { found[place] = FusedPlace(rows[place].all, in: vendorPlaces) }
    found += rows[known...].map { FusedPlace($0.all, in: vendorPlaces) }
    judge(since: known, and: changed)
    notePictures(since: known, anew: !changed.isEmpty)
    arrange(selecting: selection)
    // A vendor that lags behind the others brings an older page: what is new of it stands among that page.
    if awaitedPage == page.number, let first = firstNew(since: known) ?? firstShown(ofPage: page.number) {
      cursor = ListCursor(index: first, top: first)
      pinnedPage = page.number
      awaitedPage = nil
    }
    return new
  }

  mutating func show(_ provider: ProviderID?) {
    view = provider
    judge(since: 0)
    arrange(selecting: selected?.listing.id)
  }

  /// - Parameters:
  ///   - likenesses: what ``LocalOrder/likeness`` goes by.
  ///   - awaitsLikenesses: whether more of them are on their way.
  mutating func sort(
    _ order: LocalOrder, likenesses: [ListingID: Int] = [:], awaitsLikenesses: Bool = false
  ) {
    self.order = order
    self.likenesses = likenesses
    self.awaitsLikenesses = awaitsLikenesses && order == .likeness
    arrange(selecting: nil)
    cursor = ListCursor()
    pinnedPage = 1
  }

  /// Takes the likenesses that are known by now. They sort the list only if it waits for them: else nothing shifts under
  /// the hand.
  mutating func likenessesCame(_ known: [ListingID: Int]) {
    guard awaitsLikenesses else { return }
    likenesses = known
    arrange(selecting: selected?.listing.id)
  }

  mutating func fold(_ isFolded: Bool) {
    self.isFolded = isFolded
    arrange(selecting: selected?.listing.id)
  }

  mutating func showFailing(_ shows: Bool) {
    showsFailing = shows
    arrange(selecting: selected?.listing.id)
  }

  /// Takes note that two addresses have the very same picture. Rows are folded by it the next time that they are
  /// arranged: nothing shifts under the hand.
  mutating func showsSame(_ address: WebAddress, as other: WebAddress) { pictures.unite(address, with: other) }

  /// From now on the selected offer stays on its line of the screen, whatever arrives.
  mutating func userMoved() {
    awaitedPage = nil
    pinnedPage = nil
    awaitsLikenesses = false
  }

  /// Selects an offer if it is shown.
  mutating func select(_ id: ListingID) {
    guard let place = places[id], let index = shown.firstIndex(of: place) else { return }
    cursor.index = index
    pinnedPage = nil
  }

  /// The first shown row of those that were added last, in the order in which they were found.
  private func firstNew(since known: Int) -> Int? {
    order == .asFound ? shown.firstIndex { $0 >= known } : nil
  }

  /// The first shown row of a page.
  func firstShown(ofPage page: Int) -> Int? { pageStarts[page] }

  private mutating func judge(since first: Int, and changed: Set<Int> = []) {
    verdicts += Array(repeating: .holds, count: rows.count - verdicts.count)
    guard !check.isEmpty else { return }
    for place in Array(changed) + Array(first..<rows.count) {
      let row = rows[place]
      verdicts[place] = check.verdict(on: listing(row), and: row.all)
    }
  }

  private mutating func notePictures(since first: Int, anew: Bool) {
    if anew { pictures.forgetPlaces() }
    for place in (anew ? 0 : first)..<rows.count { pictures.add(place, showing: rows[place].picture) }
  }

  private mutating func arrange(selecting selection: ListingID?) {
    let line = cursor.index - cursor.top
    let whole = arranged()
    failing = verdicts.isEmpty ? 0 : whole.count { verdicts[$0] == .fails }
    unsaid = whole.count { verdicts[$0] == .unknown }
    shown = showsFailing ? whole : Array(whole.dropLast(failing))
    if isFolded {
      var seen: Set<Substring> = []
      shown = shown.filter { place in pictures.key(of: rows[place].picture).map { seen.insert($0).inserted } ?? true }
    }
    pageStarts = [:]
    for (index, place) in shown.enumerated() {
      let page = page(of: place)
      if pageStarts[page] == nil { pageStarts[page] = index }
    }
    if let selection, let place = places[selection], let index = index(standingFor: place) { cursor.index = index }
    cursor.index = max(0, min(cursor.index, shown.count - 1))
    let start = pinnedPage.map { order == .asFound ? pageStarts[$0] ?? 0 : 0 }
    cursor.top = start.map { min($0, cursor.index) } ?? max(0, cursor.index - line)
  }

  /// Places in ``rows`` of all that the view has, what holds first and what fails last.
  private mutating func arranged() -> [Int] {
    struct Item {
      let place: Int
      let verdict: FilterVerdict
      /// The most first.
      let likeness: Int
      let key: LocalOrder.Key?
      let found: FusedPlace
    }
    let hasKeys = ![.asFound, .likeness].contains(order)
    var items: [Item] = []
    items.reserveCapacity(rows.count)
    sorted += sorted.count..<rows.count
    for place in sorted where view.map(rows[place].isShown) ?? true {
      let row = rows[place]
      items.append(
        Item(
          place: place, verdict: verdicts[place],
          // What was not looked at comes last, as it was found.
          likeness: order == .likeness ? likenesses[row.listing.id] ?? -1 : 0,
          key: hasKeys ? order.key(of: listing(row)) : nil,
          found: view == nil ? found[place] : FusedPlace([listing(row)], in: vendorPlaces)))
    }
    items.sort { left, right in
      if left.verdict != right.verdict { return left.verdict < right.verdict }
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      if let one = left.key, let other = right.key, one != other { return one < other }
      return left.found < right.found
    }
    let places = items.map(\.place)
    if view == nil { sorted = places }
    return places
  }

  private func page(of place: Int) -> Int {
    view == nil ? found[place].page : listing(rows[place]).provenance.page
  }

  /// Where a row is shown; what is folded away is stood for by the first of its kind.
  private func index(standingFor place: Int) -> Int? {
    if let index = shown.firstIndex(of: place) { return index }
    guard isFolded, let key = pictures.key(of: rows[place].picture) else { return nil }
    return shown.firstIndex { pictures.key(of: rows[$0].picture) == key }
  }
}
