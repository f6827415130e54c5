import Catalog
import Queries
import Sourcing

/// What narrowing goes by beside the offers, as it was when the line was typed: what is decided on now leaves no gap under
/// the hand.
struct NarrowedView: Sendable, Hashable {
  var narrowing: Narrowing
  var likenesses: [ListingID: Int]
  var picked: Set<ListingID>
  var rejected: Set<ListingID>

  /// - Parameter quantity: how many pieces are wanted.
  func verdict(
    on offer: Offer, of view: ProviderID?, at quantity: Int?, _ offers: OfferList
  ) -> FilterVerdict {
    narrowing.verdict(on: narrowed(offer, offers.whole(offer, of: view), at: quantity))
  }

  /// The condition after which none of the offers are left.
  func emptying(_ all: OfferList, of view: ProviderID?, at quantity: Int?) -> NarrowingCondition? {
    narrowing.emptying(all.offers.map { narrowed($0, all.whole($0, of: view), at: quantity) })
  }

  private func narrowed(_ offer: Offer, _ listing: Listing, at quantity: Int?) -> NarrowedOffer {
    let decision: NarrowingCondition.Decided? =
      picked.contains(listing.id) ? .picked : rejected.contains(listing.id) ? .rejected : nil
    return NarrowedOffer(
      listing, at: offer.all.map(\.provenance.provider), likeness: likenesses[listing.id], decision: decision,
      at: quantity)
  }
}
