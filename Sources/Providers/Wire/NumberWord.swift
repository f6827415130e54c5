/// What a word beside a number says of it.
enum NumberWord: Hashable, Sendable {
  /// Nothing that is not known: `已售`.
  case filling
  /// This or more.
  case atLeast
  /// It begins here; what comes further on is another number.
  case beginning
  /// An ISO 4217 code.
  case currency(String)
  case unit(String)

  /// Words before a number, longer ones first.
  static let leading = ordered(
    currencies
      + all([
        (.filling, "已售 已成交 成交 月销 月售 月销量 年销量 销量 总销量 累计 累计已售 售出 库存 起批量 起订量 最小起订量 : sold moq"),
        (.atLeast, "≥ >= > ⩾ 至少 不少于 超过 over from"),
      ]))

  /// Words behind a number, longer ones first.
  static let trailing = ordered(
    currencies + units
      + all([
        (.filling, "/ 每 已售 成交 付款 人付款 人收货 已拼 sold"),
        (.atLeast, "+ 以上 及以上 多 余"),
        (.beginning, "起 起批 起订 起售 起拍 起购 起卖"),
      ]))

  /// Words that multiply a number, longer ones first.
  static let factors: [(word: String, factor: Int)] = [
    ("百", 100), ("千", 1_000), ("万", 10_000), ("萬", 10_000), ("亿", 100_000_000), ("億", 100_000_000), ("천", 1_000),
    ("만", 10_000), ("억", 100_000_000), ("k", 1_000), ("w", 10_000),
  ]

  private static let currencies = all([
    (.currency("CNY"), "¥ cn¥ cny rmb 元 人民币"), (.currency("USD"), "us$ usd 美元"), (.currency("EUR"), "€ eur 欧元"),
  ])

  /// The measure words of the marketplaces, and their translations; each is its own name.
  private static let units: [(word: String, meaning: NumberWord)] =
    """
    件 个 個 只 隻 双 雙 对 對 套 条 條 张 張 台 部 辆 包 袋 箱 盒 瓶 罐 桶 支 枝 把 根 块 塊 片 本 册 顶 副 付 卷 捆 束 朵 株 \
    棵 粒 颗 枚 组 組 打 份 面 幅 床 匹 板 筒 扎 串 米 公里 厘米 码 平方 平方米 立方米 克 千克 公斤 斤 吨 升 毫升 单 \
    개 세트 켤레 pc pcs pc. pcs. piece pieces unit units item items ea each set sets pair pairs pack packs package packages box boxes bag \
    bags bottle bottles roll rolls carton cartons case cases dozen sheet sheets kg kilogram kilograms g gram grams m meter \
    meters yard yards ton tons order orders шт шт. компл. cái chiếc bộ đôi
    """.split { $0 == " " }.map { (String($0), .unit(String($0))) }

  private static func all(_ groups: [(NumberWord, String)]) -> [(word: String, meaning: NumberWord)] {
    groups.flatMap { meaning, words in words.split(separator: " ").map { (String($0), meaning) } }
  }

  private static func ordered(
    _ words: [(word: String, meaning: NumberWord)]
  ) -> [(word: String, meaning: NumberWord)] {
    words.sorted { ($0.word.count, $0.word) > ($1.word.count, $1.word) }
  }
}
