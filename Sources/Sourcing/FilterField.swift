package import Queries

/// What can be set for a search, one thing at a time.
package enum FilterField: Sendable, Hashable {
  case sort, language, pageSize, lowestPrice, highestPrice
  case keyword, category, auxiliaryText, includeTags, memberID, imageID, region
  /// A vendor's own filter values, which have no name here.
  case vendorFilters
  case filter(FilterName)
  case exclude(FilterName)

  /// The option that a vendor must have for the row to mean anything to it.
  package var option: QueryOption? {
    switch self {
    case .lowestPrice, .highestPrice: .priceRange
    case .keyword: .keyword
    case .category: .category
    case .auxiliaryText: .auxiliaryText
    case .includeTags: .includeTags
    case .memberID: .memberID
    case .imageID: .imageID
    default: nil
    }
  }

  /// Whether it is about which goods are wanted.
  package var isFilter: Bool { ![.sort, .language, .pageSize, .region].contains(self) }

  /// Whether it is on or off.
  package var isBox: Bool {
    switch self {
    case .filter, .exclude: true
    default: false
    }
  }

  /// Whether its value is typed.
  package var isText: Bool {
    switch self {
    case .sort, .language, .pageSize, .filter, .exclude: false
    default: true
    }
  }
}
