package import Foundation

/// What a listing says in one field, in the forms that fields have. Each output writes every form in its own way; what is
/// not known is `nil` or an empty list.
package enum FieldValue: Sendable {
  /// Words that may come from anybody.
  case text(String?)
  /// A word of ours, or digits.
  case code(String?)
  case number(Int?)
  case flag(Bool?)
  case texts([CleanText])
  case addresses([WebAddress])
  case time(Date)
  case saleState(SaleState?)
  case rate(Rate?)
  case price(Price?)
  case prices([Price])
  case tiers([PriceTier])
  case sales([SalesFigure])
  case shop(Shop)
  case flags(ShopFlags)
  case facts([Fact])

  package static func text(_ text: CleanText?) -> FieldValue { .text(text?.string) }
  package static func text(_ address: WebAddress?) -> FieldValue { .text(address?.string) }
}
