import Catalog

/// The words of TMAPI's detail call.
struct TMAPIDetail {
  private static let parameters: Set = ["apiToken", "item_id", "language", "scene", "optimize_title"]
  private static let languages: Set = ["zh", "en", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"]
  /// How this vendor says that there is no rule.
  private static let noRule: JSONText = 2_147_483_647

  let offer: SimulatedOffer
  let details: OfferDetails
  let drift: Drift
  let language: String
  let world: SimulatedWorld
  /// Whether prices are those of single pieces that are sent to the buyer's customer.
  let isDropShipping: Bool
  private let isTitleOptimized: Bool

  static func answer(_ call: VendorCall) throws(Refusal) -> Reply {
    let request = call.request
    for parameter in request.query {
      guard parameters.contains(parameter.name) else {
        throw TMAPIRequest.refused(422, "\(parameter.name) is not a parameter")
      }
      guard request.all(parameter.name).count == 1 else {
        throw TMAPIRequest.refused(422, "\(parameter.name) is given twice")
      }
    }
    guard let number = request.first("item_id"), UInt64(number) != nil else {
      throw TMAPIRequest.refused(422, "item_id is not valid")
    }
    guard languages.contains(request.first("language") ?? "zh") else {
      throw TMAPIRequest.refused(422, "language is not valid")
    }
    guard ["drop_shipping", nil].contains(request.first("scene")) else {
      throw TMAPIRequest.refused(422, "scene is not valid")
    }
    guard ["true", "false", nil].contains(request.first("optimize_title")) else {
      throw TMAPIRequest.refused(422, "optimize_title is not a boolean")
    }
    if call.failure == .empty { return .json(["code": 200, "msg": "success", "data": nil]) }
    guard let offer = call.offer(number), offer.details.isOnSale else {
      throw TMAPIRequest.refused(417, "Get item detail error")
    }
    let data = call.sent(TMAPIDetail(offer, call).data, of: offer, number: "item_id")
    return .json(["code": 200, "msg": "success", "data": data])
  }

  private init(_ offer: SimulatedOffer, _ call: VendorCall) {
    self.offer = offer
    details = offer.details
    drift = Drift(offer)
    language = call.request.first("language") ?? "zh"
    world = call.world
    isDropShipping = call.request.first("scene") != nil
    isTitleOptimized = call.request.first("optimize_title") == "true"
  }

  var isChinese: Bool { language == "zh" }

  /// The bodies that were seen in English two years ago.
  var isOld: Bool { language == "en" && details.has(.oldEnglishBody) }

  private var data: JSONText {
    let data: JSONText = [
      "item_id": .number(offer.number),
      "product_url": address,
      "title": .string(title),
      "category_id": .number(offer.categoryPath.first ?? "0"),
      "category_name": isChinese ? .absent : nil,
      "root_category_id": isOld ? .text(offer.categoryPath.last) : .number(offer.categoryPath.last ?? "0"),
      "currency": "CNY",
      "offer_unit": .string(unit),
      "product_props": .list(details.attributes.map(attribute)),
      "main_imgs": .list(offer.pictures.map { drift.pictureAddress(world.address(ofPicture: $0)) }),
      "video_url": video,
      "detail_url": .string(
        isOld
          ? "https://detail.1688.com/offer/\(offer.number).html?sk=consign&loginId=\(offer.shop.number)"
          : "https://itemcdn.tmall.com/1688offer/icoss\(offer.number)"),
      "sale_count": .string(String(offer.soldIn90Days)),
      "sale_info": ["sale_quantity_90days": .count(offer.soldIn90Days)],
      "price_info": isOld ? .absent : priceInfo,
      "tiered_price_info": isOld
        ? .absent
        : [
          "begin_num": .count(offer.minimumOrder),
          "prices": .list(tiers.map { ["beginAmount": .string(String($0.from)), "price": .string($0.price)] }),
        ],
      "mixed_batch": mixedBatch,
      "shop_info": shop,
      "delivery_info": delivery,
      "service_tags": isOld ? .absent : .strings(services),
      "sku_price_scale": isChinese || isOld ? .string(scale) : .absent,
      "sku_price_scale_original": isChinese || isOld
        ? (drift.isOne(in: 3, "scale") ? .string(scale) : "null") : .absent,
      "sku_price_range": isOld || isChinese || drift.isOne(in: 2, "price range") ? priceRange : .absent,
      "sku_props": .list(details.properties.enumerated().map(property)),
      "skus": .list(variants.map(variant)),
      "is_sold_out": isOld ? .absent : .bool(details.stock == 0),
      "stock": isOld ? .absent : .count(details.stock),
      "support_drop_shipping": isChinese ? .absent : .bool(details.dropShipPrice != nil),
      "support_cross_border": isChinese ? .absent : .bool(drift.isOne(in: 2, "cross-border")),
      "promotions": promotions,
    ]
    guard details.has(.numbersAsText) else { return data }
    return data.members(but: ["item_id", "category_id"]) { $0.numbersAsText }
  }

  /// Translated whole; the seller's own title is nowhere then.
  private var title: String {
    let title = offer.title(in: language)
    return isChinese && isTitleOptimized ? String(title.prefix(30)) : title
  }

  private var address: JSONText {
    if isOld { return .absent }
    return details.has(.emptyAddress) ? "" : .string("https://detail.1688.com/offer/\(offer.number).html")
  }

  private var video: JSONText {
    switch drift.pick(3, "video") {
    case 0: .string("https://cloud.video.taobao.com/play/u/\(offer.shop.number)/p/1/e/6/t/1/\(offer.number).mp4")
    case 1: nil
    default: ""
    }
  }

  // MARK: Prices

  /// Quantities and what they cost; nothing when each variant has its price, one price for those who drop-ship.
  private var tiers: [SimulatedTier] {
    if isDropShipping, let price = details.dropShipPrice { return [SimulatedTier(from: 1, price: price)] }
    return details.tiers
  }

  /// Of the variants that are left, or of all when none is; otherwise of the tiers.
  private var prices: [Yuan] {
    let left = details.variants.filter { $0.stock > 0 }
    let ofVariants = (left.isEmpty ? details.variants : left).compactMap { $0.price.flatMap(Yuan.init) }
    return (tiers.isEmpty ? ofVariants : tiers.compactMap { Yuan($0.price) }).sorted()
  }

  private var priceInfo: JSONText {
    let all = details.variants.compactMap { $0.price.flatMap(Yuan.init) }.sorted()
    return [
      // The cheapest there is: of tiers the one for the most pieces.
      "price": .string(prices.first?.text ?? ""),
      "price_min": .string(prices.first?.text ?? ""),
      "price_max": .string(prices.last?.text ?? ""),
      "origin_price": drift.isOne(in: 2, "origin") ? .absent : "",
      "origin_price_min": .text(all.first?.shortText),
      "origin_price_max": .text(all.last?.shortText),
      "discount_price": "",
    ]
  }

  private var scale: String {
    let sign = drift.isOne(in: 3, "yuan sign") ? "￥" : ""
    let texts = [prices.first, prices.last].compactMap { $0.map { sign + (sign.isEmpty ? $0.text : $0.shortText) } }
    return Set(texts).count == 1 && drift.isOne(in: 2, "one price") ? texts[0] : texts.joined(separator: "-")
  }

  /// The older twin of `price_info` and `tiered_price_info`, with prices that are no strings.
  private var priceRange: JSONText {
    let isText = drift.isOne(in: 4, "range as text")
    return [
      "begin_num": .count(offer.minimumOrder),
      "stock": .count(details.stock),
      "sku_param": .list(
        tiers.map { tier in
          let price = Yuan(tier.price)?.shortText ?? tier.price
          return [
            "beginAmount": .string(String(tier.from)), "price": isText ? .string(tier.price) : .number(price),
          ]
        }),
      "mix_param": [
        "mixNum": details.mixedBatch?.pieces.map(JSONText.count) ?? Self.noRule,
        "mixAmount": details.mixedBatch?.yuan.map(JSONText.count) ?? Self.noRule,
        "shopMixNum": Self.noRule,
        "mixBegin": 0,
        "supportMix": isOld ? .string("\(details.mixedBatch != nil)") : .bool(details.mixedBatch != nil),
      ],
    ]
  }

  private var mixedBatch: JSONText {
    if details.mixedBatch == nil, drift.isOne(in: 3, "mixed") { return .absent }
    return [
      "mix_amount": details.mixedBatch?.yuan.map(JSONText.count) ?? Self.noRule,
      "mix_begin": 0,
      "mix_num": details.mixedBatch?.pieces.map(JSONText.count) ?? Self.noRule,
      "shop_mix_num": isChinese ? Self.noRule : .absent,
    ]
  }
}
