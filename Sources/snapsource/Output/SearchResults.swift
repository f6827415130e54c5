import Catalog
import Queries
import Sourcing

/// What all vendors found, as it is handed out: listings that do not meet the filters are left out, and those of which no
/// vendor says come last.
struct SearchResults: Hashable {
  struct Line: Hashable {
    let listing: Listing
    let verdict: FilterVerdict
    /// The offer that the listing is all of, if those of several vendors were merged.
    var offer: Offer?
  }

  /// Vendor by vendor, each in its own order; sorted as a whole when several were asked to sort. Merged, each offer once.
  let lines: [Line]
  /// How many were left out.
  let leftOut: Int

  /// - Parameter capabilities: what each vendor that was asked can do.
  init(
    _ outcomes: [SearchOutcome], of query: ImageQuery = ImageQuery(), capabilities: [ProviderID: Capabilities] = [:]
  ) {
    let listings = LocalOrder.answering(query.sort, by: capabilities).sorted(outcomes.flatMap(\.listings))
    let check = FilterCheck(query, capabilities: capabilities)
    let offers = check.isEmpty ? [:] : Dictionary(grouping: listings, by: \.id)
    let all = listings.map { Line(listing: $0, verdict: check.verdict(on: $0, and: offers[$0.id] ?? [])) }
    lines = all.filter { $0.verdict == .holds } + all.filter { $0.verdict == .unknown }
    leftOut = all.count - lines.count
  }

  /// Each offer once, in the order in which the browser shows them.
  init(
    merging outcomes: [SearchOutcome], of query: ImageQuery = ImageQuery(),
    capabilities: [ProviderID: Capabilities] = [:]
  ) {
    let check = FilterCheck(query, capabilities: capabilities)
    var offers = OfferList(vendors: outcomes.map(\.provider), check: check)
    for case .success(let page) in outcomes.map(\.result) { _ = offers.add(page) }
    let all = offers.arranged(by: .answering(query.sort, by: capabilities))
    lines = all.filter { $0.verdict != .fails }.map { arranged in
      let offer = offers[arranged.place]
      return Line(listing: offers.whole(offer, of: nil), verdict: arranged.verdict, offer: offer)
    }
    leftOut = all.count - lines.count
  }

  /// How many there are of which no vendor says whether they meet the filters.
  var unsaid: Int { lines.count { $0.verdict == .unknown } }
}
