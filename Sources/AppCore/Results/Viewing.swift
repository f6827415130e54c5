import Catalog
import Queries
import Sourcing
import Wording

/// Which results of the present inquiry are seen, and how.
extension AppState {
  /// The vendors whose results are seen.
  var seenVendors: [Vendor] { list.vendors(of: vendors) }

  /// The columns of the results without those that would say nothing: who has an offer, when one vendor's are seen, and the
  /// likeness to the photo, when there is none.
  var shownColumns: ListColumns {
    let isCompared = comparesPictures
    guard list.view != nil || !isCompared else { return columns }
    return columns.without((list.view == nil ? [] : [.vendor]) + (isCompared ? [] : [.likeness]))
  }

  /// Whether the list's pictures are compared with a photo.
  var comparesPictures: Bool { pictures.look != nil && likenesses.isPossible && session.comparedPhoto != nil }

  var selectedOffer: Offer? { list.selectedPlace.map { offers[$0] } }

  /// The result so many rows from the selected one, while the results have the focus.
  func neighbour(_ step: Int) -> Listing? { focus == .results ? list.listing(step, of: offers) : nil }

  /// The row below at which the next page begins, if it was seen before.
  var nextPageSeen: Int? { list.nextPageSeen(of: offers) }

  /// The row above at which the page before begins.
  var previousPageSeen: Int? { list.previousPageSeen(of: offers) }

  mutating func nextView() {
    if overlay is ProductSheet { return showNextDetails() }
    let shown = vendors.map(\.id).filter { standing(of: $0).found != nil }
    guard !shown.isEmpty else {
      message = Message(text: words.nothingToShow)
      return
    }
    let next = list.view.flatMap { shown.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    list.show(next < shown.count ? shown[next] : nil, of: offers)
    selectionMoved()
  }

  /// Takes how many pieces the buyer wants.
  ///
  /// - Returns: what is wrong with the text, when it was not taken.
  mutating func want(_ text: String) -> String? {
    guard let quantity = Quantity(text) else { return words.common.quantityForm }
    list.want(quantity.pieces, of: offers)
    return nil
  }

  /// How many pieces of an offer are wanted: of a pick as many as the pick says.
  func wantedPieces(of listing: ListingID) -> Int? { triage.pick(listing)?.quantity ?? list.quantity }

  /// Folds offers with the very same picture into one row, then those of the same product, then unfolds them.
  mutating func switchFolding() {
    switch list.folding {
    case .none: fold(.samePicture)
    case .samePicture: fold(foldsProducts ? .sameProduct : .none)
    case .sameProduct: fold(.none)
    }
    selectionMoved()
    message = Message(text: words.folding(list.folding, foldsMore: foldsProducts))
  }

  private var foldsProducts: Bool { reasonAgainstComparing == nil }

  mutating func fold(_ folding: Folding) {
    list.fold(folding, folding == .sameProduct ? SameProducts(of: offers, by: likenesses) : SameProducts(), of: offers)
  }

  /// Shows the results that do not meet the filters, after all others, or hides them.
  mutating func switchHidden() {
    list.showFailing(!list.showsFailing, of: offers)
    selectionMoved()
    message = Message(text: list.showsFailing ? words.hiddenShown(list.failing) : words.hidden(list.failing))
  }

  var reasonAgainstHidden: String? {
    if offers.isEmpty { return words.noResults }
    return list.failing == 0 ? words.nothingHidden : nil
  }
}
