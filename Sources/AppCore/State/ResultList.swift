import Catalog
import ImageSearch

/// The results of one question, from all vendors, in the order in which they came; nothing shifts under the hand.
struct ResultList: Sendable, Hashable {
  /// An offer, as the first vendor that had it shows it, and as others do.
  struct Row: Sendable, Hashable {
    var listing: Listing
    /// The same offer at other vendors: one row, not two discoveries.
    var others: [Listing] = []
  }

  private(set) var rows: [Row] = []
  private var places: [ListingID: Int] = [:]
  /// Pictures that are the very same as one at another address, by the keys of both.
  private var copies: [Substring: Substring] = [:]
  /// Whether offers with the very same picture stand in one row.
  private(set) var isFolded = false
  /// How alike the pictures were to the photo when the list was sorted by that.
  private var likenesses: [ListingID: Int] = [:]
  /// Places in ``rows`` by the picture that is shown there.
  private var placesByPicture: [Substring: [Int]] = [:]
  /// Places in ``rows`` that are shown, in the order shown.
  private(set) var shown: [Int] = []
  /// Where in ``shown`` each page begins. It is asked for many times a key press, so it is not looked for then.
  private var pageStarts: [Int: Int] = [:]
  var cursor = ListCursor()
  /// The vendors in the order of the picker.
  let vendors: [ProviderID]
  /// The vendor whose results are shown; `nil` is all.
  private(set) var view: ProviderID?
  private(set) var order = LocalOrder.asFound
  /// The page that the cursor goes to when it arrives.
  var awaitedPage: Int?

  init(vendors: [ProviderID] = []) {
    self.vendors = vendors
  }

  var isEmpty: Bool { rows.isEmpty }

  var selected: Row? {
    shown.indices.contains(cursor.index) ? rows[shown[cursor.index]] : nil
  }

  func row(_ id: ListingID) -> Row? { places[id].map { rows[$0] } }

  /// The first of the offers that show the very same picture as this one: mostly the same goods at other shops.
  func twins(of listing: Listing, limit: Int) -> [Row] {
    placesOfPicture(listing).lazy.map { rows[$0] }.filter { $0.listing.id != listing.id }.prefix(limit).map { $0 }
  }

  /// How many offers show the very same picture as this one, itself not counted.
  func twinCount(of listing: Listing) -> Int {
    max(0, placesOfPicture(listing).count - (places[listing.id] == nil ? 0 : 1))
  }

  /// The offers that show the very same picture, this one among them.
  func samePicture(as listing: Listing) -> [Listing] { placesOfPicture(listing).map { whole(rows[$0]) } }

  private func placesOfPicture(_ listing: Listing) -> [Int] {
    pictureKey(listing).flatMap { placesByPicture[$0] } ?? []
  }

  /// What stands for a listing's picture, wherever it is.
  private func pictureKey(_ listing: Listing) -> Substring? {
    listing.pictureAddress.map { copies[$0.withoutScheme] ?? $0.withoutScheme }
  }

  /// Takes note that two addresses have the very same picture. Rows are folded by it the next time that they are
  /// arranged: nothing shifts under the hand.
  mutating func showsSame(_ address: WebAddress, as other: WebAddress) {
    let kept = copies[other.withoutScheme] ?? other.withoutScheme
    let gone = copies[address.withoutScheme] ?? address.withoutScheme
    guard gone != kept else { return }
    for (copy, original) in copies where original == gone { copies[copy] = kept }
    copies[gone] = kept
    placesByPicture[kept, default: []] += placesByPicture.removeValue(forKey: gone) ?? []
    placesByPicture[kept]?.sort()
  }

  mutating func fold(_ isFolded: Bool) {
    self.isFolded = isFolded
    arrange(selecting: selected?.listing.id)
  }

  /// The offers that a folded row stands for, the row's own first; empty when it stands for itself alone.
  func folded(_ listing: Listing) -> [Listing] {
    guard isFolded else { return [] }
    let offers = samePicture(as: listing)
    return offers.count > 1 ? offers : []
  }

  /// Adds a page: new offers at the end, an offer that another vendor has already shown to its row, and what the same
  /// vendor shows again not at all.
  ///
  /// - Returns: how many of the page were not here from this vendor.
  mutating func add(_ page: ResultPage) -> Int {
    let selection = selected?.listing.id
    let known = rows.count
    var new = 0
    for listing in page.listings {
      if let place = places[listing.id] {
        guard !rows[place].isShown(by: listing.provenance.provider) else { continue }
        rows[place].others.append(listing)
      } else {
        places[listing.id] = rows.count
        if let picture = pictureKey(listing) { placesByPicture[picture, default: []].append(rows.count) }
        rows.append(Row(listing: listing))
      }
      new += 1
    }
    arrange(selecting: selection)
    // A vendor that lags behind the others brings an older page: what is new is at the end all the same.
    if awaitedPage == page.number, let first = firstNew(since: known) ?? firstShown(ofPage: page.number) {
      cursor.index = first
      cursor.top = first
      awaitedPage = nil
    }
    return new
  }

  mutating func show(_ provider: ProviderID?) {
    view = provider
    arrange(selecting: selected?.listing.id)
  }

  /// - Parameter likenesses: what ``LocalOrder/likeness`` goes by.
  mutating func sort(_ order: LocalOrder, likenesses: [ListingID: Int] = [:]) {
    self.order = order
    self.likenesses = likenesses
    arrange(selecting: nil)
    cursor = ListCursor()
  }

  /// Selects an offer if it is shown.
  mutating func select(_ id: ListingID) {
    if let place = places[id], let index = shown.firstIndex(of: place) { cursor.index = index }
  }

  /// The listing of a row as the view's vendor shows it; among all, as the first vendor of the picker that has it: who
  /// answered first makes no difference.
  func listing(_ row: Row) -> Listing {
    guard !row.others.isEmpty else { return row.listing }
    let wanted = view.map { [$0] } ?? vendors
    let all = [row.listing] + row.others
    for vendor in wanted {
      if let listing = all.first(where: { $0.provenance.provider == vendor }) { return listing }
    }
    return row.listing
  }

  /// The listing of a row as it is shown, picked and copied: what the view's vendor leaves out is taken from the others.
  func whole(_ row: Row) -> Listing {
    let own = listing(row)
    guard !row.others.isEmpty else { return own }
    let rank = Dictionary(vendors.enumerated().map { ($1, $0) }) { first, _ in first }
    let others = ([row.listing] + row.others).filter { $0.provenance.provider != own.provenance.provider }
      .sorted { rank[$0.provenance.provider, default: .max] < rank[$1.provenance.provider, default: .max] }
    return others.reduce(own) { $0.completed(by: $1) }
  }

  /// The first shown row of those that were added last, in the order in which they were found.
  private func firstNew(since known: Int) -> Int? {
    order == .asFound ? shown.firstIndex { $0 >= known } : nil
  }

  /// The first shown row of a page.
  func firstShown(ofPage page: Int) -> Int? { pageStarts[page] }

  /// The next or previous row whose text holds the words, going round; `nil` when none does.
  func match(_ words: String, from start: Int, forward: Bool, inclusive: Bool) -> Int? {
    let needle = words.lowercased()
    guard !needle.isEmpty, !shown.isEmpty else { return nil }
    for step in (inclusive ? 0 : 1)..<(shown.count + 1) {
      let index = (start + (forward ? step : shown.count * 2 - step)) % shown.count
      if rows[shown[index]].holds(needle) { return index }
    }
    return nil
  }

  private mutating func arrange(selecting selection: ListingID?) {
    if let view {
      shown = rows.indices.filter { rows[$0].isShown(by: view) }
    } else {
      shown = Array(rows.indices)
    }
    if order == .likeness {
      // What was not looked at comes last, as it was found.
      let figures = rows.map { likenesses[$0.listing.id] ?? -1 }
      shown = shown.sorted { (figures[$1], $0) < (figures[$0], $1) }
    } else if order != .asFound {
      let listings = rows.map { listing($0) }
      shown = shown.sorted { left, right in
        order.precedes(listings[left], listings[right]) ?? (left < right)
      }
    }
    let whole = shown
    if isFolded {
      var seen: Set<Substring> = []
      shown = shown.filter { place in pictureKey(rows[place].listing).map { seen.insert($0).inserted } ?? true }
    }
    pageStarts = [:]
    for (index, place) in shown.enumerated() {
      let page = listing(rows[place]).provenance.page
      if pageStarts[page] == nil { pageStarts[page] = index }
    }
    if let selection, let place = places[selection] {
      // What is folded away is stood for by the first of its kind.
      let key = isFolded ? pictureKey(rows[place].listing) : nil
      let stand = key.flatMap { key in whole.first { pictureKey(rows[$0].listing) == key } }
      if let index = shown.firstIndex(of: place) ?? stand.flatMap({ shown.firstIndex(of: $0) }) { cursor.index = index }
    }
    cursor.index = max(0, min(cursor.index, shown.count - 1))
  }
}

extension ResultList.Row {
  func isShown(by provider: ProviderID) -> Bool {
    listing.provenance.provider == provider || others.contains { $0.provenance.provider == provider }
  }

  fileprivate func holds(_ needle: String) -> Bool {
    ([listing] + others).contains { listing in
      [listing.title.translated?.string, listing.title.original?.string, listing.shop.name?.string, listing.id.key]
        .contains { $0?.lowercased().contains(needle) == true }
    }
  }
}
