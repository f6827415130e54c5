/// Writes what sellers say of their goods, with the marketplace's numbers for it.
struct AttributeMaker {
  private static let styles = [
    Phrase("北欧", "Nordic"), Phrase("简约", "Simple"), Phrase("复古风", "Retro style"), Phrase("可爱风", "Cute style"),
    Phrase("田园风", "Pastoral style"), Phrase("清新风", "Fresh style"),
  ]
  private static let platforms = [
    Phrase("ebay", "ebay"), Phrase("亚马逊", "Amazon"), Phrase("wish", "wish"), Phrase("速卖通", "AliExpress"),
    Phrase("独立站", "Independent Station"), Phrase("LAZADA", "LAZADA"),
  ]
  private static let regions = [
    Phrase("非洲", "Africa"), Phrase("欧洲", "Europe"), Phrase("南美", "South America"), Phrase("东南亚", "Southeast Asia"),
    Phrase("北美", "North America"), Phrase("东北亚", "Northeast Asia"), Phrase("中东", "Middle East"),
  ]
  /// Nobody's: no such number is given out.
  private static let telephone = "13500000000"

  let attributes: [SimulatedAttribute]

  init(_ offer: SimulatedOffer, _ peculiarities: Set<Peculiarity>) {
    var random = SplitMix64(seed: UInt64(offer.number) ?? 0, part: "attributes")
    let words = GoodsKind(rawValue: offer.kind)?.words
    let item = "\(random.int(10...99))-\(random.int(100...9_999))"
    var all = [
      SimulatedAttribute(
        number: 2_176, name: Phrase("品牌", "Brand"),
        values: [offer.brand.map { Phrase($0, $0) } ?? Phrase("无", "None")]),
      SimulatedAttribute(number: 1_398, name: Phrase("货号", "Item number"), values: [Phrase(item, item)]),
      SimulatedAttribute(
        number: 346, name: Phrase("产地", "Origin"), values: [Phrase(offer.shop.cityChinese, offer.shop.cityEnglish)]),
      SimulatedAttribute(
        number: 401, name: Phrase("风格", "Style"), values: random.some(of: Self.styles, random.int(1...6))),
      SimulatedAttribute(
        number: 221_796_513, name: Phrase("是否跨境货源", "Whether cross-border supply"),
        values: [random.chance(50) ? Phrase("是", "Yes") : Phrase("否", "No")]),
      SimulatedAttribute(
        number: 193_290_002, name: Phrase("主要下游平台", "Main downstream platforms"),
        values: random.some(of: Self.platforms, random.int(2...6))),
      SimulatedAttribute(
        number: 193_290_003, name: Phrase("主要销售地区", "Main sales area"),
        values: random.some(of: Self.regions, random.int(2...7))),
    ]
    if let words {
      all += [
        SimulatedAttribute(number: 18, name: Phrase("材质", "Material"), values: [random.one(of: words.materials)]),
        SimulatedAttribute(number: 9_411, name: Phrase("适用场景", "Applicable scene"), values: words.uses),
      ]
    }
    if peculiarities.contains(.telephone) {
      all.append(
        SimulatedAttribute(
          number: 100_031_521, name: Phrase("定制电话", "Custom telephone"),
          values: [Phrase("微信同号" + Self.telephone, "Same WeChat number " + Self.telephone)]))
    }
    attributes = random.shuffled(all)
  }
}

extension SplitMix64 {
  /// So many of the choices, in any order.
  fileprivate mutating func some<Choice>(of choices: [Choice], _ count: Int) -> [Choice] {
    Array(shuffled(choices).prefix(count))
  }
}
