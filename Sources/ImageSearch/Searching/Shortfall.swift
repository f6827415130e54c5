/// Something of a query that a vendor cannot do: two parts of a sentence, without the vendor's name.
package struct Shortfall: Sendable, Hashable {
  /// E.g. `cannot filter by factory`.
  package let cannot: String
  /// E.g. `filtered here`.
  package let instead: String

  init(_ cannot: String, _ instead: String) {
    self.cannot = cannot
    self.instead = instead
  }

  package var sentence: String { "\(cannot) – \(instead)" }
}
