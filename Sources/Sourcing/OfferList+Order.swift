package import Catalog
package import Queries

/// An offer's place in an ``OfferList`` as it is shown: those that meet the filters first, those that do not last.
package struct ArrangedOffer: Sendable, Hashable {
  package let place: Int
  package let verdict: FilterVerdict
}

extension OfferList {
  /// The offers in an order.
  ///
  /// - Parameters:
  ///   - view: the vendor whose results are seen; `nil` is all.
  ///   - quantity: how many are wanted, for orders by price.
  ///   - likenesses: for the orders by pictures, the greatest first; what is not known comes last.
  ///   - start: all places in an order near to the one that is wanted; sorting begins with it.
  package func arranged(
    by order: LocalOrder, of view: ProviderID? = nil, at quantity: Int? = nil, likenesses: [ListingID: Int] = [:],
    from start: [Int]? = nil
  ) -> [ArrangedOffer] {
    let hasKeys = order != .asFound && !order.goesByPictures
    var items: [Item] = []
    items.reserveCapacity(count)
    for place in start ?? Array(0..<count) {
      if let view, !self[place].isShown(by: view) { continue }
      items.append(
        Item(
          offer: ArrangedOffer(place: place, verdict: verdict(on: place, of: view)),
          likeness: order.goesByPictures ? likenesses[id(at: place)] ?? -1 : 0,
          key: hasKeys ? order.key(of: whole(at: place, of: view), at: quantity) : nil,
          found: found(place, of: view)))
    }
    items.sort { left, right in
      if left.offer.verdict != right.offer.verdict { return left.offer.verdict < right.offer.verdict }
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      if let one = left.key, let other = right.key, let isBefore = one.isBefore(other) { return isBefore }
      return left.found < right.found
    }
    return items.map(\.offer)
  }

  private struct Item {
    let offer: ArrangedOffer
    /// The most first.
    let likeness: Int
    let key: LocalOrder.Key?
    let found: FusedPlace
  }
}
