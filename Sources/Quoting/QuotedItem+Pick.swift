package import Catalog
import Foundation

extension QuotedItem {
  /// A pick at the quantity that is wanted; `nil` when neither that nor a minimum order is known.
  ///
  /// - Parameter details: what vendors said of it when they were asked, the newest first.
  package init?(_ pick: Pick, details: [ProductDetails]) {
    let listing = pick.whole
    guard let wanted = pick.quantity ?? listing.minimumOrder else { return nil }
    let lots = details.flatMap(\.orderQuantities).filter { $0.source == .lot }
    let parcels = details.map(\.parcels)
    let prices = details.flatMap(\.variants).compactMap { $0.price(.wholesale) }.filter { $0.currency == .yuan }
    self.init(
      listing, wanted: wanted, lot: lots.first?.pieces,
      weight: Self.bounds(of: parcels) { $0.weight?.kilograms.decimal },
      volume: Self.bounds(of: parcels) { $0.size?.volume }, highestPrice: prices.map(\.amount.decimal).max())
  }

  /// Between what the variants have that say it, by the first vendor that says it of any.
  private static func bounds(of parcels: [[Parcel]], _ figure: (Parcel) -> Decimal?) -> Estimate {
    let figures = parcels.map { $0.compactMap(figure) }.first { !$0.isEmpty } ?? []
    guard let low = figures.min() else { return .unknown }
    return Estimate(low, upTo: figures.max())
  }
}

extension ProductDetails {
  /// What a piece of each variant weighs and measures; of all together, where that is all that is said.
  fileprivate var parcels: [Parcel] {
    let ofVariants = variants.map(\.parcel).filter(\.isKnown)
    return ofVariants.isEmpty ? [parcel] : ofVariants
  }
}

extension BoxSize {
  /// In cm³.
  fileprivate var volume: Decimal { length.decimal * width.decimal * height.decimal }
}
