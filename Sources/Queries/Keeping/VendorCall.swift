package import Catalog
package import Foundation

/// A call that is about to leave for a vendor.
package struct VendorCall: Sendable, Hashable {
  package var provider: ProviderID
  package var kind: CallKind
  package var subject: CallSubject
  /// What it will cost if it is charged; `nil` when the user set no price.
  package var cost: Cost?
  /// The search that it is made for.
  package var search: SearchNumber?
  /// The call that it is made for and that follows it: caps must allow both.
  package var next: PricedCall?
  package var at: Date

  package init(
    provider: ProviderID, kind: CallKind, subject: CallSubject, cost: Cost? = nil, search: SearchNumber? = nil,
    next: PricedCall? = nil, at: Date
  ) {
    self.provider = provider
    self.kind = kind
    self.subject = subject
    self.cost = cost
    self.search = search
    self.next = next
    self.at = at
  }
}

/// What a call asks about. Two calls of a kind to one vendor about one subject are the same call.
package enum CallSubject: Sendable, Hashable {
  /// What a photo is remembered by – the fingerprint of its bytes, or its address –, and the page asked for; `nil` when
  /// none is.
  case photo(String, page: Int? = nil)
  /// The details of an offer.
  case listing(ListingID)

  package var photo: String? {
    if case .photo(let photo, _) = self { photo } else { nil }
  }

  package var page: Int? {
    if case .photo(_, let page) = self { page } else { nil }
  }

  package var listing: ListingID? {
    if case .listing(let listing) = self { listing } else { nil }
  }
}
