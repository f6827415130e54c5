package import Catalog

/// Why there is no quote.
package enum QuoteFlaw: Error, Hashable, Sendable {
  /// Money in a currency of which no rate was given.
  case noRate(Currency)
  /// An offer that cannot stand in a quote.
  case leftOut(ListingID, Reason)
  /// A fee of nothing, or beyond the whole of what it is a part of.
  case feeTooHigh
  /// A margin of all of the price or more.
  case marginTooHigh
  /// A cost that is a share of one which is not counted before it; those that are.
  case unknownPart(CostPart, known: [CostPart])
  /// Two costs of one name, or one named as a column that is there anyway.
  case nameTaken(String)

  package enum Reason: Hashable, Sendable {
    /// At the quantity that is ordered.
    case noPrice
    /// It is sold out or off sale: the prices beside that are old.
    case cannotBeBought
    /// Neither a quantity nor a minimum order is known.
    case noQuantity
  }
}
