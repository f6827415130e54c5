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
  /// Words, and the page asked for.
  case words(String, page: Int)
  /// The details of an offer.
  case listing(ListingID)
  /// Sending an offer.
  case freight(ListingID, FreightQuestion)

  /// A page of what is searched by.
  package init(_ identity: SearchIdentity, page: Int) {
    switch identity {
    case .photo(let photo): self = .photo(photo, page: page)
    case .words(let words): self = .words(words, page: page)
    }
  }

  /// What is searched by; `nil` when nothing is.
  package var searched: SearchIdentity? {
    switch self {
    case .photo(let photo, _): .photo(photo)
    case .words(let words, _): .words(words)
    case .listing, .freight: nil
    }
  }

  package var page: Int? {
    switch self {
    case .photo(_, let page): page
    case .words(_, let page): page
    case .listing, .freight: nil
    }
  }

  package var listing: ListingID? {
    switch self {
    case .photo, .words: nil
    case .listing(let listing), .freight(let listing, _): listing
    }
  }

  /// What is asked about sending the offer; `nil` when something else is asked.
  package var freight: FreightQuestion? {
    if case .freight(_, let question) = self { question } else { nil }
  }
}
