package import Catalog

/// Holds offers to what a query sets: its filters and excludes, the price range, the keyword, the category and the tags.
///
/// A vendor that can do one of these is asked to, and vouches for what it answers unless its own reply says otherwise. What
/// the other vendors reply is looked at here. For example, with `factory` set, an offer of a vendor that cannot filter by
/// it holds if the reply calls the shop a factory, fails if the reply says that it is none, and is unknown otherwise. For a
/// vendor's own value (`raw:…`) a vendor vouches when it is the only one asked: another one may not know the value.
package struct FilterCheck: Sendable, Hashable {
  fileprivate enum Criterion: Sendable, Hashable {
    case filter(FilterName)
    case exclude(FilterName)
    case option(QueryOption)

    /// Whether only the vendor that it is meant for knows what it is.
    var isOfOneVendor: Bool {
      switch self {
      case .filter(let name), .exclude(let name): name.vendorValue != nil
      case .option: false
      }
    }
  }

  private let query: ImageQuery
  private let criteria: [Criterion]
  /// What each vendor is asked for itself.
  private let vouched: [ProviderID: Set<Criterion>]

  /// - Parameter capabilities: what each vendor that is asked can do.
  package init(_ query: ImageQuery = ImageQuery(), capabilities: [ProviderID: Capabilities] = [:]) {
    self.query = query
    let criteria = Self.criteria(of: query)
    self.criteria = criteria
    let isOneAsked = capabilities.count == 1
    vouched =
      criteria.isEmpty
      ? [:]
      : capabilities.mapValues { can in Set(criteria.filter { can.takes($0) && (isOneAsked || !$0.isOfOneVendor) }) }
  }

  /// Whether nothing is set, which every offer meets.
  package var isEmpty: Bool { criteria.isEmpty }

  /// - Parameters:
  ///   - shown: the listing that is shown: a price range is held against its price.
  ///   - others: the same offer as other vendors have it.
  package func verdict(on shown: Listing, and others: [Listing] = []) -> FilterVerdict {
    var verdict = FilterVerdict.holds
    for criterion in criteria {
      var one = self.verdict(on: shown, by: criterion)
      if criterion != .option(.priceRange) {
        for other in others { one = one.orElse(self.verdict(on: other, by: criterion)) }
      }
      verdict = verdict.and(one)
      if verdict == .fails { break }
    }
    return verdict
  }

  /// Whether a listing's price is in the range that is set; it holds when none is.
  package func verdictOnPrice(of listing: Listing) -> FilterVerdict {
    criteria.contains(.option(.priceRange)) ? verdict(on: listing, by: .option(.priceRange)) : .holds
  }

  private func verdict(on listing: Listing, by criterion: Criterion) -> FilterVerdict {
    if let said = says(listing, of: criterion) { return FilterVerdict(said) }
    return vouched[listing.provenance.provider]?.contains(criterion) == true ? .holds : .unknown
  }

  /// What the reply itself says of one thing that is set; `nil` when it does not.
  private func says(_ listing: Listing, of criterion: Criterion) -> Bool? {
    switch criterion {
    case .filter(let name): listing.meets(name)
    case .option(.priceRange): listing.isPriced(from: query.lowestPrice, to: query.highestPrice)
    // A title without the word may be a translation, or the word may stand elsewhere.
    case .option(.keyword): query.keyword.map(listing.isTitled) == true ? true : nil
    case .exclude, .option: nil
    }
  }

  private static func criteria(of query: ImageQuery) -> [Criterion] {
    var options: [QueryOption] = []
    if query.lowestPrice != nil || query.highestPrice != nil { options.append(.priceRange) }
    if query.keyword != nil { options.append(.keyword) }
    if query.category != nil { options.append(.category) }
    if !query.includeTags.isEmpty { options.append(.includeTags) }
    return options.map(Criterion.option) + Set(query.filters).map(Criterion.filter)
      + Set(query.excludes).map(Criterion.exclude)
  }
}

extension Capabilities {
  fileprivate func takes(_ criterion: FilterCheck.Criterion) -> Bool {
    switch criterion {
    case .filter(let name): takes(filter: name)
    case .exclude(let name): takes(exclude: name)
    case .option(let option): options.contains(option)
    }
  }
}
