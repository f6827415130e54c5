/// The words of TMAPI's first search endpoint.
enum TMAPIVersion1 {
  static let languages: Set = ["en", "zh", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"]

  /// `data` of a reply. It never says whether there is a next page.
  static func data(_ outcome: TMAPIOutcome) -> JSONText {
    [
      "page": .count(outcome.page),
      "page_size": .count(outcome.size),
      "total_count": .count(outcome.total),
      "sort": .string(outcome.sort),
      "filters": outcome.filters,
      "items": outcome.items { offer, drift in item(offer, drift, in: outcome) },
    ]
  }

  private static func item(_ offer: SimulatedOffer, _ drift: Drift, in outcome: TMAPIOutcome) -> JSONText {
    let hasNoPage = drift.isOne(in: 11, "no address")
    return [
      "item_id": drift.isOne(in: 120, "no number") ? .absent : drift.itemNumber,
      "product_url": hasNoPage ? "" : .string("https://detail.1688.com/offer/\(offer.number).html"),
      "title": .string(offer.title(in: outcome.language)),
      "title_origin": .string(offer.titleChinese),
      "img": offer.pictures.first.map { drift.pictureAddress(outcome.world.address(ofPicture: $0)) } ?? .absent,
      "category_path": .strings(offer.categoryPath),
      "price": drift.price(offer.wholesalePrice),
      "price_info": drift.isOne(in: 41, "no prices")
        ? .absent
        : [
          "drop_ship_price": .string(offer.dropShipPrice ?? ""),
          "wholesale_price": drift.price(offer.wholesalePrice),
          "origin_price": .string(offer.originalPrice),
        ],
      "brand": .string(offer.brand ?? (drift.isOne(in: 2, "brand") ? "null" : "")),
      "title_tags": .strings(offer.isSelection ? ["1688严选"] : []),
      "quantity_begin": minimum(offer, drift),
      "quantity_prices": tiers(offer, drift),
      "unit": drift.isOne(in: 12, "unit") ? .string(["双", "套", "set"][drift.pick(3, "unit")]) : .absent,
      "sale_info": drift.isOne(in: 29, "no sales") ? .absent : sales(offer, drift),
      "type": "normal",
      "delivery_info": drift.isOne(in: 31, "no delivery")
        ? .absent
        : [
          "area_from": .strings([offer.shop.provinceEnglish, offer.shop.cityEnglish]),
          // 0 is how this vendor says that it does not know a weight.
          "weight": drift.isOne(in: 3, "weight") ? .number("0.\(drift.pick(89, "weight") + 10)") : 0,
          "suttle_weight": 0,
          "free_postage": .bool(offer.isFreeShipping),
        ],
      "item_repurchase_rate": .string(share(offer.repurchasePercent)),
      "goods_score": .count(drift.pick(4, "score") + 1),
      "image_dsm_score": 0,
      "primary_rank_score": 0,
      "super_new_product": .bool(offer.isNewIn7Days),
      "shop_info": drift.isOne(in: 43, "no shop") ? .absent : shop(offer.shop, drift),
    ]
  }

  /// A share of one with one decimal and without a unit, as this endpoint gives it: 50 of a hundred is `0.5`.
  private static func share(_ percent: Int) -> String {
    let tenths = (percent + 5) / 10
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func minimum(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    if drift.isOne(in: 23, "no minimum") { return nil }
    return drift.isOne(in: 13, "minimum words")
      ? .string("\(offer.minimumOrder)件起批") : drift.count(offer.minimumOrder, "minimum")
  }

  private static func tiers(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    let ends = offer.tiers.dropFirst().map { drift.quantity(String($0.from - 1)) } + [""]
    return .list(
      zip(offer.tiers, ends).map { tier, end in
        ["begin_num": drift.quantity(String(tier.from)), "end_num": end, "price": drift.price(tier.price)]
      })
  }

  private static func sales(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    [
      "gmv_fuzzy": .string("\(max(10, offer.soldIn30Days / 10 * 10))+"),
      "gmv_30days": 0,
      "gmv_30days_cb": 0,
      "sale_quantity": drift.sold(offer.soldEver, "ever"),
      "sale_quantity_month": drift.count(offer.soldIn30Days, "month"),
      "sale_quantity_90days": drift.isOne(in: 13, "90 days") ? "null" : drift.count(offer.soldIn90Days, "90"),
      "sale_quantity_360days": drift.count(offer.soldIn360Days, "360"),
      "orders_count": drift.count(offer.orders, "orders"),
    ]
  }

  private static func shop(_ shop: SimulatedShop, _ drift: Drift) -> JSONText {
    [
      "login_id": nil,
      "member_id": .string("b2b-\(shop.number)"),
      "company_name": .string(shop.nameChinese),
      "shop_url": .string("http://shop\(shop.number).1688.com"),
      "biz_type": .string(shop.businessType),
      "is_factory": .bool(shop.isFactory),
      "is_super_factory": .bool(shop.isSuperFactory),
      "is_gold_supplier": .bool(shop.isGold),
      "location": .strings([shop.provinceEnglish, shop.cityEnglish]),
      "service_tags": .strings(drift.isOne(in: 3, "service") ? ["7×24H响应", "先采后付"] : []),
      "tp_member": .bool(shop.isTrustPass),
      "tp_year": drift.count(shop.years, "years"),
      "factory_inspection": .bool(shop.isInspected),
      "shop_repurchase_rate": .string("\(shop.repurchasePercent)%"),
    ]
  }
}
