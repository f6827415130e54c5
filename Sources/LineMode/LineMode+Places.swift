import Catalog
import Queries
import Sourcing

/// Where a search is left, and coming back to it.
extension LineMode {
  /// Where the present search stands, but for its order.
  var place: SearchPlace {
    get { session.inquiry.flatMap { places[$0.search] } ?? SearchPlace() }
    set {
      guard let search = session.inquiry?.search else { return }
      places[search] = newValue
    }
  }

  /// Has the archive keep it; nothing while the search is not in the history.
  func rememberPlace() -> [LineEffect] {
    guard let number = session.inquiry?.number else { return [] }
    return [.request(.leaveSearch(number, presentPlace))]
  }

  /// Keeps where the present search stands, here and in the archive, before another takes its place.
  mutating func leavePlace() -> [LineEffect] {
    place = presentPlace
    return rememberPlace()
  }

  /// Where the present search stands.
  var presentPlace: SearchPlace {
    var place = place
    place.order = order == .asFound ? nil : order.rawValue
    return place
  }

  /// Shows the search before again if nothing came of the present one.
  ///
  /// - Returns: whether it is back.
  @discardableResult
  mutating func returnToBefore() -> Bool {
    guard session.returnToBefore() else { return false }
    order = orderBefore
    return true
  }

  /// Comes back to where a search was left, from which reading goes on.
  mutating func restore(_ place: SearchPlace?) {
    self.place = place ?? SearchPlace()
    readsFailing = false
    order = place?.order.flatMap(LocalOrder.init(rawValue:)).flatMap { $0.goesByPictures ? nil : $0 } ?? .asFound
    let first = shown.firstIndex { session.offers[$0.place].listing.id == place?.selected } ?? 0
    lastRead = first..<first
  }
}

extension SearchPlace {
  /// Offers of all vendors are read from this one on.
  mutating func read(from offer: ListingID) {
    (selected, view) = (offer, nil)
  }
}
