package import Foundation

/// A listing that the user chose, as it looked then, and what the user says of it.
package struct Pick: Hashable, Sendable, Codable, Identifiable {
  package var listing: Listing
  /// The photo that the search began with: a path or an address, as the user gave it.
  package var queryPhoto: String?
  package var pickedAt: Date
  /// How many pieces the buyer wants.
  package var quantity: Int?
  package var status: String?
  package var tags: [String]
  package var note: String?
  /// What vendors' details say of the offer now, the newest first. They are kept with the details and not with the pick,
  /// which is what the user decided on.
  package private(set) var details: [Listing] = []

  private enum CodingKeys: String, CodingKey {
    case listing, queryPhoto, pickedAt, quantity, status, tags, note
  }

  package init(
    listing: Listing, queryPhoto: String? = nil, pickedAt: Date, quantity: Int? = nil, status: String? = nil,
    tags: [String] = [], note: String? = nil
  ) {
    self.listing = listing
    self.queryPhoto = queryPhoto
    self.pickedAt = pickedAt
    self.quantity = quantity
    self.status = status
    self.tags = tags
    self.note = note
  }

  package var id: ListingID { listing.id }

  /// The listing as it is shown and written: with what details say of it.
  package var whole: Listing { listing.detailed(by: details) }

  /// Takes what a vendor's details say of the offer, unless its newer ones said it already or what was picked is newer.
  package mutating func take(details new: Listing) {
    if listing.yields(to: new) { details.take(details: new) }
  }
}
