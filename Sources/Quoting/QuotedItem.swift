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
  /// What the dearest variant costs, in the price's currency, where the price is only the lowest of several.
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

  package var order: OrderSize {
    OrderSize(
      wanted: wanted, minimum: max(listing.minimumOrder ?? 1, listing.tiers.map(\.from).min() ?? 1), lot: lot,
      carton: carton)
  }

  /// On which basis the price of a quote is, and what it counts where that is no piece.
  package var basis: (basis: PriceBasis?, unit: String?) {
    (listing.price(at: order.pieces)?.price.basis, listing.otherUnit?.string)
  }

  /// What a piece costs in yuan when so many are ordered; only the lowest is known of a price that begins there, unless the
  /// highest is.
  func price(at pieces: Int, _ rates: ExchangeRates) throws(QuoteFlaw) -> Estimate {
    guard listing.saleState?.canBeBought != false else { throw .leftOut(listing.id, .cannotBeBought) }
    guard let price = listing.price(at: pieces)?.price else { throw .leftOut(listing.id, .noPrice) }
    let lowest = price.amount.decimal
    return Estimate(lowest, upTo: price.written == nil ? lowest : highestPrice.map { max($0, lowest) })
      * (try rates.yuan(per: price.currency))
  }
}

extension Shipping {
  /// What is counted of a line's pieces, and what would have to be known to say it exactly.
  func size(of item: QuotedItem, pieces: Int) -> (size: Estimate, missing: Set<QuotedLine.Missing>) {
    let count = Decimal(pieces)
    let (weight, volume) = (item.weight * count, item.volume * count)
    let size =
      switch measure {
      case .weight(nil): weight
      case .weight(let divisor?): weight.max(volume.map { $0 / divisor })
      case .volume: weight.tonnes.max(volume.cubicMetres)
      }
    guard !isKnown(size, weight, volume) else { return (size, []) }
    var counted = [(QuotedLine.Missing.weight, weight)]
    if measure != .weight(divisor: nil) { counted.append((.size, volume)) }
    return (size, Set(counted.filter { !$0.1.isKnown }.map { $0.1.high == nil ? $0.0 : .variant }))
  }

  /// Whether nothing of a line is open that the whole shipment may go by.
  private func isKnown(_ size: Estimate, _ weight: Estimate, _ volume: Estimate) -> Bool {
    measure == .volume ? weight.isKnown && volume.isKnown : size.isKnown
  }

  /// What a shipment is counted as, where that is not the sum of its lines: of a part of a container cubic metres and tonnes
  /// are added up apart.
  func counted(_ items: [(item: QuotedItem, pieces: Int)]) -> Estimate? {
    guard measure == .volume else { return nil }
    let weights = items.map { $0.item.weight * Decimal($0.pieces) }
    let volumes = items.map { $0.item.volume * Decimal($0.pieces) }
    return weights.sum.tonnes.max(volumes.sum.cubicMetres)
  }
}

extension Estimate {
  /// Of kilograms.
  fileprivate var tonnes: Estimate { map { $0 / 1_000 } }
  /// Of cm³.
  fileprivate var cubicMetres: Estimate { map { $0 / 1_000_000 } }
}
