/// Makes the shops that sell.
struct ShopMaker {
  private static let places: [(province: Phrase, city: Phrase)] = [
    (Phrase("浙江", "Zhejiang"), Phrase("金华", "Jinhua")), (Phrase("浙江", "Zhejiang"), Phrase("台州", "Taizhou")),
    (Phrase("广东", "Guangdong"), Phrase("深圳", "Shenzhen")), (Phrase("广东", "Guangdong"), Phrase("汕头", "Shantou")),
    (Phrase("广东", "Guangdong"), Phrase("东莞", "Dongguan")), (Phrase("福建", "Fujian"), Phrase("泉州", "Quanzhou")),
    (Phrase("江苏", "Jiangsu"), Phrase("南通", "Nantong")), (Phrase("山东", "Shandong"), Phrase("临沂", "Linyi")),
    (Phrase("河北", "Hebei"), Phrase("保定", "Baoding")), (Phrase("江西", "Jiangxi"), Phrase("景德镇", "Jingdezhen")),
  ]
  private static let firstWords = ["禾晏", "屿木", "澄拓", "岚邑", "朴棠", "沐野", "云蓓", "砚青", "栖川", "麦陌"]
  private static let trades = ["家居用品", "工艺品", "日用百货", "电子商务", "服饰", "文创礼品", "塑胶制品", "五金"]
  private static let wholesaleForms = ["有限公司", "厂", "商行", "贸易有限公司", "（个体工商户）"]
  private static let retailForms = ["旗舰店", "专营店", "小铺", "企业店", "生活馆"]

  private var random: SplitMix64
  private var numbers: Set<String> = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "shops")
  }

  /// So many shops of a marketplace, a few of them with awkward names.
  mutating func shops(_ count: Int, isRetail: Bool) -> [SimulatedShop] {
    let awkward = isRetail ? Array(Awkward.shopNames.suffix(3)) : Awkward.shopNames
    return (0..<count).map { index in
      shop(isRetail: isRetail, name: index % 4 == 1 && index / 4 < awkward.count ? awkward[index / 4] : nil)
    }
  }

  private mutating func shop(isRetail: Bool, name: String?) -> SimulatedShop {
    let place = random.one(of: Self.places)
    let isFactory = !isRetail && random.chance(40)
    let forms = isRetail ? Self.retailForms : Self.wholesaleForms
    let usualName =
      (isRetail ? "" : place.city.chinese + "市") + random.one(of: Self.firstWords) + random.one(of: Self.trades)
      + random.one(of: forms)
    return SimulatedShop(
      number: number(), nameChinese: name ?? usualName, provinceChinese: place.province.chinese,
      provinceEnglish: place.province.english, cityChinese: place.city.chinese, cityEnglish: place.city.english,
      years: random.int(1...18), score: Self.tenths(random.int(30...50)),
      repurchasePercent: Self.tenths(random.int(0...640)), isFactory: isFactory,
      isSuperFactory: isFactory && random.chance(35), isVerified: random.chance(55), isPowerful: random.chance(30),
      isGold: random.chance(25), isInspected: isFactory && random.chance(50),
      isTrustPass: !isRetail && random.chance(80),
      // What a shop calls itself is often wrong, in both directions.
      businessType: random.one(
        of: isFactory ? ["生产加工", "生产加工", "经销批发"] : ["生产加工", "经销批发", "经销批发", "商业服务"]))
  }

  private mutating func number() -> String {
    while true {
      let number = String(random.int(2_200_000_000...2_299_999_999))
      if numbers.insert(number).inserted { return number }
    }
  }

  /// `112` is `11.2`.
  private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
