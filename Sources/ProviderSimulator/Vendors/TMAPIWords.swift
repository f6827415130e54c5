import Catalog

/// TMAPI's search by words, `GET /1688/global/search/items`: its parameters, and its own items.
enum TMAPIWords {
  private static let languages: Set = ["en", "zh", "ru", "vi", "ja", "ko"]
  private static let parameters: Set = [
    "apiToken", "keyword", "cat_id", "page", "page_size", "language", "sort", "moq", "price_start", "price_end",
  ]
  private static let filters = [
    "new_arrival", "support_dropshipping", "free_shipping", "is_super_factory", "is_factory",
  ]

  static func answer(_ call: VendorCall) throws(Refusal) -> Reply {
    let request = call.request
    try TMAPIRequest.checkNames(request, known: parameters, filters: filters)
    let page = try TMAPIRequest.whole(request, "page", in: 1...Int.max) ?? 1
    let size = try TMAPIRequest.whole(request, "page_size", in: 1...20) ?? 20
    let language = request.first("language") ?? "en"
    guard languages.contains(language) else { throw TMAPIRequest.refused(422, "language is not valid") }
    let keyword = request.first("keyword") ?? ""
    let category = try TMAPIRequest.whole(request, "cat_id", in: 1...Int.max)
    guard !keyword.isEmpty || category != nil else { throw TMAPIRequest.refused(422, "keyword or cat_id is required") }
    var selection = try selection(call, keyword, category)
    let sort = try TMAPI.sort(&selection, as: request.first("sort"))
    let applied = request.query.filter { filters.contains($0.name) || $0.name.hasPrefix("price_") }
    let hasNext = selection.hasPage(after: page, size: size)
    let items = call.shown(selection.page(page, size: size)).map { offer in
      let item = item(offer, Drift(offer), language: language, in: call.world)
      return call.failure == .drift ? item.members(but: ["item_id", "title_origin"]) { $0.inOtherTypes } : item
    }
    // It does not say how many there are.
    return .json([
      "code": 200, "msg": "success",
      "data": [
        "page": .count(page), "page_size": .count(size), "has_next_page": .bool(hasNext), "sort": .string(sort),
        "filters": .object(applied.map { JSONText.Member(name: $0.name, value: .string($0.value)) }),
        "items": items.isEmpty && page == 1 ? nil : .list(items),
      ],
    ])
  }

  private static func selection(
    _ call: VendorCall, _ keyword: String, _ category: Int?
  ) throws(Refusal) -> Selection {
    let request = call.request
    let offers = call.failure == .empty ? [] : call.world.goods.offers(.alibaba1688)
    var selection = Selection(
      keyword.isEmpty
        ? offers.map { SimulatedMatch(offer: $0, likeness: 0) } : WordRanking(keyword).ranked(offers))
    if let category { selection.keep { $0.categoryPath.contains(String(category)) } }
    if let most = try TMAPIRequest.whole(request, "moq", in: 1...Int.max) { selection.keep { $0.minimumOrder <= most } }
    for name in filters where request.first(name) == "true" { selection.keep { TMAPI.isKept($0, name) } }
    selection.keepPriced(
      from: try TMAPIRequest.price(request, "price_start"), to: try TMAPIRequest.price(request, "price_end"))
    return selection
  }

  /// Numbers are texts, now and then with their counting word; what is true of a shop may be missing.
  private static func item(
    _ offer: SimulatedOffer, _ drift: Drift, language: String, in world: SimulatedWorld
  ) -> JSONText {
    if drift.isOne(in: 120, "no object") { return "item unavailable" }
    return [
      "item_id": drift.isOne(in: 120, "no number") ? .absent : itemNumber(offer, drift),
      "product_url": drift.isOne(in: 13, "no address")
        ? "" : .string("https://detail.1688.com/offer/\(offer.number).html"),
      "title": .string(offer.title(in: language)),
      "title_origin": .string(offer.titleChinese),
      "img": offer.pictures.first.map { drift.pictureAddress(world.address(ofPicture: $0)) } ?? .absent,
      "price": drift.price(offer.wholesalePrice),
      "price_info": drift.isOne(in: 41, "no prices")
        ? .absent
        : [
          "price": drift.price(offer.wholesalePrice),
          "price_min": .string(offer.wholesalePrice),
          "price_max": .string(drift.isOne(in: 4, "range") ? dearest(offer) : offer.wholesalePrice),
        ],
      "currency": "CNY",
      "quantity_begin": drift.isOne(in: 23, "no minimum")
        ? nil : drift.quantity(String(offer.minimumOrder)),
      "sale_info": drift.isOne(in: 29, "no sales")
        ? .absent
        : [
          "sale_quantity_90days": drift.isOne(in: 13, "90 days")
            ? "null"
            : drift.isOne(in: 7, "sold words") ? drift.sold(offer.soldIn90Days, "90") : sold(offer.soldIn90Days)
        ],
      "goods_score": drift.isOne(in: 5, "no score") ? "0.0" : .string(offer.shop.score),
      "shop_info": drift.isOne(in: 17, "no shop")
        ? nil
        : ["is_gold_manufacturer": .bool(offer.shop.isPowerful), "is_verified": .bool(offer.shop.isVerified)],
      "is_free_shipping": drift.isOne(in: 19, "no shipping") ? nil : .bool(offer.isFreeShipping),
      "is_new_item": .bool(offer.isNewIn30Days),
      "is_hot_item": .bool(offer.soldIn30Days > 1_000),
    ]
  }

  /// The number as text, now and then as digits: the other way round than an image search has it.
  private static func itemNumber(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    drift.isOne(in: 9, "number as text") ? .number(offer.number) : .string(offer.number)
  }

  /// The price before any discount, where that is more.
  private static func dearest(_ offer: SimulatedOffer) -> String {
    guard let original = Amount(offer.originalPrice), original > offer.sortPrice else { return offer.wholesalePrice }
    return offer.originalPrice
  }

  private static func sold(_ count: Int) -> JSONText { count > 100_000 ? "100000+" : .string(String(count)) }
}
