package import Catalog

/// What the parts of a product's page say.
extension English {
  package func lines(
    of part: ProductPart, _ listing: Listing, _ details: ProductDetails?
  ) -> [(name: String, text: String)] {
    let lines: [(name: String, text: String?)] =
      switch part {
      case .prices: prices(listing, details)
      case .goods: [("tags", value(.texts(listing.tags))), ("more", value(.facts(listing.facts)))]
      case .delivery: delivery(listing, details)
      case .shop: shop(listing.shop)
      }
    return lines.compactMap { name, text in text.map { (name, $0) } }
  }

  private func prices(_ listing: Listing, _ details: ProductDetails?) -> [(name: String, text: String?)] {
    let prices: [(name: String, text: String?)] = listing.prices.map { price in
      (name(of: price.basis), self.price(price, unit: listing.otherUnit))
    }
    return [(ListingField.saleState.english, saleState(of: listing))]
      + (prices.isEmpty ? [("prices", notKnown)] : prices) + [
        ("tiers", tiers(listing)),
        ("min. order", minimumOrder(listing, details)), ("mixed order", details?.mixedBatch.map(mixed)),
        ("stock", value(.number(listing.stock))), ("sold", value(.sales(listing.sales))),
        ("reorder rate", value(.rate(listing.repurchaseRate))),
      ]
  }

  /// Where the sources differ, all of them; those of details that are not shown here explain nothing.
  private func minimumOrder(_ listing: Listing, _ details: ProductDetails?) -> String {
    guard let order = minimumOrder(listing) else { return notKnown }
    let isOfDetails = details?.listing.minimumOrder == listing.minimumOrder
    return order + (isOfDetails ? details.flatMap { sources(of: $0.orderQuantities) } ?? "" : "")
  }

  private func delivery(_ listing: Listing, _ details: ProductDetails?) -> [(name: String, text: String?)] {
    [
      ("from", listing.shipsFrom?.string), ("sent within", listing.shipsWithinHours.map { "\(count($0)) h" }),
      ("postage", listing.freeShipping.map { $0 ? "free" : "not free" }),
      ("delivery fee", details?.deliveryFee.map { price($0, unit: nil) + " in China" }),
      ("weight", details.flatMap(weights)), ("size", details?.parcel.size?.description),
    ]
  }

  private func shop(_ shop: Shop) -> [(name: String, text: String?)] {
    let flags = flags(shop.flags)
    return [
      ("name", shop.name?.string), ("place", shop.location?.string), ("years", shop.years.map(count)),
      ("score", shop.score?.shortest), ("business", shop.businessType?.string),
      ("kind", flags.isEmpty ? nil : flags.joined(separator: separator)),
      ("reorder rate", shop.repurchaseRate.map(rate)), ("page", shop.address?.string),
    ]
  }
}
