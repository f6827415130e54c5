package import Catalog

/// What sending one offer costs, wanted of one vendor.
package struct FreightTarget: Sendable, Hashable {
  package var listing: ListingID
  /// All that is known of what is asked; a vendor is asked what it takes of it.
  package var question: FreightQuestion
  package var provider: ProviderID

  package init(_ listing: ListingID, _ question: FreightQuestion, from provider: ProviderID) {
    self.listing = listing
    self.question = question
    self.provider = provider
  }
}

/// What asking for freight reports while it runs. Reports of one target come in order.
package enum FreightEvent: Sendable, Hashable {
  /// Where the call stands, that it left, or what there is to say of it.
  case call(FreightTarget, SearchEvent)
  case freight(FreightTarget, KeptFreight)
  case failed(FreightTarget, SearchError)
}
