/// A part of a product's page that says figures under their names.
package enum ProductPart: Sendable {
  /// Prices, how much must be ordered, and how it sells.
  case prices
  /// What the vendors say of the goods beside the seller's attributes.
  case goods
  case delivery
  case shop
}
