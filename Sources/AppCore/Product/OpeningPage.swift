import Catalog
import Photos
import Queries
import Sourcing

/// The page of a product: opening it, what is known for it, and finding words on it.
extension AppState {
  /// Shows all that is known of the listing whose details are seen. What vendors said of it before is looked up, and what
  /// asking them would cost is counted: no vendor is asked.
  mutating func openPage() -> [Effect] {
    guard let listing = describedListing?.id ?? selectedID else { return [] }
    list.userMoved()
    held = nil
    sheets.cover(by: ProductSheet(listing: listing))
    let lookUp = session.lookUpDetails(of: listing)
    guard session.details.details(of: listing).isEmpty else { return lookUp.effects }
    return lookUp.effects + session.countDetails(of: [listing]).effects
  }

  /// The page on which words are found, also while they are typed.
  var searchedPage: ProductSheet? {
    overlay as? ProductSheet ?? (overlay is Prompt ? sheets.second as? ProductSheet : nil)
  }

  /// Moves the cursor of that page to a line.
  mutating func movePage(to line: Int) {
    guard var page = searchedPage else { return }
    page.cursor.index = line
    if overlay is ProductSheet { sheets.replace(by: page) } else { sheets.replaceSecond(by: page) }
  }

  /// The picture of the variant that is selected on the page.
  var variantPicture: WebAddress? { (overlay as? ProductSheet)?.variant(in: self)?.picture }

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
