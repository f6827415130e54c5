package import Catalog
import Foundation

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
  /// What a piece weighs and measures, packed.
  package let parcel: Parcel

  package init(_ listing: Listing, wanted: Int, lot: Int? = nil, carton: Int? = nil, parcel: Parcel = Parcel()) {
    self.listing = listing
    self.wanted = wanted
    self.lot = lot
    self.carton = carton
    self.parcel = parcel
  }

  var order: OrderSize {
    OrderSize(
      wanted: wanted, minimum: max(listing.minimumOrder ?? 1, listing.tiers.map(\.from).min() ?? 1), lot: lot,
      carton: carton)
  }

  /// What a piece costs in yuan when so many are ordered; only the lowest is known of a price that begins there.
  func price(at pieces: Int) throws(QuoteFlaw) -> Estimate {
    guard let price = listing.price(at: pieces)?.price, price.currency == .yuan else { throw .noPrice(listing.id) }
    return Estimate(price.amount.decimal, upTo: price.written == nil ? price.amount.decimal : nil)
  }
}

extension Shipping {
  /// What is counted of a line's pieces, and what would have to be known to say it exactly.
  func size(of item: QuotedItem, pieces: Int) -> (size: Estimate, missing: Set<QuotedLine.Missing>) {
    let count = Decimal(pieces)
    let weight = item.parcel.weight.map { $0.kilograms.decimal * count }
    let volume = item.parcel.size.map { $0.length.decimal * $0.width.decimal * $0.height.decimal * count }
    switch measure {
    case .weight(nil):
      return (weight.map { Estimate($0) } ?? .unknown, weight == nil ? [.weight] : [])
    case .weight(let divisor?):
      return Self.larger(weight, volume.map { $0 / divisor })
    case .volume:
      return Self.larger(weight.map { $0 / 1_000 }, volume.map { $0 / 1_000_000 })
    }
  }

  private static func larger(
    _ weight: Decimal?, _ volume: Decimal?
  ) -> (size: Estimate, missing: Set<QuotedLine.Missing>) {
    switch (weight, volume) {
    case (let weight?, let volume?): (Estimate(max(weight, volume)), [])
    case (let weight?, nil): (Estimate(weight, upTo: nil), [.size])
    case (nil, let volume?): (Estimate(volume, upTo: nil), [.weight])
    case (nil, nil): (.unknown, [.weight, .size])
    }
  }

  /// What a shipment is counted as, where all of it is known: of a part of a container cubic metres and tonnes are added up
  /// apart.
  func counted(_ items: [(item: QuotedItem, pieces: Int)]) -> Decimal? {
    guard measure == .volume else { return nil }
    var (tonnes, cubicMetres) = (Decimal(0), Decimal(0))
    for (item, pieces) in items {
      guard let weight = item.parcel.weight, let size = item.parcel.size else { return nil }
      tonnes += weight.kilograms.decimal * Decimal(pieces) / 1_000
      cubicMetres += size.length.decimal * size.width.decimal * size.height.decimal * Decimal(pieces) / 1_000_000
    }
    return max(tonnes, cubicMetres)
  }
}
