package import Catalog
package import Photos

/// What is asked of the vendors, in the program's own terms.
package struct ImageQuery: Sendable, Hashable, Codable {
  /// Results on a page; a vendor that cannot have as many gets its maximum.
  package var pageSize: Int
  package var sort: SortOrder
  /// The code of the language that titles are translated into.
  package var language: String
  package var lowestPrice: Amount?
  package var highestPrice: Amount?
  package var filters: [FilterName]
  package var excludes: [FilterName]
  package var includeTags: [String]
  package var category: String?
  package var keyword: String?
  package var auxiliaryText: String?
  package var memberID: String?
  /// The vendor's own number of a photo that it was given before; with it no photo is uploaded.
  package var imageID: String?
  /// The part of the photo to search by, in pixels of the photo as it is shown.
  package var region: PixelRegion?

  package init(
    pageSize: Int = 20, sort: SortOrder = .vendor, language: String = "en", lowestPrice: Amount? = nil,
    highestPrice: Amount? = nil, filters: [FilterName] = [], excludes: [FilterName] = [], includeTags: [String] = [],
    category: String? = nil, keyword: String? = nil, auxiliaryText: String? = nil, memberID: String? = nil,
    imageID: String? = nil, region: PixelRegion? = nil
  ) {
    self.pageSize = pageSize
    self.sort = sort
    self.language = language
    self.lowestPrice = lowestPrice
    self.highestPrice = highestPrice
    self.filters = filters
    self.excludes = excludes
    self.includeTags = includeTags
    self.category = category
    self.keyword = keyword
    self.auxiliaryText = auxiliaryText
    self.memberID = memberID
    self.imageID = imageID
    self.region = region
  }
}

/// The order that a vendor is asked for. The raw value is the name in options and on the screen.
package enum SortOrder: String, Sendable, Hashable, Codable, CaseIterable {
  /// The vendor's own: likeness, as a rule.
  case vendor = "default"
  case sales
  case priceUp = "price-up"
  case priceDown = "price-down"
  case repurchase
}

extension ImageQuery {
  /// How many things it asks of the goods besides what the photo shows.
  package var conditionCount: Int {
    // One by one: it is asked for with each key.
    var count = filters.count + excludes.count
    if lowestPrice != nil { count += 1 }
    if highestPrice != nil { count += 1 }
    if keyword != nil { count += 1 }
    if category != nil { count += 1 }
    if auxiliaryText != nil { count += 1 }
    if memberID != nil { count += 1 }
    if imageID != nil { count += 1 }
    return includeTags.isEmpty ? count : count + 1
  }
}

/// A filter under the one name that it has across vendors, or a vendor's own value as `raw:<value>`.
package struct FilterName: RawRepresentable, Sendable, Hashable, Codable, CustomStringConvertible {
  package static let dropShipping = FilterName("drop-shipping")
  package static let factory = FilterName("factory")
  package static let verifiedSupplier = FilterName("verified-supplier")
  package static let freeShipping = FilterName("free-shipping")
  package static let newArrival = FilterName("new-arrival")
  package static let new7Days = FilterName("new-7-days")
  package static let onePiece = FilterName("one-piece")
  package static let shipsToday = FilterName("ships-today")
  package static let ships24h = FilterName("ships-24h")
  package static let ships48h = FilterName("ships-48h")
  package static let selection = FilterName("selection")
  package static let jxhy = FilterName("jxhy")
  package static let noReasonReturn = FilterName("no-reason-return")

  /// Excludes.
  package static let used = FilterName("used")
  package static let customized = FilterName("customized")

  /// Every filter that has a name, in the order in which they are shown.
  package static let filters: [FilterName] = [
    .factory, .verifiedSupplier, .dropShipping, .onePiece, .freeShipping, .shipsToday, .ships24h, .ships48h,
    .newArrival, .new7Days, .selection, .jxhy, .noReasonReturn,
  ]

  /// Every exclude that has a name, in the order in which they are shown.
  package static let excludes: [FilterName] = [.used, .customized]

  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ name: String) { self.init(rawValue: name) }

  /// The vendor's own value, if this is one.
  package var vendorValue: String? {
    rawValue.hasPrefix("raw:") ? String(rawValue.dropFirst(4)) : nil
  }

  package var description: String { rawValue }
}
