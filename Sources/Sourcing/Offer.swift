package import Catalog

/// An offer, as the first vendor of the picker that has it shows it, and as others do.
package struct Offer: Sendable, Hashable {
  package private(set) var listing: Listing
  /// The same offer at other vendors: one row, not two discoveries.
  package private(set) var others: [Listing] = []
  /// What the last vendor said that was asked for details.
  package internal(set) var detail: Listing?

  package init(_ listing: Listing) {
    self.listing = listing
  }

  /// Whether all that is known of it stands in one listing.
  var isOneListing: Bool { others.isEmpty && detail == nil }

  package var all: [Listing] { [listing] + others }

  /// Takes the offer as another vendor shows it, or as the same one showed it nearer to the beginning.
  ///
  /// - Returns: whether it was not here from this vendor.
  package mutating func take(_ new: Listing, in order: [ProviderID: Int]) -> Bool {
    var all = all
    if let known = all.firstIndex(where: { $0.provenance.provider == new.provenance.provider }) {
      let (page, rank) = (all[known].provenance.page, all[known].provenance.rank)
      guard (new.provenance.page, new.provenance.rank) < (page, rank) else { return false }
      all[known] = new
      (listing, others) = (all[0], Array(all.dropFirst()))
      return false
    }
    let place = order[new.provenance.provider] ?? .max
    let next = all.firstIndex { (order[$0.provenance.provider] ?? .max) > place } ?? all.count
    all.insert(new, at: next)
    (listing, others) = (all[0], Array(all.dropFirst()))
    return true
  }

  /// What each vendor says of it, its details where it was asked for those.
  package var sightings: [Listing] {
    guard let detail else { return all }
    let provider = detail.provenance.provider
    guard let place = all.firstIndex(where: { $0.provenance.provider == provider }) else { return all + [detail] }
    var sightings = all
    sightings[place] = sightings[place].detailed(by: detail)
    return sightings
  }

  /// Of what vendors say different things.
  package var conflicts: [Conflict] { isOneListing ? [] : Conflict.all(among: sightings) }

  /// Whether vendors differ in what a buyer decides by at a glance.
  package var isDisputed: Bool { !isOneListing && Conflict.isWeighty(among: sightings) }

  package func isShown(by provider: ProviderID) -> Bool {
    listing.provenance.provider == provider || others.contains { $0.provenance.provider == provider }
  }

  /// The picture of the first vendor that gives one.
  package var picture: WebAddress? { listing.pictureAddress ?? others.lazy.compactMap(\.pictureAddress).first }
}
