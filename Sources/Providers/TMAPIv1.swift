import Catalog
import Foundation
import ImageSearch

/// 1688 through TMAPI's first image search: the most facts of an offer and its shop.
struct TMAPIv1: TMAPIVersion {
  // MARK: Identity

  static let id = ProviderID("tmapi-v1")
  static let name = "TMAPI v1"
  static let marketplace = Marketplace.alibaba1688
  static let settings = TMAPI.settings
  static let capabilities = Capabilities(
    intake: TMAPI.intake,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: Set(TMAPI.filters.keys))

  let api: TMAPI
  private let now: @Sendable () -> Date

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    api = TMAPI(
      Self.id, searchPath: "/global/search/image", capabilities: Self.capabilities, settings: settings,
      transport: transport)
    self.now = now
  }

  // MARK: Request

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    let size = min(question.query.pageSize, Self.capabilities.paging.maximumSize)
    let data = try await api.search(question, pageSize: size)
    let items = try api.items(in: data)
    let language = api.language(of: question.query)
    var page = try ResultPage(
      provider: Self.id, number: question.page, size: size, fetchedAt: now(), items: items
    ) { (reader: inout ItemReader) throws(UnreadableItem) in
      try Self.listing(&reader, language: language)
    }
    page.total = data["total_count"].count
    // The reply does not say whether there is more.
    page.hasNext = !items.isEmpty && (page.total.map { question.page * size < $0 } ?? (items.count >= size))
    return page
  }

  // MARK: Reply

  private static func listing(_ reader: inout ItemReader, language: String?) throws(UnreadableItem) -> Listing {
    let id = try reader.id("item_id", in: marketplace)
    let title = try reader.title(
      original: reader["title_origin"], translated: reader["title"], language: language)
    var listing = Listing(id: id, title: title, provenance: reader.provenance)
    listing.address = TMAPI.address(of: reader, id: id)
    listing.pictureAddress = reader["img"].webAddress
    listing.prices = prices(&reader)
    for step in reader["quantity_prices"].elements {
      if let tier = reader.tier(step, from: "begin_num", to: "end_num", price: "price") { listing.tiers.append(tier) }
    }
    listing.minimumOrder = reader.pieces(reader["quantity_begin"], "quantity_begin")
    listing.sales = sales(&reader)
    listing.repurchaseRate = Rate(reader["item_repurchase_rate"].text)
    listing.shop = shop(reader["shop_info"])
    listing.shipsFrom = reader["delivery_info"]["area_from"].joined(", ")
    listing.freeShipping = reader["delivery_info"]["free_postage"].flag
    listing.tags = reader["title_tags"].texts + reader["shop_info"]["service_tags"].texts
    listing.facts = otherFacts(reader)
    return listing
  }

  /// `price` repeats the wholesale price; the drop-ship price may be below it.
  private static func prices(_ reader: inout ItemReader) -> [Price] {
    let info = reader["price_info"]
    let wholesale =
      reader.price(.wholesale, info["wholesale_price"], "wholesale_price")
      ?? reader.price(.wholesale, reader["price"], "price")
    return [
      wholesale,
      reader.price(.dropShip, info["drop_ship_price"], "drop_ship_price"),
      reader.price(.original, info["origin_price"], "origin_price"),
    ].compactMap { $0 }
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
  private static func shop(_ info: JSON) -> Shop {
    Shop(
      name: info["company_name"].clean, id: info["member_id"].clean, address: info["shop_url"].webAddress,
      location: info["location"].joined(", "), years: info["tp_year"].count,
      repurchaseRate: Rate(info["shop_repurchase_rate"].text), businessType: info["biz_type"].clean,
      flags: ShopFlags(
        factory: info["is_factory"].flag, superFactory: info["is_super_factory"].flag,
        gold: info["is_gold_supplier"].flag, inspected: info["factory_inspection"].flag,
        trustPass: info["tp_member"].flag))
  }

  /// A weight of 0 is not known. The turnover's window and unit are not documented: it stays as it was written.
  private static func otherFacts(_ reader: ItemReader) -> [Fact] {
    let sales = reader["sale_info"]
    let delivery = reader["delivery_info"]
    return facts([
      ("brand", reader["brand"].clean),
      ("orders", sales["orders_count"].clean),
      ("turnover", sales["gmv_fuzzy"].clean),
      ("turnover 30d", sales["gmv_30days"].cleanUnlessZero),
      ("abroad 30d", sales["gmv_30days_cb"].cleanUnlessZero),
      ("goods score", reader["goods_score"].clean),
      ("picture score", reader["image_dsm_score"].cleanUnlessZero),
      ("weight", delivery["weight"].cleanUnlessZero),
      ("net weight", delivery["suttle_weight"].cleanUnlessZero),
      ("new", reader["super_new_product"].cleanFlag),
      ("type", reader["type"].clean),
      ("category", reader["category_path"].joined("/")),
      ("seller", reader["shop_info"]["login_id"].clean),
    ])
  }
}
