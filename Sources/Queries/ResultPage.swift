package import Catalog
package import Foundation
package import Photos

/// One page of one vendor's results.
package struct ResultPage: Sendable, Hashable, Codable {
  package var provider: ProviderID
  /// From 1.
  package var number: Int
  /// Results asked for on a page.
  package var size: Int
  package var listings: [Listing]
  /// How many results there are on all pages, as the vendor says; `nil` when it does not say.
  package var total: Int?
  package var hasNext: Bool
  /// What could not be read. The rest of the page is not lost with it.
  package var unreadable: [Unreadable]
  /// Other parts of the photo that the vendor suggests to search by, in pixels of the photo as it is shown; as a provider
  /// reads them, of the photo as the vendor has it.
  package var suggestedRegions: [PixelRegion]
  /// When the vendor gave it, if that was before it was asked for now; `nil` when it is new.
  package var keptSince: Date?
  /// `nil` when there are none, so that what was kept before there were any can be read.
  private var itemsLeftOut: Int?

  package init(
    provider: ProviderID, number: Int, size: Int, listings: [Listing], total: Int? = nil, hasNext: Bool,
    unreadable: [Unreadable] = [], suggestedRegions: [PixelRegion] = [], keptSince: Date? = nil
  ) {
    self.provider = provider
    self.number = number
    self.size = size
    self.listings = listings
    self.total = total
    self.hasNext = hasNext
    self.unreadable = unreadable
    self.suggestedRegions = suggestedRegions
    self.keptSince = keptSince
  }

  package var isFromCache: Bool { keptSince != nil }

  /// Items that the reply held beyond what one page may; they are not among the listings.
  package var leftOut: Int {
    get { itemsLeftOut ?? 0 }
    set { itemsLeftOut = newValue == 0 ? nil : newValue }
  }
}

extension ResultPage {
  /// A page cut from a whole list.
  ///
  /// What could not be read, was left out and is suggested belongs to the whole list; it comes with the page that the call
  /// was made for and is not told again with later ones.
  package func cut(page: Int, size: Int, keptSince: Date?) -> ResultPage {
    let isTold = keptSince == nil || page == 1
    // A page number from outside may be as large as an `Int` can be.
    let (offset, isPastAll) = (page - 1).multipliedReportingOverflow(by: size)
    let rest = isPastAll ? [] : listings.dropFirst(offset)
    let cut = rest.prefix(size).map { listing in
      var listing = listing
      listing.provenance.page = page
      return listing
    }
    var result = ResultPage(
      provider: provider, number: page, size: size, listings: cut, total: listings.count,
      hasNext: rest.count > size, unreadable: isTold ? unreadable : [],
      suggestedRegions: keptSince == nil ? suggestedRegions : [], keptSince: keptSince)
    result.leftOut = isTold ? leftOut : 0
    return result
  }
}
