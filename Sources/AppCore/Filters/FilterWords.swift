import Queries
import Sourcing
import Wording

/// What is said of the filters, and of whether results meet them.
protocol FilterPhrases: CommonPhrases {
  /// The pane's title.
  var filters: String { get }
  /// The filters are not those of the results.
  var changed: String { get }
  /// How many fields ask for something.
  func set(_ count: Int) -> String
  func name(of field: FilterField) -> String
  /// An order of the vendors' in the room of a value.
  func short(_ order: Queries.SortOrder) -> String
  /// Which vendors can do it, where not all can.
  func able(_ codes: [String]) -> String
  /// Which rows of a list are seen.
  func rowsOf(_ first: Int, _ height: Int, _ count: Int) -> String
  /// - Parameter here: of the selected field, or of all.
  func noFilterSet(here: Bool) -> String
  var nothingHidden: String { get }
  func hidden(_ failing: Int) -> String
  func hiddenShown(_ failing: Int) -> String
  /// What of the results is hidden or marked, in short; empty when all of them meet the filters.
  func filtered(_ list: ListView) -> [String]
}

extension FilterPhrases {
  /// What a field is set to, of which the text is for configurations and scripts.
  func value(_ text: String, of field: FilterField) -> String {
    switch field {
    case .sort: Queries.SortOrder(rawValue: text).map(short) ?? text
    case .language: ["en": "English", "zh": "中文"][text] ?? text
    default: text
    }
  }
}

extension English: FilterPhrases {
  var filters: String { "Filters" }
  var changed: String { "changed" }
  func set(_ count: Int) -> String { "\(count) set" }
  func short(_ order: Queries.SortOrder) -> String {
    switch order {
    case .vendor: "vendor's order"
    case .sales: "most sold"
    case .priceUp: "low price first"
    case .priceDown: "high price first"
    case .repurchase: "reorder rate"
    }
  }
  func able(_ codes: [String]) -> String { codes.joined(separator: " ") }
  func rowsOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1)) of \(count)"
  }

  func name(of field: FilterField) -> String {
    switch field {
    case .sort: "sort"
    case .language: "language"
    case .pageSize: "page size"
    case .lowestPrice: "price from"
    case .highestPrice: "price to"
    case .keyword: "keyword"
    case .category: "category"
    case .auxiliaryText: "description"
    case .includeTags: "include tags"
    case .memberID: "seller id"
    case .imageID: "image id"
    case .region: "crop"
    case .vendorFilters: "vendor filters"
    case .filter(let name): filterNames[name] ?? name.rawValue
    case .exclude(let name): excludeNames[name] ?? "no " + name.rawValue
    }
  }

  /// Vendors' technical words have their Chinese beside them.
  private var filterNames: [FilterName: String] {
    [
      .factory: "factory", .verifiedSupplier: "verified supplier", .dropShipping: "drop-shipping",
      .onePiece: "sold singly", .freeShipping: "free shipping", .shipsToday: "ships today",
      .ships24h: "ships within 24 h", .ships48h: "ships within 48 h", .newArrival: "new arrival",
      .new7Days: "new in 7 days", .selection: "selection (严选)", .jxhy: "selected goods (精选货源)",
      .noReasonReturn: "free to return",
    ]
  }
  private var excludeNames: [FilterName: String] { [.used: "nothing used", .customized: "nothing custom-made"] }

  func noFilterSet(here: Bool) -> String { here ? "Nothing is set here" : "No filter is set" }
  var nothingHidden: String { "Every result here meets the filters, or may meet them" }

  func hidden(_ failing: Int) -> String {
    "\(resultsAre(failing)) hidden: \(failing == 1 ? "it does" : "they do") not meet the filters. Press \(key(.switchHidden, in: .results)) to show \(failing == 1 ? "it" : "them")"
  }

  func hiddenShown(_ failing: Int) -> String {
    "\(resultsAre(failing)) marked /: \(failing == 1 ? "it does" : "they do") not meet the filters. Press \(key(.switchHidden, in: .results)) to hide \(failing == 1 ? "it" : "them")"
  }

  func filtered(_ list: ListView) -> [String] {
    var parts: [String] = []
    if list.failing > 0 {
      parts.append(
        "\(common.count(list.failing)) \(list.showsFailing ? "marked /" : "hidden"): do not meet the filters")
    }
    if list.unsaid > 0 { parts.append("\(common.count(list.unsaid)) more where the vendor does not say") }
    return parts
  }

  private func resultsAre(_ count: Int) -> String {
    count == 1 ? "1 result is" : "\(common.count(count)) results are"
  }
}
