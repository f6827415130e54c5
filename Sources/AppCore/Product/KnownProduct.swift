import Catalog
import Photos
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

extension AppState {
  /// What is known of a product.
  ///
  /// - Parameter vendor: whose details are chosen, from the newest.
  func known(_ id: ListingID, by vendor: Int) -> KnownProduct {
    let detailed = session.details.details(of: id)
    let details = detailed.indices.contains(vendor) ? detailed[vendor].details : nil
    var shown = listing(id)
    if let said = details?.listing {
      // What was said last is in the offer already, unless the offer is newer; another vendor's words stand for themselves.
      shown = vendor == 0 ? shown.map { $0.yields(to: said) ? $0.detailed(by: said) : $0.completed(by: said) } : nil
      shown = shown ?? said
    }
    let isCompared = pictures.look != nil && comparedPhoto != nil
    return KnownProduct(
      listing: shown, details: details, detailed: detailed, offer: offers.offer(id),
      likenesses: isCompared ? details?.variants.map { likeness(of: $0.picture) } : nil)
  }

  /// How alike a picture is to the photo.
  private func likeness(of picture: WebAddress?) -> Int? {
    likenesses.likeness(comparedPhoto, picture.map(PictureSource.web))
  }
}
