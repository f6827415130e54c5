package import Catalog

/// An offer, as the first vendor of the picker that has it shows it, and as others do.
package struct Offer: Sendable, Hashable {
  package private(set) var listing: Listing
  /// The same offer at other vendors: one row, not two discoveries.
  package private(set) var others: [Listing] = []
  /// What vendors said that were asked for details, each once, the newest first.
  package private(set) var details: [Listing] = []

  package init(_ listing: Listing) {
    self.listing = listing
  }

  /// Whether all that is known of it stands in one listing.
  var isOneListing: Bool { others.isEmpty && details.isEmpty }

  package var all: [Listing] { [listing] + others }

  /// Where each vendor shows it.
  var places: [Provenance] { [listing.provenance] + others.map(\.provenance) }

  /// Takes the offer as another vendor shows it, or as the same one showed it nearer to the beginning.
  ///
  /// - Returns: whether it was not here from this vendor.
  package mutating func take(_ new: Listing, in order: [ProviderID: Int]) -> Bool {
    let provider = new.provenance.provider
    if listing.provenance.provider == provider {
      if new.isNearer(than: listing) { listing = new }
      return false
    }
    if let known = others.firstIndex(where: { $0.provenance.provider == provider }) {
      if new.isNearer(than: others[known]) { others[known] = new }
      return false
    }
    let place = order[provider] ?? .max
    if (order[listing.provenance.provider] ?? .max) > place {
      others.insert(listing, at: 0)
      listing = new
    } else {
      let next = others.firstIndex { (order[$0.provenance.provider] ?? .max) > place } ?? others.count
      others.insert(new, at: next)
    }
    return true
  }

  /// Takes what a vendor said when it was asked for details.
  ///
  /// - Returns: whether that is new.
  mutating func take(details new: Listing) -> Bool { details.take(details: new) }

  /// A listing of it, completed by what the other vendors say, and by details.
  func completed(_ own: Listing) -> Listing {
    var whole = own
    let provider = own.provenance.provider
    if listing.provenance.provider != provider { whole.complete(by: listing) }
    for other in others where other.provenance.provider != provider { whole.complete(by: other) }
    return whole.detailed(by: details)
  }

  /// What each vendor says of it, its details where it was asked for those.
  package var sightings: [Listing] {
    details.reduce(into: all) { sightings, detail in
      let provider = detail.provenance.provider
      if let place = sightings.firstIndex(where: { $0.provenance.provider == provider }) {
        sightings[place] = sightings[place].detailed(by: detail)
      } else {
        sightings.append(detail)
      }
    }
  }

  /// Of what vendors say different things.
  package var conflicts: [Conflict] { isOneListing ? [] : Conflict.all(among: sightings, completedBy: details) }

  /// Whether vendors differ in what a buyer decides by at a glance.
  package var isDisputed: Bool { !isOneListing && Conflict.isWeighty(among: sightings) }

  package func isShown(by provider: ProviderID) -> Bool {
    listing.provenance.provider == provider || others.contains { $0.provenance.provider == provider }
  }

  /// The picture of the first vendor that gives one.
  package var picture: WebAddress? { listing.pictureAddress ?? others.lazy.compactMap(\.pictureAddress).first }
}

extension Listing {
  /// Whether it stands before another of the same vendor.
  fileprivate func isNearer(than other: Listing) -> Bool {
    (provenance.page, provenance.rank) < (other.provenance.page, other.provenance.rank)
  }
}
