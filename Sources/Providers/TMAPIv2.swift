import Catalog
import Foundation
import ImageSearch

/// 1688 through TMAPI's second image search: a price range, fewer languages, sales of 90 days only.
struct TMAPIv2: TMAPIVersion {
  // MARK: Identity

  static let id = ProviderID("tmapi-v2")
  static let name = "TMAPI v2"
  static let marketplace = Marketplace.alibaba1688
  static let settings = TMAPI.settings
  /// The largest page is not documented; 20 is its default.
  static let capabilities = Capabilities(
    intake: TMAPI.intake,
    paging: .pages(maximumSize: 20),
    languages: ["en", "zh", "ru", "vi", "ja", "ko"],
    sorts: Set(TMAPI.sorts.keys),
    filters: Set(TMAPI.filters.keys),
    options: [.priceRange])

  let api: TMAPI
  private let now: @Sendable () -> Date

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    api = TMAPI(
      Self.id, searchPath: "/global/search/image/v2", capabilities: Self.capabilities, settings: settings,
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
    let says = data["has_next_page"].flag ?? page.total.map { question.page * size < $0 }
    // A page without items ends it whatever the reply says, or paging would never end.
    page.hasNext = !items.isEmpty && (says ?? (items.count >= size))
    return page
  }

  // MARK: Reply

  private static func listing(_ reader: inout ItemReader, language: String?) throws(UnreadableItem) -> Listing {
    let id = try reader.id("item_id", in: marketplace)
    let title = try reader.title(
      original: reader["title_origin"], translated: reader["title"], language: language)
    let delivery = reader["delivery_info"]
    var listing = Listing(id: id, title: title, provenance: reader.provenance)
    listing.address = TMAPI.address(of: reader, id: id)
    listing.pictureAddress = reader["img"].webAddress
    listing.prices = prices(&reader)
    // Null in every documented example: not known, and not 1.
    listing.minimumOrder = reader.pieces(reader["moq"], "moq")
    let sold = reader.sales(.days(90), reader["sale_info"]["sale_quantity_90days"], "sale_quantity_90days")
    listing.sales = sold.map { [$0] } ?? []
    listing.repurchaseRate = Rate(reader["item_repurchase_rate"].text)
    listing.shop = shop(reader["shop_info"])
    listing.shipsFrom = delivery["area_from"].joined(", ")
    listing.shipsWithinHours = (delivery["ship_in_48h"].flag ?? reader["ship_in_48h"].flag) == true ? 48 : nil
    listing.freeShipping = delivery["free_shipping"].flag
    listing.facts = facts([
      ("few refunds", reader["low_refund_rate"].cleanFlag),
      ("one piece", reader["one_piece_min_order"].cleanFlag),
      ("category", reader["category_path"].joined("/")),
    ])
    return listing
  }

  private static func prices(_ reader: inout ItemReader) -> [Price] {
    let info = reader["price_info"]
    guard let currency = reader.currency(reader["currency"], "currency") else { return [] }
    let wholesale =
      reader.price(.wholesale, info["price"], "price_info.price", currency: currency)
      ?? reader.price(.wholesale, reader["price"], "price", currency: currency)
    return [
      wholesale,
      reader.price(.sale, info["sale_price"], "sale_price", currency: currency),
      reader.price(.original, info["origin_price"], "origin_price", currency: currency),
    ].compactMap { $0 }
  }

  private static func shop(_ info: JSON) -> Shop {
    Shop(
      name: info["company_name"].clean, years: info["shop_years"].count,
      score: info["score_info"]["composite_score"].amount,
      flags: ShopFlags(superFactory: info["is_super_factory"].flag, powerful: info["is_powerful_seller"].flag))
  }
}
