import Catalog

/// What a reply says of the filters, whichever vendor gave it.
extension Listing {
  /// Whether it is what a filter keeps; `nil` when the reply does not say.
  func meets(_ filter: FilterName) -> Bool? {
    switch filter {
    case .factory:
      // A super factory is a factory, whatever the plain flag says of it.
      shop.flags.superFactory == true ? true : shop.flags.factory
    case .verifiedSupplier: shop.flags.verified
    case .freeShipping: freeShipping
    case .dropShipping: price(.dropShip) == nil ? nil : true
    case .onePiece: isSoldByThePiece
    // "Within 48 hours" is said as yes or no, and leaves open whether it is sooner.
    case .shipsToday: shipsWithinHours.flatMap { $0 > 48 ? false : nil }
    case .ships24h: shipsWithinHours.flatMap { $0 <= 24 ? true : $0 > 48 ? false : nil }
    case .ships48h: shipsWithinHours.map { $0 <= 48 }
    case .jxhy: flag(.jxhy)
    default: nil
    }
  }

  /// Whether the price to show lies in a range of yuan; `nil` when there is none in yuan.
  func isPriced(from lowest: Amount?, to highest: Amount?) -> Bool? {
    guard let price = mainPrice, price.currency == .yuan else { return nil }
    return lowest.map { $0 <= price.amount } ?? true && highest.map { price.amount <= $0 } ?? true
  }

  /// Whether one of its titles holds a text.
  func isTitled(_ text: String) -> Bool {
    let text = text.lowercased()
    return [title.original, title.translated].contains { $0?.string.lowercased().contains(text) == true }
  }

  private var isSoldByThePiece: Bool? {
    if let said = flag(.onePiece) { return said }
    // A retail price is the price of one piece.
    if mainPrice?.basis == .retail || minimumOrder == 1 { return true }
    // Where there is a drop-ship price, single pieces may be sent to the buyer's customers all the same.
    return minimumOrder == nil || price(.dropShip) != nil ? nil : false
  }

  /// A fact that is said as yes or no.
  private func flag(_ name: FactName) -> Bool? {
    facts.first { $0.label == .known(name) }?.value.flag
  }
}

extension FilterName {
  /// Filters that a reply may say something of.
  package static let visible: Set<FilterName> = [
    .factory, .verifiedSupplier, .freeShipping, .dropShipping, .onePiece, .shipsToday, .ships24h, .ships48h, .jxhy,
  ]
}
