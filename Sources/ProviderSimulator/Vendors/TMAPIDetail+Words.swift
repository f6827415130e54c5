/// What TMAPI's details say in words, and of the shop and the way to the buyer.
extension TMAPIDetail {
  /// What translations make of names when they stand by themselves: other words than in a list of choices.
  private static let otherWords = [
    "small": "trumpet", "medium": "middle number", "large": "tuba", "red": "big red", "navy": "Tibetan youth",
    "grey": "ash", "brown": "palm", "pink": "powder", "white": "pale", "black": "dark colour",
  ]

  /// A text in the language of the call.
  func said(_ phrase: Phrase) -> String {
    switch language {
    case "zh": phrase.chinese
    case "en": phrase.english
    default: "\(phrase.english) [\(language)]"
    }
  }

  /// A value's name. `sku_props` and `props_names` are translated apart from each other, so that they differ.
  func valueName(_ phrase: Phrase, isAlone: Bool = false) -> String {
    if language == "zh" || details.has(.untranslatedValues) { return phrase.chinese }
    guard isAlone else { return said(phrase) }
    return said(Phrase(phrase.chinese, Self.otherWords[phrase.english] ?? "\(phrase.english) style"))
  }

  /// One object for each attribute; its name stays Chinese.
  func attribute(_ attribute: SimulatedAttribute) -> JSONText {
    let values = attribute.values.map { details.has(.untranslatedValues) ? $0.chinese : said($0) }
    return .object([
      JSONText.Member(name: attribute.name.chinese, value: .string(values.joined(separator: ",")))
    ])
  }

  var unit: String {
    if language == "zh" { return details.unit }
    switch details.unit {
    case "双": return "double"
    case "条": return "strip"
    case "把": return "handful"
    case "套": return "set"
    default: return drift.isOne(in: 2, "unit") ? "Piece(s)" : "pieces"
    }
  }

  var services: [String] {
    (offer.hasNoReasonReturn ? ["7天无理由退货"] : []) + (offer.shipsWithinHours <= 48 ? ["晚发必赔"] : [])
  }

  var shop: JSONText {
    if drift.isOne(in: 43, "no shop") { return .absent }
    let member = "b2b-\(offer.shop.number)"
    return [
      "shop_name": .string(offer.shop.nameChinese),
      "shop_url": .string("https://winport.m.1688.com/page/index.html?memberId=\(member)"),
      "seller_login_id": .string(drift.isOne(in: 3, "login") ? "" : offer.shop.nameChinese),
      "seller_user_id": .string(offer.shop.number),
      "seller_member_id": .string(member),
    ]
  }

  /// Old English bodies hold the weight alone.
  var delivery: JSONText {
    [
      "location": isOld ? .absent : .string("\(offer.shop.provinceChinese)省\(offer.shop.cityChinese)市"),
      "location_code": isOld ? .absent : .string(String(10_000_000 + drift.pick(39_999_999, "location"))),
      "delivery_fee": isOld ? .absent : .count(offer.isFreeShipping ? 0 : drift.pick(12, "fee") + 1),
      // 0 is how this vendor says that it does not know a weight.
      "unit_weight": drift.isOne(in: 2, "unit weight") ? 0 : .number(details.parcel.kilograms),
      "template_id": isOld ? .absent : .string(String(10_000_000 + drift.pick(9_999_999, "template"))),
    ]
  }

  /// Their times are China's, without a zone.
  var promotions: JSONText {
    guard drift.isOne(in: 5, "promotion") else { return [] }
    return [
      [
        "type": drift.isOne(in: 2, "coupon") ? "PLATFORM_COUPON" : "MIX_WHOLESALE", "title": "每100减10",
        "content": "跨店每满100元减10元", "start_time": "2025-11-01 00:00:00", "end_time": "2025-11-30 23:59:59",
      ]
    ]
  }
}
