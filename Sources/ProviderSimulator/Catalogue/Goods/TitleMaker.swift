/// Writes titles as sellers do: everything that a buyer may search for, in one line.
struct TitleMaker {
  private static let openings = [
    Phrase("跨境热销", "Best-selling"), Phrase("厂家直销", "Factory-made"), Phrase("北欧简约", "Nordic-style"),
    Phrase("现货速发", "In-stock"), Phrase("创意", "Creative"), Phrase("复古", "Retro"), Phrase("新款", "New"),
    Phrase("轻奢", "Elegant"),
  ]
  private static let endings = [
    Phrase("可印LOGO", "logo printing available"), Phrase("一件代发", "single pieces shipped"),
    Phrase("支持定制", "custom orders welcome"), Phrase("礼盒装", "in a gift box"),
    Phrase("多色可选", "more colours available"), Phrase("源头工厂", "straight from the factory"),
  ]

  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "titles")
  }

  mutating func title(of product: Product) -> Phrase {
    let words = product.design.kind.words
    let opening = random.chance(60) ? random.one(of: Self.openings) : nil
    let ending = random.chance(55) ? random.one(of: Self.endings) : nil
    let use = random.one(of: words.uses)
    let material = random.one(of: words.materials)
    let noun = random.one(of: words.nouns)
    let pattern = product.design.pattern.name
    let colour = product.colour.name

    let chineseName = colour.chinese + (pattern?.chinese ?? "") + material.chinese + noun.chinese
    let chinese = [opening?.chinese, chineseName, use.chinese, ending?.chinese].compactMap(\.self)
    let englishName = [opening?.english, pattern?.english, colour.english, material.english, noun.english, use.english]
    let english = englishName.compactMap(\.self).joined(separator: " ") + (ending.map { ", " + $0.english } ?? "")
    return Phrase(
      chinese.joined(separator: random.chance(50) ? " " : ""), english.prefix(1).uppercased() + english.dropFirst())
  }
}
