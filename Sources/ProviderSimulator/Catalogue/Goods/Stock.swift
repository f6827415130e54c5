import Catalog

/// Everything that is on sale, made from a seed.
struct Stock {
  private static let productsPerKind = 21
  /// The first products are the factories' own; retailers sell the rest, and some of the first under their own words.
  private static let wholesaleProducts = 18
  private static let sharedInRetail = 3
  /// How many offers of each kind show another shop's pictures.
  private static let wholesaleTwins = 3

  private(set) var wholesale: [SimulatedOffer] = []
  private(set) var retail: [SimulatedOffer] = []
  private(set) var pictures: [CataloguePicture] = []

  init(seed: UInt64) {
    var assortment = Assortment(seed: seed)
    var shopMaker = ShopMaker(seed: seed)
    let factories = shopMaker.shops(38, isRetail: false)
    let boutiques = shopMaker.shops(14, isRetail: true)
    var offers = OfferMaker(seed: seed)
    var random = SplitMix64(seed: seed, part: "stock")

    for (kindIndex, kind) in GoodsKind.allCases.enumerated() {
      let products = assortment.products(kind, count: Self.productsPerKind)
      pictures += products.flatMap(\.pictures)
      let colours = Self.colours(of: products)

      let first = random.int(0...factories.count - 1)
      let twins = (0..<Self.wholesaleTwins).map { _ in products[random.int(0...Self.wholesaleProducts - 1)] }
      for (index, product) in (products.prefix(Self.wholesaleProducts) + twins).enumerated() {
        // Steps of 1 through more shops than a kind has offers: a twin is always another shop's.
        let shop = factories[(first + index) % factories.count]
        var wishes = OfferMaker.Wishes()
        if index == 2 || index == 9 { wishes.awkwardTitle = kindIndex * 2 + (index == 9 ? 1 : 0) }
        wishes.isTiny = index == 5 && kind.words.yuan.lowerBound < 5
        wholesale.append(offers.offer(product, in: .alibaba1688, shop: shop, colours: colours, wishes))
      }

      let retailed = products.prefix(Self.sharedInRetail) + products.dropFirst(Self.wholesaleProducts)
      for (index, product) in retailed.enumerated() {
        var wishes = OfferMaker.Wishes()
        if index == 1 { wishes.awkwardTitle = kindIndex + 5 }
        // The same number on both marketplaces, for another thing.
        if index == 4, kindIndex % 3 == 0 { wishes.number = wholesale.last?.number }
        retail.append(
          offers.offer(product, in: .taobao, shop: random.one(of: boutiques), colours: colours, wishes))
      }
    }
  }

  /// Each colour once, by the picture of the first product that has it.
  private static func colours(of products: [Product]) -> [SimulatedColour] {
    products.compactMap(\.inColour).reduce(into: []) { colours, colour in
      if !colours.contains(where: { $0.name == colour.name }) { colours.append(colour) }
    }
  }
}
