/// One value that is shown of an offer, named by where it stands in the JSON document: `prices.wholesale.amount`,
/// `sales.30.count`, `tags[]`.
package struct ShownValue: Sendable, Hashable, CustomStringConvertible {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

  package var description: String { "\(name) = \(value)" }

  /// All values of a listing, of details or of a variant. What vendors say of it apart, and its variants, are for their own
  /// turn.
  package static func all(in listing: RawJSON) -> [ShownValue] {
    listing.members.sorted { $0.key < $1.key }.flatMap { name, value -> [ShownValue] in
      ["sources", "conflicts", "variants"].contains(name) ? [] : all(in: value, called: name)
    }
  }

  private static func all(in value: RawJSON, called name: String) -> [ShownValue] {
    switch value {
    case .null: []
    case .bool, .number, .text: value.words.map { [ShownValue(name, $0)] } ?? []
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { all(in: $1, called: "\(name).\($0)") }
    case .list(let elements): elements.flatMap { element(of: name, $0) }
    }
  }

  /// What has a basis, a window or a name of its own is called by that.
  private static func element(of name: String, _ element: RawJSON) -> [ShownValue] {
    let key =
      switch name {
      case "prices": "basis"
      case "sales": "window_days"
      case "facts", "min_order_sources": "name"
      default: ""
      }
    guard !key.isEmpty else { return all(in: element, called: name + "[]") }
    let own = element[key].words ?? "all"
    let values = element.members.filter { $0.key != key }.sorted { $0.key < $1.key }
    return values.flatMap { member, value in
      all(in: value, called: name == "facts" ? "facts.\(own)" : "\(name).\(own).\(member)")
    }
  }
}
