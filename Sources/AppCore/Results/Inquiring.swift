import Catalog
import Queries
import Sourcing

/// What has come of the present inquiry, and what is seen of it.
extension AppState {
  /// The vendors whose results are seen.
  var seenVendors: [Vendor] { vendors.filter { list.view == nil || list.view == $0.id } }

  var selectedOffer: Offer? { list.selectedPlace.map { offers[$0] } }

  /// An offer as it is shown, picked and copied.
  func whole(_ offer: Offer) -> Listing { offers.whole(offer, of: list.view) }

  /// The offers that a folded row stands for, the row's own first; empty when it stands for itself alone.
  func folded(_ listing: Listing) -> [Listing] {
    guard list.isFolded else { return [] }
    let same = offers.samePicture(as: listing, of: list.view)
    return same.count > 1 ? same : []
  }

  /// Says that a page brought nothing from some vendors.
  func barrenSentence(on page: Int, of vendors: [Vendor]) -> String {
    let barren = vendors.compactMap { vendor in
      standing(of: vendor.id).found?.barren.map { (name: vendor.name, isUnreadable: $0.isUnreadable) }
    }
    return Words.barren(on: page, of: barren)
  }

  mutating func nextView() {
    let shown = vendors.map(\.id).filter { standing(of: $0).found != nil }
    guard !shown.isEmpty else {
      message = Message(text: Words.nothingToShow)
      return
    }
    let next = list.view.flatMap { shown.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    list.show(next < shown.count ? shown[next] : nil, of: offers)
    selectionMoved()
  }
}
