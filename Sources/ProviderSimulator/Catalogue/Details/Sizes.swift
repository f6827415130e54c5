/// How goods of a kind are measured and counted.
extension GoodsKind {
  /// The property, with the marketplace's number for it and ten values.
  static func sizes(of kind: String) -> (number: Int, name: Phrase, values: [Phrase]) {
    switch GoodsKind(rawValue: kind) {
    case .tShirt?: (450, Phrase("尺码", "Size"), letters.map { Phrase($0, $0) })
    case .sneaker?, .socks?: (450, Phrase("尺码", "Size"), (35...44).map { Phrase("\($0)码", "\($0)") })
    case .phoneCase?: (3_151, Phrase("型号", "Model"), telephones.map { Phrase("苹果\($0)", "iPhone \($0)") })
    default: (446, Phrase("规格", "Specification"), specifications)
    }
  }

  private static let letters = ["XS", "S", "M", "L", "XL", "2XL", "3XL", "4XL", "5XL", "6XL"]
  private static let telephones = [
    "11", "11 Pro", "12", "12 Pro", "13", "13 Pro", "14", "14 Pro", "15", "15 Pro",
  ]
  private static let specifications = [
    Phrase("小号", "small"), Phrase("中号", "medium"), Phrase("大号", "large"), Phrase("特大号", "extra large"),
    Phrase("加厚款", "thick"), Phrase("礼盒装", "gift box"), Phrase("两件装", "set of two"), Phrase("四件装", "set of four"),
    Phrase("OPP袋装", "OPP bag"), Phrase("定制款", "custom"),
  ]

  /// The counting word.
  static func unit(of kind: String) -> String {
    switch GoodsKind(rawValue: kind) {
    case .sneaker?, .socks?: "双"
    case .scarf?: "条"
    case .umbrella?, .chair?, .fan?, .knife?, .ukulele?: "把"
    case .tShirt?, .pillow?, .hat?: "件"
    case .bowl?, .teapot?: "套"
    default: "个"
    }
  }
}
