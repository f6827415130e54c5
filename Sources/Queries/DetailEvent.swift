package import Catalog

/// The details of one offer, wanted of one vendor.
package struct DetailTarget: Sendable, Hashable {
  package var listing: ListingID
  package var provider: ProviderID

  package init(_ listing: ListingID, from provider: ProviderID) {
    self.listing = listing
    self.provider = provider
  }
}

/// What asking for details reports while it runs. Reports of one target come in order.
package enum DetailEvent: Sendable, Hashable {
  /// Where the call stands, that it left, or what there is to say of it.
  case call(DetailTarget, SearchEvent)
  case details(DetailTarget, KeptDetails)
  case failed(DetailTarget, SearchError)

  /// Whether nothing more comes of the target.
  package var isEnd: Bool { if case .call = self { false } else { true } }
}
