package import Catalog

/// How facts are said. JSON has names of its own, which are a promise.
extension English {
  package func fact(_ fact: Fact) -> String {
    let (name, value) = fact.english
    guard case .known(let known) = fact.label, case .flag(let flag) = fact.value else { return "\(name) \(value)" }
    return "\(flagName(known) ?? name): \(flag ? "yes" : "no")"
  }

  /// The trade's words, with the Chinese that the marketplace shows.
  private func flagName(_ name: FactName) -> String? {
    switch name {
    case .newArrival: "new listing"
    case .onePiece: "sold singly"
    case .jxhy: "selected goods (精选货源)"
    default: nil
    }
  }
}
