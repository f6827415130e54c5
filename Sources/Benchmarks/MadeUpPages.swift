import Catalog
import Foundation
import Queries

/// Pages as vendors send them, of words drawn by arithmetic: some in every page, some in one.
enum MadeUpPages {
  static let provider = ProviderID("daji")
  static let start = Date(timeIntervalSince1970: 1_795_176_000)

  private static let things = [
    ("马克杯", "mug"), ("台灯", "desk lamp"), ("书包", "backpack"), ("运动鞋", "sneaker"), ("雨伞", "umbrella"), ("保温瓶", "flask"),
    ("地毯", "carpet"), ("花瓶", "vase"),
  ]
  private static let kinds = [
    ("陶瓷", "ceramic"), ("不锈钢", "stainless steel"), ("竹制", "bamboo"), ("硅胶", "silicone"), ("帆布", "canvas"),
    ("玻璃", "glass"),
  ]
  private static let looks = [
    ("蓝色条纹", "blue striped"), ("红色圆点", "red dotted"), ("北欧风", "Nordic style"), ("复古", "vintage"), ("简约", "plain"),
  ]
  private static let towns = ["潮州", "义乌", "东莞", "佛山", "温州", "晋江", "澄海"]

  static func question(_ number: Int) -> AskedQuestion {
    AskedQuestion(
      subject: .photo("photo-\(number)"), source: "/photos/client-\(number % 97)/photo-\(number).jpg",
      query: ImageQuery(),
      providers: [provider], askedAt: start - Double(100_000 - number) * 300)
  }

  static func page(search: Int, page: Int) -> ResultPage {
    let listings = (0..<20).compactMap { place -> Listing? in
      let number = (search * 50 + page) * 20 + place
      let draw = number &* 2_654_435_761 >> 7
      let (thing, kind, look) = (things[search % 8], kinds[draw % 6], looks[draw / 6 % 5])
      let town = towns[draw / 30 % 7]
      guard let id = ListingID(.alibaba1688, number: "\(600_000_000_000 + number)"),
        let amount = Amount("\(5 + draw % 90).50"),
        let title = Title(
          original: CleanText("\(town)\(look.0)\(kind.0)\(thing.0) 跨境现货批发 厂家直销 款号\(number)"),
          translated: CleanText("\(look.1) \(kind.1) \(thing.1), wholesale in stock, model zyx\(search)"),
          language: "en")
      else { return nil }
      return Listing(
        id: id, title: title, address: WebAddress("https://detail.1688.com/offer/\(id.number).html"),
        pictureAddress: WebAddress("https://cbu01.alicdn.com/img/ibank/\(number).jpg"),
        prices: [Price(.wholesale, amount), Price(.dropShip, amount)],
        tiers: [PriceTier(from: 2, to: 99, amount: amount), PriceTier(from: 100, to: nil, amount: amount)],
        minimumOrder: 2, sales: [SalesFigure(.days(30), count: draw % 5_000)], repurchaseRate: Rate("\(draw % 60)%"),
        shop: Shop(
          name: CleanText("\(town)市\(kind.0)\(thing.0)制品有限公司\(draw % 300)"), location: CleanText(town), years: draw % 15
        ),
        provenance: Provenance(provider: provider, fetchedAt: start, page: page, rank: place + 1))
    }
    return ResultPage(provider: provider, number: page, size: 20, listings: listings, total: 700, hasNext: true)
  }

  /// A vendor's reply of its usual length.
  static let reply = Array(
    ("["
      + (0..<20).map { number in
        """
        {"offerId":\(700_000_000_000 + number * 7_919),"subject":"\(things[number % 8].0)\(kinds[number % 6].0) 厂家直销",\
        "imageUrl":"https://cbu01.alicdn.com/img/ibank/\(number * 104_729).jpg","price":"\(number * 13 % 90).50",\
        "extra":"\((0..<60).map { String($0 &* number &* 2_654_435_761 % 9_973) }.joined(separator: ","))"}
        """
      }.joined(separator: ",") + "]").utf8)
}
