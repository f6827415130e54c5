package import Catalog
import Foundation

extension QuotedItem {
  /// A pick at the quantity that is wanted.
  ///
  /// - Parameters:
  ///   - details: what vendors said of it when they were asked, the newest first.
  ///   - carton: pieces in a carton.
  /// - Throws: ``QuoteFlaw/leftOut(_:_:)`` when neither a quantity nor a minimum order is known.
  package init(_ pick: Pick, details: [ProductDetails], carton: Int? = nil) throws(QuoteFlaw) {
    let listing = pick.whole
    guard let wanted = pick.quantity ?? listing.minimumOrder else { throw .leftOut(pick.id, .noQuantity) }
    // A price and a lot of today are better than details of last month.
    let present = details.filter { pick.listing.yields(to: $0.listing) }
    let lots = present.flatMap(\.orderQuantities).filter { $0.source == .lot }
    self.init(
      listing, wanted: wanted, lot: lots.first?.pieces, carton: carton,
      weight: Self.bounds(details) { $0.weight?.kilograms.decimal },
      volume: Self.bounds(details) { $0.size?.volume },
      highestPrice: listing.mainPrice.flatMap { price in
        present.lazy.compactMap { $0.highestPrice(like: price) }.first
      })
  }

  /// Between what the variants have, by the first vendor that says it of all of them.
  private static func bounds(_ details: [ProductDetails], _ figure: (Parcel) -> Decimal?) -> Estimate {
    for said in details {
      let parcels = said.variants.isEmpty ? [said.parcel] : said.variants.map(\.parcel)
      let figures = parcels.compactMap { figure($0) ?? figure(said.parcel) }
      if figures.count == parcels.count, said.variantsLeftOut == 0, let low = figures.min() {
        return Estimate(low, upTo: figures.max())
      }
    }
    return .unknown
  }
}

extension ProductDetails {
  /// What the dearest variant costs on the basis of a price; `nil` where it is not said of all of them.
  fileprivate func highestPrice(like price: Price) -> Decimal? {
    let prices = variants.compactMap { $0.price(price.basis) }
      .filter { $0.written == nil && $0.currency == price.currency }
    return prices.count == variants.count && variantsLeftOut == 0 ? prices.map(\.amount.decimal).max() : nil
  }
}

extension BoxSize {
  /// In cm³.
  fileprivate var volume: Decimal { length.decimal * width.decimal * height.decimal }
}
