package import Catalog
package import Foundation

/// An offer that a client may buy, as far as it is known.
package struct QuotedItem: Hashable, Sendable {
  /// With what details say of it.
  package let listing: Listing
  /// At least 1.
  package let wanted: Int
  /// Pieces that are sold together.
  package let lot: Int?
  /// Pieces in a carton.
  package let carton: Int?
  /// What a piece weighs, packed, in kilograms: between the lightest and the heaviest variant.
  package let weight: Estimate
  /// What it takes up, packed, in cm³.
  package let volume: Estimate
  /// What the dearest variant costs, in yuan, where the price is only the lowest of several.
  package let highestPrice: Decimal?

  package init(
    _ listing: Listing, wanted: Int, lot: Int? = nil, carton: Int? = nil, weight: Estimate = .unknown,
    volume: Estimate = .unknown, highestPrice: Decimal? = nil
  ) {
    self.listing = listing
    self.wanted = wanted
    self.lot = lot
    self.carton = carton
    self.weight = weight
    self.volume = volume
    self.highestPrice = highestPrice
  }

  var order: OrderSize {
    OrderSize(
      wanted: wanted, minimum: max(listing.minimumOrder ?? 1, listing.tiers.map(\.from).min() ?? 1), lot: lot,
      carton: carton)
  }

  /// What a piece costs in yuan when so many are ordered; only the lowest is known of a price that begins there, unless the
  /// highest is.
  func price(at pieces: Int) throws(QuoteFlaw) -> Estimate {
    guard let price = listing.price(at: pieces)?.price, price.currency == .yuan else { throw .noPrice(listing.id) }
    let lowest = price.amount.decimal
    return Estimate(lowest, upTo: price.written == nil ? lowest : highestPrice.map { max($0, lowest) })
  }
}

extension Shipping {
  /// What is counted of a line's pieces, and what would have to be known to say it exactly.
  func size(of item: QuotedItem, pieces: Int) -> (size: Estimate, missing: Set<QuotedLine.Missing>) {
    let count = Decimal(pieces)
    let (weight, volume) = (item.weight * count, item.volume * count)
    let size: Estimate
    let counted: [(QuotedLine.Missing, Estimate)]
    switch measure {
    case .weight(nil): (size, counted) = (weight, [(.weight, weight)])
    case .weight(let divisor?):
      (size, counted) = (weight.max(volume.map { $0 / divisor }), [(.weight, weight), (.size, volume)])
    case .volume:
      (size, counted) = (
        weight.map { $0 / 1_000 }.max(volume.map { $0 / 1_000_000 }), [(.weight, weight), (.size, volume)]
      )
    }
    guard !size.isKnown else { return (size, []) }
    return (size, Set(counted.filter { !$0.1.isKnown }.map { $0.1.high == nil ? $0.0 : .variant }))
  }

  /// What a shipment is counted as, where all of it is known: of a part of a container cubic metres and tonnes are added up
  /// apart.
  func counted(_ items: [(item: QuotedItem, pieces: Int)]) -> Decimal? {
    guard measure == .volume else { return nil }
    var (kilograms, cubicCentimetres) = (Decimal(0), Decimal(0))
    for (item, pieces) in items {
      guard let weight = item.weight.exact, let volume = item.volume.exact else { return nil }
      kilograms += weight * Decimal(pieces)
      cubicCentimetres += volume * Decimal(pieces)
    }
    return max(kilograms / 1_000, cubicCentimetres / 1_000_000)
  }
}
