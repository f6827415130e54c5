package import Catalog
package import Queries
package import Sourcing

/// How searches and decisions are said.
extension English {
  package func sentence(_ flaw: FilterForm.Flaw) -> String {
    switch flaw {
    case .noRegion: "a part is four whole numbers in pixels of the photo: left,top,right,bottom"
    case .noPrice: "a price is a number in yuan, e.g. 8.50"
    case .pricesCrossed: "the lowest price is above the highest"
    }
  }

  package func sentence(_ flaw: Narrowing.Flaw) -> String {
    switch flaw {
    case .unknownField(let name, let nearest):
      "\(name) is nothing to compare"
        + (nearest.map { " – did you mean \($0)?" }
          ?? " – there are: \(NarrowingCondition.fieldNames.joined(separator: ", "))")
    case .notANumber(let text):
      "“\(text)” cannot be read. Write a number, prices in yuan: price<40, moq<=100, again>20%"
    case .unknownVendor(let name, let known):
      "there is no vendor \(name) – there are: \(known.joined(separator: ", "))"
    }
  }

  package func hits(_ count: Int) -> String { count == 1 ? "1 hit" : "\(self.count(count)) hits" }

  package func filters(of query: ImageQuery) -> [String] {
    let usual = ImageQuery()
    var parts: [String] = []
    if query.sort != usual.sort { parts.append(query.sort.rawValue) }
    if query.language != usual.language { parts.append(query.language) }
    if let price = query.lowestPrice { parts.append("from \(price)") }
    if let price = query.highestPrice { parts.append("to \(price)") }
    parts += query.filters.map(\.rawValue) + query.excludes.map { "no \($0)" }
    if let keyword = query.keyword { parts.append("\"\(keyword)\"") }
    if query.region != nil { parts.append("part of the photo") }
    return parts
  }

  package func name(of reason: RejectionReason) -> String {
    switch reason {
    case .price: "price"
    case .minimumOrder: "minimum order"
    case .notTheSame: "not the same"
    case .trader: "trader"
    case .other: "other"
    }
  }

  package func decision(_ decision: Decision?) -> String? {
    switch decision {
    case .picked(let pick):
      let said = [
        pick.status, pick.quantity.map { "\(count($0)) pieces" },
        pick.tags.isEmpty ? nil : pick.tags.map { "#" + $0 }.joined(separator: " "), pick.note,
      ]
      return (["picked"] + said.compactMap { $0 }).joined(separator: " · ")
    case .rejected(let rejection):
      let why = rejection.note ?? (rejection.reason == .other ? nil : name(of: rejection.reason))
      return why.map { "rejected: \($0)" } ?? "rejected"
    case nil: return nil
    }
  }
}
