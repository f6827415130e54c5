import Catalog
import Queries
import Sourcing

/// What is known of one product, as its page shows it.
struct KnownProduct: Hashable, Sendable {
  /// The offer as all vendors say it together, or as the one said it whose details are chosen; `nil` when it is not here.
  let listing: Listing?
  /// What was said last when it was asked for, or what the chosen vendor said; `nil` when no vendor was asked.
  let details: ProductDetails?
  /// What every vendor said that was asked, the newest first.
  let detailed: [KeptDetails]
  /// The offer as searches showed it; `nil` when no search of now has found it.
  let offer: Offer?
  /// How alike the picture of each variant is to the photo, `nil` until both were looked at; no list where there is no photo
  /// to compare with.
  let likenesses: [Int?]?
}
