package import Catalog

/// How facts are said: in the English that JSON promises. Another language has words of its own.
extension English {
  package func fact(_ fact: Fact) -> String {
    let (name, value) = fact.english
    return "\(name) \(value)"
  }
}
