import Catalog
import Queries
import Sourcing

/// How the offers of an inquiry are seen: which of them, in which order, and which one is selected.
///
/// The order is the same whoever answered first, and whether an answer came from the archive: as found, offers stand by
/// page and by their ``FusedPlace``. What arrives later is put in its place. Until the user moves, the first row of the
/// page is selected, whichever offer that is; from then on the selected offer stays selected, on its line of the screen.
///
/// Offers that do not meet the filters are hidden, and those of which no vendor says come after all others.
struct ListView: Sendable, Hashable {
  /// Places in the list of offers that are shown, in the order shown.
  private(set) var shown: [Int] = []
  /// How many of the view's offers do not meet the filters, shown or not.
  private(set) var failing = 0
  /// Of how many of the view's offers no vendor says whether they meet the filters.
  private(set) var unsaid = 0
  /// Whether offers that do not meet the filters are shown all the same, after all others.
  private(set) var showsFailing = false
  private(set) var folding = Folding.none
  /// Which pictures show the same product, where those are folded.
  private var products = SameProducts()
  /// What the list is narrowed by; `nil` is nothing.
  private(set) var narrowed: NarrowedView?
  /// What was selected when it was narrowed away.
  private var narrowedAway: Int?
  /// How many there are without that.
  private(set) var unnarrowed = 0
  var cursor = ListCursor()
  /// The vendor whose results are shown; `nil` is all.
  private(set) var view: ProviderID?
  private(set) var order: LocalOrder
  /// How many pieces the buyer wants: prices are shown and sorted at that.
  private(set) var quantity: Int?
  /// What the order was learned from, where it was.
  private(set) var lessons = Lessons()
  /// The page that the cursor goes to when it arrives.
  var awaitedPage: Int?
  /// Whether the list is sorted anew as likenesses come, until the user moves.
  private(set) var awaitsLikenesses: Bool

  /// The page whose first row is selected until the user moves; `nil` once he has.
  private var pinnedPage: Int? = 1
  /// How alike the pictures were to the photo when the list was sorted by that.
  private var likenesses: [ListingID: Int] = [:]
  /// Places of all offers as they were sorted last among all vendors: sorting begins with what is nearly sorted.
  private var sorted: [Int] = []
  /// Where in ``shown`` each page begins. It is asked for many times a key press, so it is not looked for then.
  private var pageStarts: [Int: Int] = [:]

  /// - Parameters:
  ///   - order: how the list is sorted from the start.
  ///   - quantity: how many pieces the buyer wants.
  init(order: LocalOrder = .asFound, quantity: Int? = nil) {
    self.order = order
    self.quantity = quantity
    awaitsLikenesses = order.goesByPictures
  }

  /// The same list, whatever is selected and wherever it is scrolled to.
  var unselected: ListView {
    var list = self
    (list.cursor, list.awaitedPage, list.pinnedPage) = (ListCursor(), nil, nil)
    return list
  }

  /// Where the selected offer stands in the list of offers.
  var selectedPlace: Int? { shown.indices.contains(cursor.index) ? shown[cursor.index] : nil }

  /// The first shown row of a page.
  func firstShown(ofPage page: Int) -> Int? { pageStarts[page] }

  // MARK: What came

  /// Takes that a page was added to the offers.
  ///
  /// - Parameter known: how many offers there were before.
  mutating func came(page: Int, known: Int, to offers: OfferList) {
    arrange(offers)
    // A vendor that lags behind the others brings an older page: what is new of it stands among that page.
    guard awaitedPage == page, let first = firstNew(since: known) ?? firstShown(ofPage: page) else { return }
    cursor = ListCursor(index: first, top: first)
    pinnedPage = page
    awaitedPage = nil
  }

  /// Takes the likenesses that are known by now. They sort the list only if it waits for them: else nothing shifts under
  /// the hand.
  ///
  /// - Parameter figures: what the order goes by.
  mutating func likenessesCame(
    _ known: [ListingID: Int], figures: [ListingID: Int], of offers: OfferList
  ) {
    let narrows = narrowed?.narrowing.usesLikeness == true
    if narrows { narrowed?.likenesses = known }
    guard awaitsLikenesses || narrows else { return }
    if awaitsLikenesses { likenesses = figures }
    arrange(offers)
  }

  /// Takes what was decided before of offers on the screen.
  mutating func decisionsCame(_ decisions: [ListingID: Decision], of offers: OfferList) {
    guard narrowed != nil else { return }
    for (id, decision) in decisions {
      switch decision {
      case .picked: narrowed?.picked.insert(id)
      case .rejected: narrowed?.rejected.insert(id)
      }
    }
    arrange(offers)
  }

  // MARK: What the user wants to see

  /// Shows only what meets conditions, or all again.
  ///
  /// What was selected is selected again as soon as it is shown again, unless the user has moved.
  mutating func narrow(_ narrowed: NarrowedView?, of offers: OfferList) {
    let wanted = narrowedAway ?? selectedPlace
    self.narrowed = narrowed
    arrange(offers)
    narrowedAway = wanted
    guard pinnedPage == nil, let wanted, let index = index(standingFor: wanted, of: offers) else { return }
    cursor.index = index
    narrowedAway = nil
  }

  mutating func show(_ vendor: ProviderID?, of offers: OfferList) {
    view = vendor
    arrange(offers)
  }

  /// - Parameters:
  ///   - likenesses: what the orders by pictures go by.
  ///   - awaitsLikenesses: whether more of them are on their way.
  mutating func sort(
    _ order: LocalOrder, likenesses: [ListingID: Int] = [:], awaitsLikenesses: Bool = false, of offers: OfferList
  ) {
    self.order = order
    self.likenesses = likenesses
    self.awaitsLikenesses = awaitsLikenesses && order.goesByPictures
    pinnedPage = 1
    arrange(offers)
  }

  /// Puts the offers in another order; the selected one stays on its line.
  mutating func order(as order: LocalOrder, of offers: OfferList) {
    self.order = order
    (likenesses, lessons) = ([:], Lessons())
    (pinnedPage, awaitsLikenesses) = (nil, order.goesByPictures)
    arrange(offers)
  }

  /// Takes what was learned: the selected offer stays on its line.
  mutating func learned(_ figures: [ListingID: Int], from lessons: Lessons, of offers: OfferList) {
    likenesses = figures
    self.lessons = lessons
    arrange(offers)
  }

  mutating func want(_ quantity: Int?, of offers: OfferList) {
    self.quantity = quantity
    arrange(offers)
  }

  /// - Parameter products: which pictures show the same one, for those to be folded.
  mutating func fold(_ folding: Folding, _ products: SameProducts = SameProducts(), of offers: OfferList) {
    self.folding = folding
    self.products = products
    arrange(offers)
  }

  mutating func showFailing(_ shows: Bool, of offers: OfferList) {
    showsFailing = shows
    arrange(offers)
  }

  /// From now on the selected offer stays on its line of the screen, whatever arrives.
  mutating func userMoved() {
    awaitedPage = nil
    pinnedPage = nil
    narrowedAway = nil
    awaitsLikenesses = false
  }

  /// Selects an offer if it is shown.
  mutating func select(_ id: ListingID, of offers: OfferList) {
    guard let place = offers.place(of: id), let index = shown.firstIndex(of: place) else { return }
    cursor.index = index
    pinnedPage = nil
    narrowedAway = nil
  }

  /// Selects the first offer below that meets a condition, if there is one.
  ///
  /// - Returns: whether there is one.
  mutating func selectNext(of offers: OfferList, where isWanted: (ListingID) -> Bool) -> Bool {
    let next = shown.indices.dropFirst(cursor.index + 1).first { isWanted(offers.id(at: shown[$0])) }
    if let next { cursor.index = next }
    userMoved()
    return next != nil
  }

  // MARK: The order

  /// The first shown row of those that were added last, in the order in which they were found.
  private func firstNew(since known: Int) -> Int? {
    order == .asFound ? shown.firstIndex { $0 >= known } : nil
  }

  private mutating func arrange(_ offers: OfferList) {
    let selection = selectedPlace
    let line = cursor.index - cursor.top
    var whole = arranged(offers)
    failing = whole.reversed().prefix { $0.verdict == .fails }.count
    unsaid = whole.count { $0.verdict == .unknown }
    if !showsFailing { whole.removeLast(failing) }
    shown = whole.map(\.place)
    unnarrowed = shown.count
    if let narrowed {
      shown = shown.filter { narrowed.verdict(on: offers[$0], of: view, at: quantity, offers) == .holds }
    }
    if folding != .none {
      var seen: Set<Substring> = []
      shown = shown.filter { place in foldingKey(of: place, in: offers).map { seen.insert($0).inserted } ?? true }
    }
    pageStarts = [:]
    for (index, place) in shown.enumerated() {
      let page = offers.page(of: place, of: view)
      if pageStarts[page] == nil { pageStarts[page] = index }
    }
    if let pinnedPage {
      let start = order == .asFound && pinnedPage > 1 ? pageStarts[pinnedPage] ?? 0 : 0
      cursor = ListCursor(index: start, top: start)
      return
    }
    if let selection, let index = index(standingFor: selection, of: offers) { cursor.index = index }
    cursor.index = max(0, min(cursor.index, shown.count - 1))
    cursor.top = max(0, cursor.index - line)
  }

  /// All that the view has, what holds first and what fails last.
  private mutating func arranged(_ offers: OfferList) -> [ArrangedOffer] {
    sorted += sorted.count..<offers.count
    let all = offers.arranged(by: order, of: view, at: quantity, likenesses: likenesses, from: sorted)
    if view == nil { sorted = all.map(\.place) }
    return all
  }

  /// Where an offer is shown; what is folded away is stood for by the first of its kind.
  private func index(standingFor place: Int, of offers: OfferList) -> Int? {
    if let index = shown.firstIndex(of: place) { return index }
    guard folding != .none, let key = foldingKey(of: place, in: offers) else { return nil }
    return shown.firstIndex { foldingKey(of: $0, in: offers) == key }
  }

  /// What all offers of a folded row have in common.
  private func foldingKey(of place: Int, in offers: OfferList) -> Substring? {
    guard let key = offers.pictureKey(of: place) else { return nil }
    return folding == .sameProduct ? products.first(of: key) : key
  }

  /// The pictures that a folded row stands for; that of its own offer alone where no other shows the same product.
  func foldedPictures(with place: Int, in offers: OfferList) -> [Substring] {
    guard let key = offers.pictureKey(of: place) else { return [] }
    return folding == .sameProduct ? products.pictures(with: key) : [key]
  }
}
