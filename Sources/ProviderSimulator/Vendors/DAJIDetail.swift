import Catalog

/// The words of DAJI's detail call: the official objects of 1688.
struct DAJIDetail {
  private static let parameters: Set = ["appKey", "sign", "offerId", "country", "outMemberId"]

  let offer: SimulatedOffer
  let details: OfferDetails
  let drift: Drift
  let country: String
  let world: SimulatedWorld

  static func answer(_ call: VendorCall) throws(Refusal) -> Reply {
    let request = call.request
    if let unknown = request.parameters.first(where: { !parameters.contains($0.name) }) {
      throw DAJIReply.refused("参数 \(unknown.name) 不存在")
    }
    guard let number = request.first("offerId"), UInt64(number) != nil else { throw DAJIReply.refused("offerId 参数不正确") }
    // Documented as required; the vendor answers without it.
    guard DAJISearch.countries.contains(request.first("country") ?? "en") else {
      throw DAJIReply.refused("country 参数不正确")
    }
    if call.failure == .empty { return DAJIReply.success(nil) }
    guard let offer = call.offer(number) else { throw DAJIReply.refused("记录不存在", code: 404) }
    return DAJIReply.success(call.sent(DAJIDetail(offer, call).data, of: offer, number: "offerId"))
  }

  private init(_ offer: SimulatedOffer, _ call: VendorCall) {
    self.offer = offer
    details = offer.details
    drift = Drift(offer)
    country = call.request.first("country") ?? "en"
    world = call.world
  }

  private var isNewer: Bool { details.has(.newerObjects) }

  private var data: JSONText {
    let category = offer.categoryPath
    return [
      "offerId": .number(offer.number),
      "categoryId": .number(category.first ?? "0"),
      "categoryName": drift.isOne(in: 4, "category name") ? "日用百货" : nil,
      "subject": .string(offer.titleChinese),
      "subjectTrans": subjectTranslation,
      "description": .string(description),
      "mainVideo": video("main"),
      "detailVideo": video("detail"),
      "productImage": pictures,
      "productAttribute": .list(attributes),
      "productSkuInfos": skus,
      "productSaleInfo": saleInfo,
      "productShippingInfo": shippingInfo,
      "isJxhy": .bool(offer.memberPrice != nil),
      "sellerOpenId": .string("BBB\(offer.shop.number)Q_zHE-67YyNGXyw"),
      "minOrderQuantity": minimum,
      "batchNumber": details.lot.map(JSONText.count) ?? nil,
      "status": .string(details.status),
      "tagInfoList": tags,
      "traceInfo": .string("object_id@\(offer.number)^object_type@offer"),
      "sellerMixSetting": mixSetting,
      "productCargoNumber": cargoNumber,
      "sellerDataInfo": seller,
      // Units sold, whatever the name says.
      "soldOut": drift.isOne(in: 7, "sold") ? .absent : .string(String(offer.soldEver)),
      "channelPrice": nil,
      "promotionModel": ["hasPromotion": .bool(!details.tiers.isEmpty), "promotionType": "plus"],
      "tradeScore": drift.isOne(in: 8, "score") ? .absent : .string(offer.orders == 0 ? "0.0" : offer.shop.score),
      "topCategoryId": .number(category.last ?? "0"),
      "secondCategoryId": .number(category.dropFirst().first ?? "0"),
      "thirdCategoryId": nil,
      "sellingPoint": drift.isOne(in: 4, "selling point") ? ["厂家直销", "支持定制"] : nil,
      "offerIdentities": .strings(offer.shop.isTrustPass ? ["tp_member"] : []),
      // The marketplace's time, without a zone.
      "createDate": .string("202\(drift.pick(6, "year"))-0\(drift.pick(9, "month") + 1)-21 11:59:55"),
      "isSelect": isNewer ? .string("\(offer.isSelection)") : .absent,
      "certificateList": isNewer ? [] : .absent,
      "companyName": isNewer ? .string(offer.shop.nameChinese) : .absent,
      "promotionUrl": isNewer ? .string("https://detail.1688.com/offer/\(offer.number).html?kjSource=pc") : .absent,
    ]
  }

  /// One that begins below the first tier, or none, now and then.
  private var minimum: JSONText {
    if details.has(.noMinimum) { return nil }
    return .count(details.has(.minimumBelowTiers) ? 1 : offer.minimumOrder)
  }

  // MARK: Prices

  private var saleInfo: JSONText {
    let consignPrice: JSONText = nil
    return [
      "priceRanges": nil,
      "amountOnSale": .count(details.stock),
      "priceRangeList": priceRanges,
      "quoteType": quoteType,
      "consignPrice": consignPrice,
      "jxhyPrice": nil,
      "unitInfo": ["unit": .string(details.unit), "transUnit": .string(unitTranslation)],
      "fenxiaoSaleInfo": isNewer ? dropShipping : .absent,
    ]
  }

  private var quoteType: JSONText {
    if details.has(.pricedByQuantity) { return 0 }
    return details.has(.pricedByVariant) ? 1 : 2
  }

  /// The tiers; where variants have prices the cheapest of them, for the least that can be ordered.
  private var priceRanges: JSONText {
    guard !details.tiers.isEmpty else {
      let cheapest = details.variants.compactMap { $0.price.flatMap(Yuan.init) }.min()
      return [
        [
          "startQuantity": .count(offer.minimumOrder), "price": .text(cheapest?.shortText), "promotionPrice": nil,
        ]
      ]
    }
    return .list(
      details.tiers.map { tier in
        let price = Yuan(tier.price)
        return [
          "startQuantity": .count(tier.from), "price": .text(price?.shortText),
          "promotionPrice": .text(price.map(Self.memberPrice)),
        ]
      })
  }

  /// 95 of a hundred, rounded to a fen.
  private static func memberPrice(_ price: Yuan) -> String {
    Yuan(thousandths: (price.thousandths * 95 / 100 + 5) / 10 * 10).shortText
  }

  private var dropShipping: JSONText {
    guard let price = details.dropShipPrice.flatMap(Yuan.init) else { return nil }
    return [
      "onePieceFreePostage": .bool(offer.isFreeShipping), "startQuantity": 1, "onePiecePrice": .string(price.shortText),
      "offerPrice": .text(Yuan(offer.wholesalePrice)?.shortText),
    ]
  }

  /// `null`, or without one of its two bounds.
  private var mixSetting: JSONText {
    guard let rule = details.mixedBatch else { return nil }
    return [
      "isGeneralHunpi": nil,
      "mixAmount": rule.yuan.map(JSONText.count) ?? .absent,
      "mixNumber": rule.pieces.map(JSONText.count) ?? .absent,
      "generalHunpi": .bool(drift.isOne(in: 2, "general")),
    ]
  }

  // MARK: Variants

  private var skus: JSONText {
    if details.variants.isEmpty { return drift.isOne(in: 2, "no variants") ? nil : [] }
    return .list(details.variants.map(sku))
  }

  private func sku(_ variant: SimulatedVariant) -> JSONText {
    let dropShipPrice = details.dropShipPrice.flatMap(Yuan.init)?.shortText
    let price = variant.price.flatMap(Yuan.init)?.shortText
    return [
      "amountOnSale": .count(variant.stock),
      "price": price == nil && isNewer ? .absent : .text(price),
      "jxhyPrice": nil,
      "skuId": .number(variant.number),
      "specId": .string(variant.specification),
      "skuAttributes": .list(zip(details.properties, variant.choices).map { chosen($0, $0.values[$1]) }),
      "pfJxhyPrice": nil,
      "consignPrice": .text(dropShipPrice),
      "cargoNumber": drift.isOne(in: 3, "cargo") ? nil : .string("\(offer.kind)-\(variant.choices.first ?? 0)"),
      "promotionPrice": nil,
      "fenxiaoPriceInfo": isNewer && dropShipPrice != nil
        ? ["onePiecePrice": .text(dropShipPrice), "offerPrice": .text(price)] : .absent,
    ]
  }

  private func chosen(_ property: VariantProperty, _ value: VariantValue) -> JSONText {
    [
      "attributeId": .count(property.number),
      "attributeName": .string(property.name.chinese),
      "attributeNameTrans": translation(property.name),
      "value": .string(value.name.chinese),
      "valueTrans": translation(value.name),
      "skuImageUrl": value.picture.map { .string(world.address(ofPicture: $0)) } ?? nil,
    ]
  }

  // MARK: Shipping

  private var shippingInfo: JSONText {
    let hasVariants = !details.variants.isEmpty
    let isWeighed = !details.has(.noWeights)
    let hasKilograms = isWeighed && !details.has(.gramsOnly)
    let own = !hasVariants && hasKilograms ? details.parcel : nil
    return [
      "sendGoodsAddressText": .string("\(offer.shop.provinceChinese)省\(offer.shop.cityChinese)市"),
      "weight": own.map { .number($0.kilograms) } ?? nil,
      "width": own.map { .count($0.width) } ?? nil,
      "height": own.map { .count($0.height) } ?? nil,
      "length": own.map { .count($0.length) } ?? nil,
      // In grams.
      "skuShippingInfoList": isWeighed && hasVariants ? .list(details.variants.map(oldShipping)) : nil,
      "shippingTimeGuarantee": promise,
      "skuShippingDetails": hasKilograms && hasVariants ? .list(details.variants.map(shipping)) : [],
      "pkgSizeSource": nil,
    ]
  }

  private var promise: JSONText {
    switch offer.shipsWithinHours {
    case ...24: "shipIn24Hours"
    case ...48: "shipIn48Hours"
    default: nil
    }
  }

  private func oldShipping(_ variant: SimulatedVariant) -> JSONText {
    [
      "specId": .string(variant.specification),
      "skuId": .number(variant.number),
      "width": .count(variant.parcel.width),
      "length": .count(variant.parcel.length),
      "height": .count(variant.parcel.height),
      "weight": .count(variant.parcel.grams),
    ]
  }

  private func shipping(_ variant: SimulatedVariant) -> JSONText {
    let hasSides = !drift.isOne(in: 3, "no sides")
    return [
      "skuId": .string(variant.number),
      "width": hasSides ? .count(variant.parcel.width) : nil,
      "length": hasSides ? .count(variant.parcel.length) : nil,
      "height": hasSides ? .count(variant.parcel.height) : nil,
      "weight": .number(variant.parcel.kilograms),
      "pkgSizeSource": "商家自填",
    ]
  }
}
