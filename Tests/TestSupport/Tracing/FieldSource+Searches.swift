// What the searches of the vendors document of an item.
extension FieldSource {
  static let tmapiItem =
    [
      FieldSource("key", .holds, "item_id"), FieldSource("title", .text, "title", "title_origin"),
      FieldSource("title_original", .text, "title_origin"), FieldSource("url", .address, "product_url"),
      FieldSource("url", .holds, "item_id"), FieldSource("image_url", .address, "img"),
      FieldSource("min_order_quantity", .number, "quantity_begin", "moq"),
      FieldSource("shop.name", .text, "shop_info.company_name"), FieldSource("shop.id", .text, "shop_info.member_id"),
      FieldSource("shop.url", .address, "shop_info.shop_url"),
      FieldSource("shop.location", .joined(", "), "shop_info.location"),
      FieldSource("shop.years", .number, "shop_info.tp_year", "shop_info.shop_years"),
      FieldSource("shop.score", .number, "shop_info.score_info.composite_score"),
      FieldSource("shop.business_type", .text, "shop_info.biz_type"),
      FieldSource("shop.flags.factory", .flag, "shop_info.is_factory"),
      FieldSource("shop.flags.super_factory", .flag, "shop_info.is_super_factory"),
      FieldSource("shop.flags.verified", .flag, "shop_info.is_verified", "shop_info.verified_supplier"),
      FieldSource("shop.flags.powerful", .flag, "shop_info.is_powerful_seller"),
      FieldSource("shop.flags.gold", .flag, "shop_info.is_gold_supplier", "shop_info.is_gold_manufacturer"),
      FieldSource("shop.flags.inspected", .flag, "shop_info.factory_inspection"),
      FieldSource("shop.flags.trust_pass", .flag, "shop_info.tp_member", "shop_info.is_tp"),
      FieldSource("ships_from", .joined(", "), "delivery_info.area_from"),
      FieldSource(
        "free_shipping", .flag, "delivery_info.free_postage", "delivery_info.free_shipping", "is_free_shipping"),
      FieldSource("ships_within_hours", .hours, "yes.#", "delivery_info.yes.#", "title_tags[]", "tags[]"),
      FieldSource("ships_within_hours", .hours, "service_tags[]", "shop_info.service_tags[]"),
      FieldSource("tags[]", .text, "title_tags[]", "tags[]", "service_tags[]", "shop_info.service_tags[]"),
      FieldSource("unit", .text, "unit", "offer_unit", "sell_unit"),
      FieldSource("unit", .part, "quantity_begin", "moq", "quantity_prices[].begin_num", "quantity_prices[].end_num"),
      FieldSource("unit", .part, "quantity_prices[].price", "price", "price_info.*"),
      FieldSource("facts.category", .joined("/"), "category_path"),
    ]
    + prices([
      (
        "wholesale",
        ["price_info.wholesale_price", "price_info.price", "price_info.price_min", "price_info.price_max", "price"]
      ),
      ("sale", ["price_info.sale_price"]), ("drop_ship", ["price_info.drop_ship_price"]),
      ("original", ["price_info.origin_price"]),
    ])
    + [FieldSource("prices.wholesale.written", .numbers, "price_info.*")]
    + currencies("currency", of: "wholesale", "sale", "drop_ship", "original")
    + tiers("quantity_prices[]", from: "begin_num", to: "end_num", price: "price")
    + sales("30", "sale_info.sale_quantity_month") + sales("90", "sale_info.sale_quantity_90days")
    + sales("360", "sale_info.sale_quantity_360days") + sales("all", "sale_info.sale_quantity")
    + rate("repurchase_rate", "item_repurchase_rate") + rate("shop.repurchase_rate", "shop_info.shop_repurchase_rate")
    + facts(
      .text,
      [
        "brand": "brand", "orders": "sale_info.orders_count", "turnover": "sale_info.gmv_fuzzy",
        "turnover 30d": "sale_info.gmv_30days", "abroad 30d": "sale_info.gmv_30days_cb", "goods score": "goods_score",
        "goods score": "rating_star", "picture score": "image_dsm_score", "type": "type",
        "seller": "shop_info.login_id",
        "answers score": "shop_info.score_info.consultation_score",
        "disputes score": "shop_info.score_info.dispute_score",
        "logistics score": "shop_info.score_info.logistics_score",
        "returns score": "shop_info.score_info.return_score",
      ])
    + facts(.number, ["weight": "delivery_info.weight", "net weight": "delivery_info.suttle_weight"])
    + facts(
      .flag,
      [
        "new": "super_new_product", "new": "is_new_item", "few refunds": "low_refund_rate",
        "one piece": "one_piece_min_order", "advertised": "is_ad",
      ])

  static let dajiItem =
    [
      FieldSource("key", .holds, "offerId"), FieldSource("title", .text, "subjectTrans", "subject"),
      FieldSource("title_original", .text, "subject"), FieldSource("url", .holds, "offerId"),
      FieldSource("image_url", .address, "imageUrl"), FieldSource("min_order_quantity", .number, "minOrderQuantity"),
      FieldSource("shop.score", .number, "tradeScore"), FieldSource("tags[]", .text, "sellerIdentities[]"),
      FieldSource("tags[]", .text, "offerIdentities[]"), FieldSource("unit", .text, "unit", "unitInfo.unit"),
      FieldSource("shop.flags.super_factory", .flag, "sellers.super_factory"),
      FieldSource("shop.flags.powerful", .flag, "sellers.powerful_merchants"),
      FieldSource("shop.flags.trust_pass", .flag, "sellers.tp_member"),
    ]
    + prices([
      ("wholesale", ["priceInfo.price"]), ("drop_ship", ["priceInfo.consignPrice"]),
      ("member", ["priceInfo.jxhyPrice"]), ("member_batch", ["priceInfo.pfJxhyPrice"]),
    ])
    + sales("30", "monthSold") + rate("repurchase_rate", "repurchaseRate")
    + facts(.flag, ["jxhy": "isJxhy", "one piece": "isOnePsale", "patented": "isPatentProduct"])
    + facts(.text, ["on sale since": "createDate"])

  static let shanjingItem =
    [
      FieldSource("key", .holds, "tbItemId"), FieldSource("title", .text, "materialI18nVO.title", "title"),
      FieldSource("title_original", .text, "title"), FieldSource("url", .holds, "tbItemId"),
      FieldSource("image_url", .address, "mainImageUrl", "materialI18nVO.mainImage"),
      FieldSource("more_image_urls[]", .address, "materialI18nVO.mainImage"),
      FieldSource("stock", .number, "inventory"), FieldSource("shop.name", .text, "shopName"),
      FieldSource("tags[]", .text, "tagList[]"),
      FieldSource("tags[]", .text, "promotionDisplayVOList[].name"),
      FieldSource("tags[]", .holds, "promotionDisplayVOList[].itemPromotionDisplayInfoVOList[].name"),
      FieldSource("tags[]", .holds, "promotionDisplayVOList[].itemPromotionDisplayInfoVOList[].code"),
      FieldSource("unit", .text, "unit"), FieldSource("unit", .part, "price", "couponPrice"),
    ]
    + prices([("retail", ["price"]), ("coupon", ["couponPrice"])]) + facts(.text, ["stock": "inventory"])
}
