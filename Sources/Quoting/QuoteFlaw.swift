package import Catalog

/// Why there is no quote.
package enum QuoteFlaw: Error, Hashable, Sendable {
  /// Money in a currency of which no rate was given.
  case noRate(Currency)
  /// An offer whose price is not in yuan, or is not known at the quantity that is ordered.
  case noPrice(ListingID)
  /// A fee beyond the whole of what it is a part of.
  case feeTooHigh
  /// Of a price, no more than all of it can be the margin.
  case marginTooHigh
  /// A named cost that is a share of one which stands behind it or nowhere.
  case unknownPart(String)
}
