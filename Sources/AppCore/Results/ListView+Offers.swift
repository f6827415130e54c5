import Catalog
import Sourcing

/// What is seen of the offers that it is a view of.
extension ListView {
  /// Those of the vendors whose results are seen.
  func vendors(of all: [Vendor]) -> [Vendor] { all.filter { view == nil || view == $0.id } }

  /// The listing so many rows from the selected one.
  func listing(_ step: Int, of offers: OfferList) -> Listing? {
    let index = cursor.index + step
    return shown.indices.contains(index) ? offers.whole(offers[shown[index]], of: view) : nil
  }

  /// The offers that a folded row stands for, the row's own first; empty when it stands for itself alone.
  func folded(_ listing: Listing, of offers: OfferList) -> [Listing] {
    guard folding != .none, let place = offers.place(of: listing.id) else { return [] }
    let same = offers.listings(showing: foldedPictures(with: place, in: offers), of: view)
    return same.count > 1 ? same.filter { $0.id == listing.id } + same.filter { $0.id != listing.id } : []
  }

  /// The page of the selected row.
  func page(of offers: OfferList) -> Int? { selectedPlace.map { offers.page(of: $0, of: view) } }

  /// The row below at which the next page begins, if it was seen before.
  func nextPageSeen(of offers: OfferList) -> Int? {
    guard order == .asFound, let page = page(of: offers), let place = firstShown(ofPage: page + 1) else { return nil }
    return place > cursor.index ? place : nil
  }

  /// The next page that was not seen yet, of the question that the results belong to.
  func planForNextPage(_ session: Session) -> SearchPlan? {
    guard nextPageSeen(of: session.offers) == nil else { return nil }
    return session.planForNextPage(from: vendors(of: session.vendors).map(\.id))
  }

  /// The row above at which the page before begins.
  func previousPageSeen(of offers: OfferList) -> Int? {
    guard let page = page(of: offers), let place = firstShown(ofPage: page - 1) else { return nil }
    return place < cursor.index ? place : nil
  }
}
