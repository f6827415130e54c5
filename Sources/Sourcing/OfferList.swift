package import Catalog
package import Queries

/// The offers that an inquiry has brought, from all vendors, in the order in which they came.
///
/// What it knows of an offer does not depend on who answered first, nor on what came from the archive.
package struct OfferList: Sendable, Hashable {
  package private(set) var offers: [Offer] = []
  private var places: [ListingID: Int] = [:]
  /// Of each offer, its place as found among all vendors.
  private var found: [FusedPlace] = []
  /// Of each offer of which several listings or details are here, all that they say of it, by its place: lists and sorting
  /// ask for it often.
  private var wholes: [Int: Listing] = [:]
  /// Of each offer, whether it meets the filters.
  private var verdicts: [FilterVerdict] = []
  private var pictures = SamePictures()
  private var common = CommonValues()
  /// The vendors in the order of the picker.
  private let vendors: [ProviderID: Int]
  /// What the inquiry sets.
  private let check: FilterCheck

  /// - Parameters:
  ///   - vendors: in the order of the picker.
  ///   - check: what the inquiry sets.
  package init(vendors: [ProviderID] = [], check: FilterCheck = FilterCheck()) {
    self.vendors = Dictionary(vendors.enumerated().map { ($1, $0) }) { first, _ in first }
    self.check = check
  }

  package var isEmpty: Bool { offers.isEmpty }

  package var count: Int { offers.count }

  package subscript(_ place: Int) -> Offer { offers[place] }

  package func id(at place: Int) -> ListingID { offers[place].listing.id }

  package func place(of id: ListingID) -> Int? { places[id] }

  /// How many of them are picked or rejected.
  package func decided(_ triage: Triage) -> Int {
    triage.picks.count { places[$0.listing.id] != nil } + triage.rejections.keys.count { places[$0] != nil }
  }

  package func offer(_ id: ListingID) -> Offer? { places[id].map { offers[$0] } }

  /// Adds a page: new offers behind the others, what another vendor has already shown to its offer, and what the same
  /// vendor shows again not at all.
  ///
  /// - Returns: how many of the page were not here from this vendor.
  package mutating func add(_ page: ResultPage) -> Int {
    let known = offers.count
    var changed: Set<Int> = []
    var new = 0
    for var listing in page.listings {
      common.share(in: &listing)
      if let place = places[listing.id] {
        let picture = offers[place].picture
        if offers[place].take(listing, in: vendors) { new += 1 }
        if place < known {
          changed.insert(place)
          pictures.move(place, from: picture, to: offers[place].picture)
        }
      } else {
        places[listing.id] = offers.count
        offers.append(Offer(listing))
        new += 1
      }
    }
    for place in changed {
      found[place] = FusedPlace(id(at: place), at: offers[place].places, in: vendors)
      verdicts[place] = verdict(on: offers[place], of: nil)
    }
    found += offers[known...].map { FusedPlace($0.listing.id, at: $0.places, in: vendors) }
    verdicts += offers[known...].map { verdict(on: $0, of: nil) }
    for place in changed.union(known..<offers.count) { complete(place) }
    for place in known..<offers.count { pictures.add(place, showing: offers[place].picture) }
    return new
  }

  /// Takes what a vendor's details say of an offer, unless what is here is newer. No offer changes its place for that.
  package mutating func take(details: Listing) {
    guard let place = places[details.id], offers[place].all.allSatisfy({ $0.yields(to: details) }) else { return }
    var details = details
    common.share(in: &details)
    if offers[place].take(details: details) { complete(place) }
  }

  private mutating func complete(_ place: Int) {
    guard !offers[place].isOneListing else { return }
    wholes[place] = offers[place].completed(listing(offers[place], of: nil))
  }

  // MARK: One vendor's view

  // Each of these takes the vendor whose results are seen; `nil` is all.

  /// An offer as the view's vendor shows it; among all, as the first vendor of the picker that has it – at a price in the
  /// range that is set, if one does.
  package func listing(_ offer: Offer, of view: ProviderID?) -> Listing {
    guard !offer.others.isEmpty else { return offer.listing }
    if let view { return offer.all.first { $0.provenance.provider == view } ?? offer.listing }
    guard !check.isEmpty else { return offer.listing }
    return offer.all.min { check.verdictOnPrice(of: $0) < check.verdictOnPrice(of: $1) } ?? offer.listing
  }

  /// An offer as it is shown, picked and copied: what the view's vendor leaves out is taken from the others.
  package func whole(_ offer: Offer, of view: ProviderID?) -> Listing {
    guard !offer.isOneListing else { return offer.listing }
    if view == nil, let whole = places[offer.listing.id].flatMap({ wholes[$0] }) { return whole }
    return offer.completed(listing(offer, of: view))
  }

  /// The offer in a place, as ``whole(_:of:)`` shows it.
  func whole(at place: Int, of view: ProviderID?) -> Listing {
    if view == nil, let whole = wholes[place] { return whole }
    return whole(offers[place], of: view)
  }

  /// Where an offer stands as found.
  package func found(_ place: Int, of view: ProviderID?) -> FusedPlace {
    guard view != nil else { return found[place] }
    return FusedPlace(id(at: place), at: [listing(offers[place], of: view).provenance], in: vendors)
  }

  /// The page that an offer came with.
  package func page(of place: Int, of view: ProviderID?) -> Int {
    view == nil ? found[place].page : listing(offers[place], of: view).provenance.page
  }

  /// Whether an offer meets the filters.
  package func verdict(on place: Int, of view: ProviderID?) -> FilterVerdict {
    view == nil ? verdicts[place] : verdict(on: offers[place], of: view)
  }

  private func verdict(on offer: Offer, of view: ProviderID?) -> FilterVerdict {
    check.isEmpty ? .holds : check.verdict(on: listing(offer, of: view), and: offer.all)
  }

  // MARK: The very same picture

  /// What stands for an offer's picture, wherever it is.
  package func pictureKey(of place: Int) -> Substring? { pictures.key(of: offers[place].picture) }

  /// Takes note that two addresses have the very same picture.
  package mutating func showsSame(_ address: WebAddress, as other: WebAddress) { pictures.unite(address, with: other) }

  /// The first of the offers that show the very same picture as this one: mostly the same goods at other shops.
  package func twins(of listing: Listing, limit: Int) -> [Offer] {
    placesOfPicture(listing).lazy.map { offers[$0] }.filter { $0.listing.id != listing.id }.prefix(limit).map { $0 }
  }

  /// How many offers show the very same picture as this one, itself not counted.
  package func twinCount(of listing: Listing) -> Int {
    max(0, placesOfPicture(listing).count - (places[listing.id] == nil ? 0 : 1))
  }

  /// The offers that show the very same picture, this one among them.
  package func samePicture(as listing: Listing, of view: ProviderID?) -> [Listing] {
    placesOfPicture(listing).map { whole(offers[$0], of: view) }
  }

  /// The offers that show one of some pictures, by their keys.
  package func listings(showing keys: [Substring], of view: ProviderID?) -> [Listing] {
    keys.flatMap { pictures.places(ofKey: $0) }.sorted().map { whole(offers[$0], of: view) }
  }

  private func placesOfPicture(_ listing: Listing) -> [Int] {
    pictures.places(of: places[listing.id].map { offers[$0].picture } ?? listing.pictureAddress)
  }
}
