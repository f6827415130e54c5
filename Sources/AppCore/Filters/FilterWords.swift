import Queries
import Sourcing
import Wording

/// What is said of the filters, and of whether results meet them.
protocol FilterPhrases: CommonPhrases {
  /// The pane's title.
  var filters: String { get }
  /// The filters are not those of the results.
  var changed: String { get }
  func name(of field: FilterField) -> String
  /// Which of so many vendors can do it.
  func able(_ names: [String], of count: Int) -> String
  /// Which rows of a list are seen.
  func rowsOf(_ first: Int, _ height: Int, _ count: Int) -> String
  var nothingHidden: String { get }
  func hidden(_ failing: Int) -> String
  func hiddenShown(_ failing: Int) -> String
}

extension English: FilterPhrases {
  var filters: String { "Filters" }
  var changed: String { "changed" }
  func able(_ names: [String], of count: Int) -> String {
    names.count == 1 ? only(names) : "\(names.count) of \(count)"
  }
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
    case .auxiliaryText: "extra words"
    case .includeTags: "include tags"
    case .memberID: "member id"
    case .imageID: "image id"
    case .region: "part"
    case .vendorFilters: "raw filters"
    case .filter(let name): name.rawValue
    case .exclude(let name): "no " + name.rawValue
    }
  }

  var nothingHidden: String { "every result here meets the filters, or may meet them" }

  func hidden(_ failing: Int) -> String {
    "\(resultsAre(failing)) hidden: \(failing == 1 ? "it does" : "they do") not meet the filters – . shows \(failing == 1 ? "it" : "them")"
  }

  func hiddenShown(_ failing: Int) -> String {
    "\(resultsAre(failing)) marked /: \(failing == 1 ? "it does" : "they do") not meet the filters – . hides \(failing == 1 ? "it" : "them")"
  }

  /// What of the results is hidden or marked, in short; empty when all of them meet the filters.
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
