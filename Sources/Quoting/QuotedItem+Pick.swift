package import Catalog

extension QuotedItem {
  /// A pick at the quantity that is wanted; `nil` when neither that nor a minimum order is known.
  ///
  /// - Parameter details: what vendors said of it when they were asked, the newest first.
  package init?(_ pick: Pick, details: [ProductDetails]) {
    let listing = pick.whole
    guard let wanted = pick.quantity ?? listing.minimumOrder else { return nil }
    let lots = details.flatMap(\.orderQuantities).filter { $0.source == .lot }
    self.init(
      listing, wanted: wanted, lot: lots.first?.pieces,
      parcel: Parcel(
        weight: details.lazy.compactMap { $0.oneParcel.weight }.first,
        size: details.lazy.compactMap { $0.oneParcel.size }.first))
  }
}

extension ProductDetails {
  /// What a piece of any variant weighs and measures; not known where they differ.
  fileprivate var oneParcel: Parcel {
    guard !parcel.isKnown else { return parcel }
    let parcels = Set(variants.map(\.parcel))
    return parcels.count == 1 ? parcels.first ?? parcel : parcel
  }
}
