package import Catalog

/// An offer that was compared with others, and what is decided of it.
package struct ComparedOffer: Hashable, Sendable {
  package let listing: Listing
  package let decision: Decision?

  package init(_ listing: Listing, _ decision: Decision?) {
    (self.listing, self.decision) = (listing, decision)
  }
}
