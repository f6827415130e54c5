import Catalog

/// Puts products on sale: number, price, minimum order, sales, and the words.
struct OfferMaker {
  private static let brands = ["禾町", "Norvik & Yu", "木里", "SOLVANDA", "云朵家", "无", "other/其他"]
  /// Twelve are today.
  private static let hoursUntilSent = [12, 48, 48, 72, 120, 24, 48, 48, 72, 120]
  private static let minimumOrders = [1, 1, 2, 2, 3, 5, 6, 10, 12, 20, 24, 30, 48, 50, 100, 120, 200, 300, 500, 1_000]

  private var random: SplitMix64
  private var titles: TitleMaker
  private var numbers: [Marketplace: Set<String>] = [:]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed, part: "offers")
    titles = TitleMaker(seed: seed)
  }

  /// What is not left to chance about an offer.
  struct Wishes {
    /// An index into ``Awkward/titles``.
    var awkwardTitle: Int?
    /// Costs a fraction of a yuan, by the thousand.
    var isTiny = false
    /// The number to have, so that two marketplaces share it.
    var number: String?
  }

  /// An offer of a product by a shop.
  ///
  /// - Parameter colours: that the offer may come in beside the product's own.
  mutating func offer(
    _ product: Product, in marketplace: Marketplace, shop: SimulatedShop, colours: [SimulatedColour], _ wishes: Wishes
  ) -> SimulatedOffer {
    let isRetail = marketplace == .taobao
    let usualTitle = titles.title(of: product)
    let title = wishes.awkwardTitle.map { Awkward.titles[$0 % Awkward.titles.count](usualTitle) } ?? usualTitle
    let price = wishes.isTiny ? Yuan(thousandths: 85) : usualPrice(product.design.kind, isRetail: isRetail)
    let minimumOrder = wishes.isTiny ? 1_000 : isRetail ? 1 : random.one(of: Self.minimumOrders)
    let sales = sales()
    let isNewIn7Days = random.chance(6)
    return SimulatedOffer(
      number: number(in: marketplace, wishes.number), marketplace: marketplace, kind: product.design.kind.rawValue,
      titleChinese: title.chinese, titleEnglish: title.english, shop: shop, wholesalePrice: price.text,
      dropShipPrice: isRetail || random.chance(25) ? nil : price.percent(random.int(75...145)).text,
      memberPrice: isRetail || random.chance(55) ? nil : price.percent(random.int(85...97)).text,
      couponPrice: random.chance(isRetail ? 35 : 70) ? nil : price.percent(random.int(70...95)).text,
      originalPrice: price.percent(random.chance(30) ? 100 : random.int(105...220)).text,
      tiers: isRetail ? [] : tiers(price, from: minimumOrder), minimumOrder: minimumOrder,
      soldIn30Days: sales.month, soldIn90Days: sales.quarter, soldIn360Days: sales.year, soldEver: sales.ever,
      orders: sales.orders, repurchasePercent: random.chance(15) ? 0 : random.int(1...68),
      stock: random.chance(4) ? 0 : random.int(1...9) * random.one(of: [1, 10, 97, 1_000, 12_345]),
      isNewIn7Days: isNewIn7Days, isNewIn30Days: isNewIn7Days || random.chance(12),
      isFreeShipping: random.chance(isRetail ? 70 : 30), shipsWithinHours: random.one(of: Self.hoursUntilSent),
      isSelection: random.chance(20), hasNoReasonReturn: random.chance(isRetail ? 90 : 45),
      isUsed: random.chance(isRetail ? 6 : 1), isCustomized: random.chance(8),
      brand: random.chance(45) ? nil : random.one(of: Self.brands),
      categoryPath: product.design.kind.words.categoryPath, pictures: product.pictures.map(\.name),
      colours: [product.inColour].compactMap(\.self) + colours.filter { $0.name != product.colour.name })
  }

  /// Twelve digits that the marketplace has not given yet.
  private mutating func number(in marketplace: Marketplace, _ wish: String?) -> String {
    if let wish, numbers[marketplace, default: []].insert(wish).inserted { return wish }
    while true {
      let number = String(random.int(600_000_000_000...999_999_999_999))
      if numbers[marketplace, default: []].insert(number).inserted { return number }
    }
  }

  private mutating func usualPrice(_ kind: GoodsKind, isRetail: Bool) -> Yuan {
    let range = kind.words.yuan
    let whole = random.int(range) * (isRetail ? random.int(2...3) : 1)
    return Yuan(thousandths: whole * 1_000 + random.one(of: [0, 0, 500, 800, 900, 990, 50, 125]))
  }

  private mutating func tiers(_ price: Yuan, from minimumOrder: Int) -> [SimulatedTier] {
    guard random.chance(65) else { return [] }
    var tiers = [SimulatedTier(from: minimumOrder, price: price.text)]
    var from = minimumOrder
    var cheaper = price
    for _ in 0..<random.int(1...3) {
      from *= random.one(of: [3, 5, 10])
      let next = cheaper.percent(random.int(86...96))
      guard next.thousandths < cheaper.thousandths else { break }
      cheaper = next
      tiers.append(SimulatedTier(from: from, price: cheaper.text))
    }
    return tiers
  }

  /// Most goods sell little, a few sell enormously; what a longer window holds is never less.
  private mutating func sales() -> (month: Int, quarter: Int, year: Int, ever: Int, orders: Int) {
    guard !random.chance(12) else { return (0, 0, 0, 0, 0) }
    let ever = random.int(1...9) * random.one(of: [1, 7, 13, 101, 998, 10_007, 52_000])
    let year = ever * random.int(20...100) / 100
    let quarter = year * random.int(10...70) / 100
    let month = quarter * random.int(10...60) / 100
    return (month, quarter, year, ever, max(1, ever / random.int(1...12)))
  }
}
