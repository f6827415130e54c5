import Catalog

/// An item as either version of TMAPI's image search gives it. Each version documents a part of these members, and live
/// replies of one have held members of the other: a fact is read wherever it stands.
extension TMAPI {
  static func listing(
    _ reader: inout ItemReader, in marketplace: Marketplace, language: String?
  ) throws(UnreadableItem) -> Listing {
    let id = try reader.id("item_id", in: marketplace)
    let title = try reader.title(
      original: reader["title_origin"], translated: reader["title"], language: language)
    var listing = Listing(id: id, title: title, provenance: reader.provenance)
    listing.address =
      reader["product_url"].webAddress ?? WebAddress("https://detail.1688.com/offer/\(id.number).html")
    listing.pictureAddress = reader["img"].webAddress
    listing.prices = prices(&reader)
    listing.tiers = reader.tiers(reader["quantity_prices"], from: "begin_num", to: "end_num", price: "price")
    // Null in every documented example of version 2: not known, and not 1.
    listing.minimumOrder =
      reader.pieces(reader["quantity_begin"], "quantity_begin") ?? reader.pieces(reader["moq"], "moq")
    listing.sales = sales(&reader)
    listing.repurchaseRate = Rate(reader["item_repurchase_rate"].text)
    listing.shop = shop(&reader)
    let delivery = reader["delivery_info"]
    listing.shipsFrom = delivery["area_from"].joined(", ")
    listing.freeShipping =
      reader.first(of: "free_postage", "free_shipping", in: delivery).flag ?? reader["is_free_shipping"].flag
    listing.tags = tags(reader)
    listing.shipsWithinHours = hoursUntilSent(reader, tags: listing.tags)
    listing.facts = otherFacts(reader)
    // Behind all numbers, which may be written with their unit.
    listing.unit = reader.unit(reader.first(of: "unit", "offer_unit", "sell_unit"))
    return listing
  }

  /// `price` repeats the wholesale price; the drop-ship price may be below it.
  private static func prices(_ reader: inout ItemReader) -> [Price] {
    guard let currency = reader.currency(reader["currency"], "currency") else { return [] }
    let info = reader["price_info"]
    let wholesale =
      reader.price(.wholesale, info["wholesale_price"], "wholesale_price", currency: currency)
      ?? priceRange(&reader, currency)
      ?? reader.price(.wholesale, reader["price"], "price", currency: currency)
    return [
      wholesale,
      reader.price(.sale, info["sale_price"], "sale_price", currency: currency),
      reader.price(.dropShip, info["drop_ship_price"], "drop_ship_price", currency: currency),
      reader.price(.original, info["origin_price"], "origin_price", currency: currency),
    ].compactMap { $0 }
  }

  /// A search by words gives both ends of what variants cost beside the price.
  private static func priceRange(_ reader: inout ItemReader, _ currency: Currency) -> Price? {
    let info = reader["price_info"]
    let price = reader.price(.wholesale, info["price"], "price_info.price", currency: currency)
    let lowest = reader.price(.wholesale, info["price_min"], "price_min", currency: currency)
    let highest = reader.price(.wholesale, info["price_max"], "price_max", currency: currency)
    guard lowest != nil || highest != nil else { return price }
    return Price.lowest(of: [price, lowest, highest].compactMap { $0 }, on: .wholesale)
  }

  private static func sales(_ reader: inout ItemReader) -> [SalesFigure] {
    let info = reader["sale_info"]
    return [
      reader.sales(.days(30), info["sale_quantity_month"], "sale_quantity_month"),
      reader.sales(.days(90), info["sale_quantity_90days"], "sale_quantity_90days"),
      reader.sales(.days(360), info["sale_quantity_360days"], "sale_quantity_360days"),
      reader.sales(.allTime, info["sale_quantity"], "sale_quantity"),
    ].compactMap { $0 }
  }

  /// The business type and the factory flag may contradict each other; both are kept.
  private static func shop(_ reader: inout ItemReader) -> Shop {
    let info = reader["shop_info"]
    let score = reader.first(of: "composite_score", in: info["score_info"])
    return Shop(
      name: info["company_name"].clean, id: info["member_id"].clean, address: info["shop_url"].webAddress,
      location: info["location"].joined(", "),
      years: reader.count(reader.first(of: "tp_year", "shop_years", in: info), "shop_years"),
      score: reader.score(score, "composite_score"), repurchaseRate: Rate(info["shop_repurchase_rate"].text),
      businessType: info["biz_type"].clean,
      flags: ShopFlags(
        factory: info["is_factory"].flag, superFactory: info["is_super_factory"].flag,
        verified: reader.first(of: "is_verified", "verified_supplier", in: info).flag,
        powerful: info["is_powerful_seller"].flag,
        gold: reader.first(of: "is_gold_supplier", "is_gold_manufacturer", in: info).flag,
        inspected: info["factory_inspection"].flag,
        trustPass: reader.first(of: "tp_member", "is_tp", in: info).flag))
  }

  private static func tags(_ reader: ItemReader) -> [CleanText] {
    var seen: Set<CleanText> = []
    return [reader["title_tags"], reader["tags"], reader["service_tags"], reader["shop_info"]["service_tags"]]
      .flatMap(\.texts).filter { seen.insert($0).inserted }
  }

  /// The promised time in hours, as a flag or as the marketplace's own label says it.
  private static func hoursUntilSent(_ reader: ItemReader, tags: [CleanText]) -> Int? {
    let flags = [24, 48].filter { hours in
      [reader["delivery_info"], reader.item].contains { $0["ship_in_\(hours)h"].flag == true }
    }
    return (flags + tags.compactMap { hours(in: $0.string) }).min()
  }

  /// `48小时发货`, `24小时内发货`, `Ships within 48 hours`; `7×24H响应` promises an answer, not the goods, and
  /// `48小时发货率99%` is a figure of what was sent before.
  private static func hours(in tag: String) -> Int? {
    let lowered = tag.lowercased()
    guard tag.count <= 40, lowered.contains("发货") || lowered.contains("ship"),
      !lowered.contains(/率|%|％|平均|\b(?:rate|average)\b/),
      let match = tag.firstMatch(of: /(?i)(?:^|\D)(\d{1,3}) ?(?:小时|h\b|hours?\b)/)
    else { return nil }
    return Int(match.1)
  }

  /// A weight or a score of 0 is not known. The turnover's window and unit are not documented: it stays as it was written.
  private static func otherFacts(_ reader: ItemReader) -> [Fact] {
    let sales = reader["sale_info"]
    let delivery = reader["delivery_info"]
    let scores = reader["shop_info"]["score_info"]
    return facts([
      (.brand, reader["brand"].factText),
      (.orders, sales["orders_count"].factText),
      (.turnover, sales["gmv_fuzzy"].factText),
      (.turnover30Days, sales["gmv_30days"].factTextUnlessZero),
      (.turnoverAbroad30Days, sales["gmv_30days_cb"].factTextUnlessZero),
      (.goodsScore, reader.first(of: "goods_score", "rating_star").factTextUnlessZero),
      (.pictureScore, reader["image_dsm_score"].factTextUnlessZero),
      (.weight, delivery["weight"].factTextUnlessZero),
      (.netWeight, delivery["suttle_weight"].factTextUnlessZero),
      (.newArrival, reader.first(of: "super_new_product", "is_new_item").factFlag),
      (.fewRefunds, reader["low_refund_rate"].factFlag),
      (.onePiece, reader["one_piece_min_order"].factFlag),
      (.offerType, reader["type"].factText),
      (.category, reader["category_path"].joined("/").map { .text($0) }),
      (.seller, reader["shop_info"]["login_id"].factText),
      (.answersScore, scores["consultation_score"].factTextUnlessZero),
      (.disputesScore, scores["dispute_score"].factTextUnlessZero),
      (.logisticsScore, scores["logistics_score"].factTextUnlessZero),
      (.returnsScore, scores["return_score"].factTextUnlessZero),
      (.advertised, reader["is_ad"].factFlag),
    ])
  }
}
