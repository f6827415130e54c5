/// What a piece costs a buyer who orders so many.
package struct QuantityPrice: Hashable, Sendable {
  package let price: Price
  /// The smallest order that it is the price of.
  package let least: Int
  /// Whether fewer are wanted than the shop sells: the price is that of its smallest order.
  package let isBelowMinimum: Bool
}

extension Listing {
  /// What a piece costs when so many are ordered: from the price steps, and without those the price that is always asked.
  /// `nil` where it is not known, e.g. past a step that has an upper end.
  package func price(at pieces: Int) -> QuantityPrice? {
    let ordered = max(pieces, minimumOrder ?? 1, tiers.map(\.from).min() ?? 1)
    let price: Price?
    if tiers.isEmpty {
      price = mainPrice
    } else {
      price = tiers.first { $0.from <= ordered && ordered <= $0.to ?? .max }
        .map { Price(.wholesale, $0.amount, currency: $0.currency) }
    }
    return price.map { QuantityPrice(price: $0, least: max(1, ordered), isBelowMinimum: ordered > pieces) }
  }
}
