extension Listing {
  /// This listing, with what its vendor leaves out of the minimum order, the shop and the delivery as another vendor's
  /// listing of the same offer has it, and with the pictures of both.
  ///
  /// Prices, tiers, sales and rates stay this vendor's own: they do not mean the same elsewhere. A fact says what came
  /// from the other one.
  package func completed(by other: Listing) -> Listing {
    var listing = self
    listing.minimumOrder = minimumOrder ?? other.minimumOrder
    listing.shop = shop.completed(by: other.shop)
    listing.shipsFrom = shipsFrom ?? other.shipsFrom
    listing.shipsWithinHours = shipsWithinHours ?? other.shipsWithinHours
    listing.freeShipping = freeShipping ?? other.freeShipping
    listing.pictureAddress = pictureAddress ?? other.pictureAddress
    if other.pictures != pictures {
      listing.morePictures += other.pictures
      listing.morePictures = Array(listing.pictures.dropFirst())
    }
    let gains = [
      ("minimum order", listing.minimumOrder != minimumOrder), ("shop", listing.shop != shop),
      ("delivery", listing.delivery != delivery),
    ].filter(\.1).map(\.0)
    if let gained = CleanText(gains.joined(separator: ", ")) {
      listing.facts.append(Fact("from \(other.provenance.provider)", gained))
    }
    return listing
  }

  private var delivery: [String?] { [shipsFrom?.string, shipsWithinHours?.description, freeShipping?.description] }
}

extension Shop {
  fileprivate func completed(by other: Shop) -> Shop {
    Shop(
      name: name ?? other.name, id: id ?? other.id, address: address ?? other.address,
      location: location ?? other.location, years: years ?? other.years, score: score ?? other.score,
      repurchaseRate: repurchaseRate, businessType: businessType ?? other.businessType,
      flags: flags.completed(by: other.flags))
  }
}

extension ShopFlags {
  fileprivate func completed(by other: ShopFlags) -> ShopFlags {
    ShopFlags(
      factory: factory ?? other.factory, superFactory: superFactory ?? other.superFactory,
      verified: verified ?? other.verified, powerful: powerful ?? other.powerful, gold: gold ?? other.gold,
      inspected: inspected ?? other.inspected, trustPass: trustPass ?? other.trustPass)
  }
}
