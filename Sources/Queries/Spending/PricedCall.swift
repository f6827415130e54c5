package import Catalog

/// A kind of call and what it costs; `nil` when the user set no price.
package struct PricedCall: Sendable, Hashable {
  package var kind: CallKind
  package var cost: Cost?

  package init(_ kind: CallKind, _ cost: Cost?) {
    self.kind = kind
    self.cost = cost
  }
}
