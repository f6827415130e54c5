import Queries
import Sourcing
import Wording

/// What is asked beside the photo, and the order of what was found.
extension LineMode {
  private var fields: [FilterField] { session.filterFields }

  mutating func filter(_ text: String) -> [LineEffect] {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let name = parts.first else { return fields.map { .say(words.field($0, session)) } }
    guard let field = fields.first(where: { $0.word == name.lowercased() }) else {
      return [.say(words.noFilter(name, known: fields.map(\.word)))]
    }
    let value = parts.count > 1 ? parts[1] : ""
    if let complaint = set(field, to: value) { return [.say(complaint)] }
    return [.say(words.field(field, session))]
  }

  /// - Returns: what is wrong with the value, when it was not taken.
  private mutating func set(_ field: FilterField, to value: String) -> String? {
    switch field {
    case .filter, .exclude:
      let isOn = !session.filters.text(field).isEmpty
      let wanted = ["on", "yes", "off", "no", ""].contains(value.lowercased()) ? value.lowercased() : nil
      guard let wanted else { return words.onOrOff(field.word) }
      if !wanted.isEmpty, ["on", "yes"].contains(wanted) != isOn { session.step(field, by: 1) }
      return nil
    case .sort, .language, .pageSize:
      guard !value.isEmpty else { return nil }
      let wanted = value.lowercased() == "off" ? FilterForm().text(field) : value
      guard !session.choose(field, wanted) else { return nil }
      return words.noValue(value, of: field.word, known: session.values(of: field))
    default:
      guard !value.isEmpty else { return nil }
      return session.set(field, to: value.lowercased() == "off" ? "" : value).map { words.common.sentence($0) }
    }
  }

  mutating func sort(_ name: String) -> [LineEffect] {
    let orders = LocalOrder.allCases.filter { !$0.goesByPictures }
    guard !name.isEmpty else { return [.say(words.orders(orders, now: order))] }
    guard let wanted = orders.first(where: { $0.rawValue == name.lowercased() }) else {
      return [.say(words.noOrder(name, known: orders.map(\.rawValue)))]
    }
    order = wanted
    lastRead = 0..<0
    place.selected = nil
    return [.say(words.sorted(wanted))]
  }
}

extension FilterField {
  /// What a filter is called here: one word, the same in every language.
  var word: String {
    switch self {
    case .sort: "sort"
    case .language: "language"
    case .pageSize: "page-size"
    case .lowestPrice: "price-from"
    case .highestPrice: "price-to"
    case .keyword: "keyword"
    case .category: "category"
    case .auxiliaryText: "extra-words"
    case .includeTags: "include-tags"
    case .memberID: "member-id"
    case .imageID: "image-id"
    case .region: "part"
    case .vendorFilters: "raw"
    case .filter(let name): name.rawValue
    case .exclude(let name): "no-" + name.rawValue
    }
  }
}
