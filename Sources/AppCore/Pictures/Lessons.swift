import Catalog
import Sourcing

/// What the order of the list is learned from: decisions on the offers that are listed.
struct Lessons: Hashable, Sendable {
  var picked: Set<ListingID> = []
  var rejected: Set<ListingID> = []

  init() {}

  init(of offers: OfferList, by triage: Triage) {
    picked = Set(triage.picks.lazy.map(\.id).filter { offers.place(of: $0) != nil })
    rejected = Set(triage.rejections.keys.lazy.filter { offers.place(of: $0) != nil })
  }
}
