package import Catalog

/// What the parts of a product's page say.
extension Chinese {
  package func lines(
    of part: ProductPart, _ listing: Listing, _ details: ProductDetails?
  ) -> [(name: String, text: String)] {
    let lines: [(name: String, text: String?)] =
      switch part {
      case .prices: prices(listing, details)
      case .goods:
        [(heading(of: .tags), value(.texts(listing.tags))), (heading(of: .facts), value(.facts(listing.facts)))]
      case .delivery: delivery(listing, details)
      case .shop: shop(listing.shop)
      }
    return lines.compactMap { name, text in text.map { (name, $0) } }
  }

  private func prices(_ listing: Listing, _ details: ProductDetails?) -> [(name: String, text: String?)] {
    let prices: [(name: String, text: String?)] = listing.prices.map { price in
      (name(of: price.basis), self.price(price, unit: listing.otherUnit))
    }
    return [(heading(of: .saleState), saleState(of: listing))]
      + (prices.isEmpty ? [(heading(of: .prices), notKnown)] : prices) + [
        ("阶梯价", tiers(listing)),
        (heading(of: .minimumOrder), minimumOrder(listing, details)), ("混批", details?.mixedBatch.map(mixed)),
        (heading(of: .stock), value(.number(listing.stock))), (heading(of: .sales), value(.sales(listing.sales))),
        (heading(of: .repurchaseRate), value(.rate(listing.repurchaseRate))),
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
      ("发货地", listing.shipsFrom?.string), ("发货时间", listing.shipsWithinHours.map { "\(count($0)) 小时" }),
      ("邮费", listing.freeShipping.map { $0 ? "包邮" : "不包邮" }),
      ("国内运费", details?.deliveryFee.map { price($0, unit: nil) }),
      ("重量", details.flatMap(weights)), ("尺寸", details?.parcel.size?.description),
    ]
  }

  private func shop(_ shop: Shop) -> [(name: String, text: String?)] {
    let flags = flags(shop.flags)
    return [
      ("店名", shop.name?.string), ("所在地", shop.location?.string), ("年数", shop.years.map(count)),
      ("评分", shop.score?.shortest), ("经营模式", shop.businessType?.string),
      ("认证", flags.isEmpty ? nil : flags.joined(separator: separator)),
      ("复购率", shop.repurchaseRate.map(rate)), (shopPage, shop.address?.string),
    ]
  }
}
