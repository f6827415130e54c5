/// The words of TMAPI's second search endpoint.
enum TMAPIVersion2 {
  static let languages: Set = ["en", "zh", "ru", "vi", "ja", "ko"]

  static func data(_ outcome: TMAPIOutcome) -> JSONText {
    [
      "page": .count(outcome.page),
      "page_size": .count(outcome.size),
      "total_count": .count(outcome.total),
      "keyword": "",
      "sort": .string(outcome.sort),
      "cat_id": nil,
      "filters": outcome.filters,
      "items": outcome.items { offer, drift in item(offer, drift, in: outcome) },
      "has_next_page": .bool(outcome.hasNext),
    ]
  }

  private static func item(_ offer: SimulatedOffer, _ drift: Drift, in outcome: TMAPIOutcome) -> JSONText {
    let shipsIn48Hours = offer.shipsWithinHours <= 48
    let hasNoPage = drift.isOne(in: 17, "no address")
    // Versions do not always pick the same one of an offer's pictures.
    let picture = drift.isOne(in: 3, "other image") ? offer.pictures.last : offer.pictures.first
    return [
      "item_id": drift.isOne(in: 120, "no number") ? .absent : drift.itemNumber,
      "product_url": hasNoPage ? "" : .string("https://detail.1688.com/offer/\(offer.number).html"),
      "title": .string(offer.title(in: outcome.language)),
      "title_origin": .string(offer.titleChinese),
      "img": picture.map { drift.pictureAddress(outcome.world.address(ofPicture: $0)) } ?? .absent,
      "category_path": .strings(offer.categoryPath),
      "price": .string(offer.wholesalePrice),
      "price_info": [
        "price": .string(offer.wholesalePrice),
        "sale_price": .string(offer.wholesalePrice),
        "origin_price": drift.isOne(in: 2, "original") ? "" : .string(offer.originalPrice),
      ],
      "currency": "CNY",
      "moq": nil,
      "sale_info": ["sale_quantity_90days": sold(offer.soldIn90Days)],
      "delivery_info": drift.isOne(in: 31, "no delivery")
        ? .absent
        : [
          "area_from": .strings([offer.shop.provinceChinese, offer.shop.cityChinese]),
          "free_shipping": .bool(offer.isFreeShipping),
          "ship_in_48h": .bool(shipsIn48Hours),
        ],
      "shop_info": drift.isOne(in: 43, "no shop") ? nil : shop(offer.shop, drift),
      "item_repurchase_rate": drift.isOne(in: 19, "no rate") ? "" : .string("\(offer.repurchasePercent)%"),
      "low_refund_rate": .bool(drift.isOne(in: 4, "refunds")),
      "ship_in_48h": .bool(shipsIn48Hours),
      "one_piece_min_order": .bool(offer.minimumOrder == 1),
    ]
  }

  /// Sales as text: exact when few, a lower bound when many.
  private static func sold(_ count: Int) -> JSONText {
    switch count {
    case ..<1_000: .string(String(count))
    case ..<100_000: .string("\(count / 100 * 100)+")
    default: "100000+"
    }
  }

  private static func shop(_ shop: SimulatedShop, _ drift: Drift) -> JSONText {
    [
      "company_name": .string(shop.nameChinese),
      "is_powerful_seller": .bool(shop.isPowerful),
      "is_super_factory": .bool(shop.isSuperFactory),
      "shop_years": drift.isOne(in: 27, "no years") ? "null" : .count(shop.years),
      "score_info": drift.isOne(in: 33, "no score") ? .absent : ["composite_score": .string(shop.score)],
    ]
  }
}
