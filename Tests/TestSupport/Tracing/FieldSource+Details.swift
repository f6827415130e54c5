// What the detail calls of the vendors document of an offer, and of one of its variants: `variant` is that, `offer` all.
extension FieldSource {
  static let tmapiDetail =
    [
      FieldSource("key", .holds, "item_id"), FieldSource("title", .text, "title"),
      FieldSource("title_original", .text, "title"), FieldSource("url", .address, "product_url"),
      FieldSource("url", .holds, "item_id"), FieldSource("image_url", .address, "main_imgs[]"),
      FieldSource("more_image_urls[]", .address, "main_imgs[]"), FieldSource("pictures[]", .address, "main_imgs[]"),
      FieldSource("video_url", .address, "video_url"), FieldSource("shop.name", .text, "shop_info.shop_name"),
      FieldSource("shop.id", .text, "shop_info.seller_member_id"),
      FieldSource("shop.url", .address, "shop_info.shop_url"), FieldSource("stock", .number, "stock"),
      FieldSource("ships_from", .text, "delivery_info.location"),
      FieldSource("tags[]", .text, "service_tags[]", "promotions[].title"), FieldSource("unit", .text, "offer_unit"),
      FieldSource("min_order_quantity", .number, "tiered_price_info.begin_num", "sku_price_range.begin_num"),
      FieldSource("min_order_quantity", .number, "tiered_price_info.prices[].beginAmount"),
      FieldSource("min_order_quantity", .number, "sku_price_range.sku_param[].beginAmount"),
      FieldSource("mixed_batch.amount", .number, "mixed_batch.mix_amount", "sku_price_range.mix_param.mixAmount"),
      FieldSource("mixed_batch.pieces", .number, "mixed_batch.mix_num", "sku_price_range.mix_param.mixNum"),
      FieldSource("weight_g", .grams, "delivery_info.unit_weight"),
      FieldSource("freight.amount", .number, "delivery_info.delivery_fee"),
      FieldSource("freight.currency", .standard("CNY")),
      FieldSource("attributes[].name", .text, "product_props[].#"),
      FieldSource("attributes[].name_original", .text, "product_props[].#"),
      FieldSource("attributes[].value", .part, "product_props[].*"),
      FieldSource("attributes[].value_original", .part, "product_props[].*"),
      FieldSource("facts.category", .numbers, "category_id", "root_category_id"),
      FieldSource("facts.units sold", .text, "sale_count"),
      FieldSource("facts.seller", .text, "shop_info.seller_login_id"),
    ]
    + prices([
      (
        "wholesale",
        [
          "tiered_price_info.prices[].price", "sku_price_range.sku_param[].price", "skus[].sale_price",
          "price_info.price_min", "price_info.price_max", "price_info.price",
        ]
      ),
      ("original", ["price_info.origin_price", "price_info.origin_price_min"]),
    ])
    + [FieldSource("prices.wholesale.written", .numbers, "skus[].sale_price", "price_info.*")]
    + currencies("currency", of: "wholesale", "original")
    + tiers("tiered_price_info.prices[]", from: "beginAmount", to: "endAmount", price: "price")
    + tiers("sku_price_range.sku_param[]", from: "beginAmount", to: "endAmount", price: "price")
    + sales("30", "sale_info.sale_quantity_30days") + sales("90", "sale_info.sale_quantity_90days")
    + orderQuantities(
      minimum: ["tiered_price_info.begin_num", "sku_price_range.begin_num"],
      firstTier: ["tiered_price_info.prices[].beginAmount", "sku_price_range.sku_param[].beginAmount"])

  static let tmapiVariant =
    [
      FieldSource("id", .text, "variant.skuid"), FieldSource("stock", .number, "variant.stock"),
      FieldSource("weight_g", .grams, "variant.package_info.weight"),
      FieldSource("size_cm[]", .number, "variant.package_info.*"),
      FieldSource("picture_url", .address, "offer.sku_props[].values[].imageUrl"),
      FieldSource("attributes[].name", .text, "offer.sku_props[].prop_name"),
      FieldSource("attributes[].name_original", .text, "offer.sku_props[].prop_name"),
      FieldSource("attributes[].value", .text, "offer.sku_props[].values[].name"),
      FieldSource("attributes[].value_original", .text, "offer.sku_props[].values[].name"),
      FieldSource("attributes[].name", .part, "variant.props_names"),
      FieldSource("attributes[].value", .part, "variant.props_names"),
    ]
    + prices([
      ("wholesale", ["variant.sale_price"]), ("sale", ["variant.sale_price"]), ("original", ["variant.origin_price"]),
    ])
    + currencies("offer.currency", of: "wholesale", "sale", "original")

  static let dajiDetail =
    [
      FieldSource("key", .holds, "offerId"), FieldSource("title", .text, "subjectTrans", "subject"),
      FieldSource("title_original", .text, "subject"), FieldSource("url", .holds, "offerId"),
      FieldSource("image_url", .address, "productImage.images[]"),
      FieldSource("more_image_urls[]", .address, "productImage.images[]"),
      FieldSource("pictures[]", .address, "productImage.images[]"),
      FieldSource("video_url", .address, "mainVideo", "detailVideo"), FieldSource("status_raw", .text, "status"),
      FieldSource("min_order_quantity", .number, "minOrderQuantity", "batchNumber"),
      FieldSource("min_order_quantity", .number, "productSaleInfo.priceRangeList[].startQuantity"),
      FieldSource("lot_size", .number, "batchNumber"),
      FieldSource("mixed_batch.amount", .number, "sellerMixSetting.mixAmount"),
      FieldSource("mixed_batch.pieces", .number, "sellerMixSetting.mixNumber"),
      FieldSource("shop.name", .text, "companyName"), FieldSource("shop.id", .text, "sellerOpenId"),
      FieldSource("shop.score", .number, "sellerDataInfo.compositeServiceScore", "tradeScore"),
      FieldSource("shop.flags.super_factory", .flag, "sellers.super_factory"),
      FieldSource("shop.flags.powerful", .flag, "sellers.powerful_merchants"),
      FieldSource("shop.flags.trust_pass", .flag, "sellers.tp_member"),
      FieldSource("ships_from", .text, "productShippingInfo.sendGoodsAddressText"),
      FieldSource("ships_within_hours", .hours, "productShippingInfo.shippingTimeGuarantee"),
      FieldSource("free_shipping", .flag, "tags.isOnePsaleFreePostage"),
      FieldSource("stock", .number, "productSaleInfo.amountOnSale"), FieldSource("tags[]", .text, "tags.#"),
      FieldSource("unit", .text, "productSaleInfo.unitInfo.unit", "productSaleInfo.unitInfo.transUnit"),
      FieldSource("weight_g", .grams, "productShippingInfo.weight"),
      FieldSource("size_cm[]", .number, "productShippingInfo.*"),
      FieldSource(
        "attributes[].name", .text, "productAttribute[].attributeNameTrans", "productAttribute[].attributeName"),
      FieldSource("attributes[].name_original", .text, "productAttribute[].attributeName"),
      FieldSource("attributes[].value", .text, "productAttribute[].valueTrans", "productAttribute[].value"),
      FieldSource("attributes[].value_original", .text, "productAttribute[].value"),
      FieldSource("description.paragraphs[]", .html, "description"),
      FieldSource("description.pictures[]", .part, "description"),
    ]
    + prices([
      ("wholesale", ["productSaleInfo.priceRangeList[].price", "productSkuInfos[].price"]),
      ("drop_ship", ["productSkuInfos[].consignPrice", "productSkuInfos[].fenxiaoPriceInfo.offerPrice"]),
    ])
    + [
      FieldSource(
        "prices.wholesale.written", .numbers, "productSaleInfo.priceRangeList[].price", "productSkuInfos[].price"),
      FieldSource(
        "prices.drop_ship.written", .numbers, "productSkuInfos[].consignPrice",
        "productSkuInfos[].fenxiaoPriceInfo.offerPrice"),
    ]
    + tiers("productSaleInfo.priceRangeList[]", from: "startQuantity", to: "endQuantity", price: "price")
    + sales("all", "soldOut") + rate("shop.repurchase_rate", "sellerDataInfo.repeatPurchasePercent")
    + orderQuantities(
      minimum: ["minOrderQuantity"], firstTier: ["productSaleInfo.priceRangeList[].startQuantity"],
      lot: ["batchNumber"])
    + facts(
      .text,
      [
        "goods score": "sellerDataInfo.offerExperienceScore",
        "logistics score": "sellerDataInfo.logisticsExperienceScore",
        "disputes score": "sellerDataInfo.disputeComplaintScore",
        "answers score": "sellerDataInfo.consultingExperienceScore",
        "returns score": "sellerDataInfo.afterSalesExperienceScore", "on sale since": "createDate",
      ])
    + facts(
      .percent,
      [
        "sent within 48 hours": "sellerDataInfo.collect30DayWithin48HPercent",
        "refunds for quality": "sellerDataInfo.qualityRefundWithin30Day",
      ])
    + facts(.flag, ["one piece": "isOnePsale", "jxhy": "isJxhy"])

  static let dajiVariant =
    [
      FieldSource("id", .text, "variant.skuId"), FieldSource("stock", .number, "variant.amountOnSale"),
      FieldSource("article_number", .text, "variant.cargoNumber"), FieldSource("weight_g", .grams, "parcel.weight"),
      FieldSource("weight_g", .number, "older.weight"), FieldSource("size_cm[]", .number, "parcel.*", "older.*"),
      FieldSource("picture_url", .address, "variant.skuAttributes[].skuImageUrl"),
      FieldSource(
        "attributes[].name", .text, "variant.skuAttributes[].attributeNameTrans",
        "variant.skuAttributes[].attributeName"),
      FieldSource("attributes[].name_original", .text, "variant.skuAttributes[].attributeName"),
      FieldSource(
        "attributes[].value", .text, "variant.skuAttributes[].valueTrans", "variant.skuAttributes[].value"),
      FieldSource("attributes[].value_original", .text, "variant.skuAttributes[].value"),
    ]
    + prices([
      ("wholesale", ["variant.price"]), ("member", ["variant.jxhyPrice"]), ("member_batch", ["variant.pfJxhyPrice"]),
      ("drop_ship", ["variant.consignPrice", "variant.fenxiaoPriceInfo.offerPrice"]),
    ])

  private static func orderQuantities(
    minimum: [String], firstTier: [String], lot: [String] = []
  ) -> [FieldSource] {
    [("min_order_quantity", minimum), ("first_tier", firstTier), ("lot_size", lot)].flatMap { name, paths in
      paths.map { FieldSource("min_order_sources.\(name).value", .number, $0) }
    }
  }
}
