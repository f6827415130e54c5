import Catalog
import Photos
package import Queries

/// What the next search asks beside the photo, field by field.
package struct FilterForm: Sendable, Hashable {
  package private(set) var query = ImageQuery()

  package init() {}

  /// The rows that at least one of the vendors can do something with.
  ///
  /// - Parameter vendors: what each can do of the next search.
  package static func fields(for vendors: [Capabilities]) -> [FilterField] {
    var fields: [FilterField] = [.sort, .language, .pageSize]
    let texts: [FilterField] = [
      .lowestPrice, .highestPrice, .keyword, .category, .auxiliaryText, .includeTags, .memberID, .imageID,
    ]
    fields += texts.filter { field in vendors.contains { Self.can($0, field) } }
    fields.append(.region)
    fields += FilterName.filters.map(FilterField.filter).filter { field in vendors.contains { can($0, field) } }
    fields += FilterName.excludes.map(FilterField.exclude).filter { field in vendors.contains { can($0, field) } }
    fields.append(.vendorFilters)
    return fields
  }

  /// Whether a vendor that can do so much takes what a row says.
  package static func can(_ can: Capabilities, _ field: FilterField) -> Bool {
    switch field {
    case .sort: !can.sorts.isEmpty
    case .language, .pageSize, .region: true
    case .filter(let name): can.filters.contains(name)
    case .exclude(let name): can.excludes.contains(name)
    case .vendorFilters: !can.filters.isEmpty
    default: field.option.map(can.options.contains) ?? true
    }
  }

  /// The value as text; empty when it is not set.
  package func text(_ field: FilterField) -> String {
    switch field {
    case .sort: query.sort.rawValue
    case .language: query.language
    case .pageSize: String(query.pageSize)
    case .lowestPrice: query.lowestPrice?.shortest ?? ""
    case .highestPrice: query.highestPrice?.shortest ?? ""
    case .keyword: query.keyword ?? ""
    case .category: query.category ?? ""
    case .auxiliaryText: query.auxiliaryText ?? ""
    case .includeTags: query.includeTags.joined(separator: ",")
    case .memberID: query.memberID ?? ""
    case .imageID: query.imageID ?? ""
    case .region: query.region?.text ?? ""
    case .vendorFilters: query.filters.compactMap(\.vendorValue).joined(separator: ",")
    case .filter(let name): query.filters.contains(name) ? "x" : ""
    case .exclude(let name): query.excludes.contains(name) ? "x" : ""
    }
  }

  /// What is wrong with a typed value.
  package enum Flaw: Sendable, Hashable {
    case noRegion, noPrice, pricesCrossed
  }

  /// Takes a typed value; an empty one unsets it.
  ///
  /// - Returns: what is wrong with the text, when it was not taken.
  package mutating func set(_ field: FilterField, to text: String) -> Flaw? {
    let words = TypedText.trimmed(text)
    let value = words.isEmpty ? nil : words
    switch field {
    case .lowestPrice, .highestPrice: return setPrice(field, to: value)
    case .keyword: query.keyword = value
    case .category: query.category = value
    case .auxiliaryText: query.auxiliaryText = value
    case .includeTags: query.includeTags = Self.list(value)
    case .memberID: query.memberID = value
    case .imageID: query.imageID = value
    case .region:
      guard let value else {
        query.region = nil
        break
      }
      guard let region = PixelRegion(value) else { return .noRegion }
      query.region = region
    case .vendorFilters:
      query.filters.removeAll { $0.vendorValue != nil }
      query.filters += Self.list(value).map { FilterName("raw:" + $0) }
    case .sort, .language, .pageSize, .filter, .exclude: break
    }
    return nil
  }

  /// Makes fields as they are when nothing is asked for.
  package mutating func clear(_ fields: [FilterField]) {
    let usual = ImageQuery()
    for field in fields {
      switch field {
      case .sort: query.sort = usual.sort
      case .language: query.language = usual.language
      case .pageSize: query.pageSize = usual.pageSize
      case .filter(let name): query.filters.removeAll { $0 == name }
      case .exclude(let name): query.excludes.removeAll { $0 == name }
      default: _ = set(field, to: "")
      }
    }
  }

  /// Whether a field says something else than when nothing is asked for.
  package func asks(_ field: FilterField) -> Bool { text(field) != FilterForm().text(field) }

  package mutating func sort(by order: SortOrder) { query.sort = order }

  /// Asks what was asked before.
  package mutating func take(_ query: ImageQuery) { self.query = query }

  /// Forgets what belongs to one photo: its region and its number at a vendor.
  package mutating func photoChanged() {
    query.region = nil
    query.imageID = nil
  }

  /// Switches a filter, or goes to the next or previous of the values that the vendors have.
  package mutating func step(_ field: FilterField, by step: Int, vendors: [Capabilities]) {
    switch field {
    case .filter(let name): Self.switchMember(name, of: &query.filters)
    case .exclude(let name): Self.switchMember(name, of: &query.excludes)
    default: choose(field, Self.next(text(field), in: Self.values(of: field, vendors: vendors), by: step))
    }
  }

  /// The values that a field can have one of, as texts; none for what is typed or switched.
  package static func values(of field: FilterField, vendors: [Capabilities]) -> [String] {
    switch field {
    case .sort:
      let can = vendors.reduce(into: Set<SortOrder>()) { $0.formUnion($1.sorts) }
      return SortOrder.allCases.filter { $0 == .vendor || can.contains($0) }.map(\.rawValue)
    case .language:
      var codes: [String] = []
      for code in vendors.flatMap(\.languages) where !codes.contains(code) { codes.append(code) }
      return codes
    case .pageSize: return ["10", "20", "50"]
    default: return []
    }
  }

  /// Takes one of ``values(of:vendors:)``.
  package mutating func choose(_ field: FilterField, _ value: String) {
    switch field {
    case .sort: query.sort = SortOrder(rawValue: value) ?? query.sort
    case .language: query.language = value
    case .pageSize:
      if let size = Int(value) { query.pageSize = size }
    default: return
    }
  }

  private mutating func setPrice(_ field: FilterField, to value: String?) -> Flaw? {
    let amount = value.flatMap { Amount($0) }
    if value != nil, amount == nil { return .noPrice }
    let lowest = field == .lowestPrice ? amount : query.lowestPrice
    let highest = field == .highestPrice ? amount : query.highestPrice
    if let lowest, let highest, lowest > highest { return .pricesCrossed }
    query.lowestPrice = lowest
    query.highestPrice = highest
    return nil
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func next<Value: Equatable>(_ value: Value, in values: [Value], by step: Int) -> Value {
    guard !values.isEmpty else { return value }
    let place = values.firstIndex(of: value) ?? 0
    return values[(place + step + values.count) % values.count]
  }

  private static func switchMember(_ name: FilterName, of names: inout [FilterName]) {
    if names.contains(name) {
      names.removeAll { $0 == name }
    } else {
      names.append(name)
    }
  }
}
