/// A province of the Chinese mainland, or what ranks with one: the places that sellers' freight tables name.
package struct Province: Hashable, Sendable {
  /// The first two digits of every place code in it (GB/T 2260): `44`.
  package let code: String
  /// `Guangdong`
  package let name: String
  /// Without the word for what it is: `广东`.
  package let chinese: String
  /// The word for what it is: `省`, `市`, `自治区`.
  private let rank: String
  /// Two letters (ISO 3166-2): `GD`.
  private let letters: String
  /// What it is also called.
  private let others: [String]

  private init(
    _ code: String, _ name: String, _ chinese: String, _ letters: String, rank: String = "省", others: [String] = []
  ) {
    self.code = code
    self.name = name
    self.chinese = chinese
    self.letters = letters
    self.rank = rank
    self.others = others
  }

  /// - Parameter code: a place code that begins with its digits.
  init?(code: String) {
    guard let province = Self.all.first(where: { code.hasPrefix($0.code) }) else { return nil }
    self = province
  }

  /// Reads a name in either script, with or without the word for what it is, or the two letters; spaces, apostrophes and
  /// capitals do not matter.
  init?(named text: String) {
    let wanted = Self.folded(text)
    guard let province = Self.all.first(where: { $0.names.contains(wanted) }) else { return nil }
    self = province
  }

  /// What it may be called, folded.
  private var names: [String] {
    ([name, "\(name) Province", chinese, chinese + rank, letters] + others).map(Self.folded)
  }

  private static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The name that a text may have meant, in the text's own script; `nil` when none is like it.
  static func nearest(to text: String) -> String? {
    let characters = Set(text.lowercased())
    return NearestName.of(
      text,
      among: all.flatMap { [$0.name, $0.chinese] }.filter { !characters.isDisjoint(with: $0.lowercased()) })
  }

  package static let all = [
    Province("11", "Beijing", "北京", "BJ", rank: "市"), Province("12", "Tianjin", "天津", "TJ", rank: "市"),
    Province("13", "Hebei", "河北", "HE"), Province("14", "Shanxi", "山西", "SX"),
    Province("15", "Inner Mongolia", "内蒙古", "NM", rank: "自治区", others: ["Nei Mongol", "Neimenggu"]),
    Province("21", "Liaoning", "辽宁", "LN"), Province("22", "Jilin", "吉林", "JL"),
    Province("23", "Heilongjiang", "黑龙江", "HL"), Province("31", "Shanghai", "上海", "SH", rank: "市"),
    Province("32", "Jiangsu", "江苏", "JS"), Province("33", "Zhejiang", "浙江", "ZJ"),
    Province("34", "Anhui", "安徽", "AH"), Province("35", "Fujian", "福建", "FJ"),
    Province("36", "Jiangxi", "江西", "JX"), Province("37", "Shandong", "山东", "SD"),
    Province("41", "Henan", "河南", "HA"), Province("42", "Hubei", "湖北", "HB"),
    Province("43", "Hunan", "湖南", "HN"), Province("44", "Guangdong", "广东", "GD"),
    Province("45", "Guangxi", "广西", "GX", rank: "壮族自治区", others: ["广西自治区"]),
    Province("46", "Hainan", "海南", "HI"), Province("50", "Chongqing", "重庆", "CQ", rank: "市"),
    Province("51", "Sichuan", "四川", "SC"), Province("52", "Guizhou", "贵州", "GZ"),
    Province("53", "Yunnan", "云南", "YN"),
    Province("54", "Tibet", "西藏", "XZ", rank: "自治区", others: ["Xizang"]),
    Province("61", "Shaanxi", "陕西", "SN"), Province("62", "Gansu", "甘肃", "GS"),
    Province("63", "Qinghai", "青海", "QH"),
    Province("64", "Ningxia", "宁夏", "NX", rank: "回族自治区", others: ["宁夏自治区"]),
    Province("65", "Xinjiang", "新疆", "XJ", rank: "维吾尔自治区", others: ["新疆自治区"]),
  ]
}
