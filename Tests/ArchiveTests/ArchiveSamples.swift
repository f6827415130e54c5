import Catalog
import Foundation
import Testing

/// Picks as full and as bare as they get.
enum ArchiveSamples {
  static func mug(note: String? = "ask for a sample") throws -> Pick {
    let amount = try #require(Amount("0.085"))
    let listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: "727920485853")),
      title: try #require(Title(original: CleanText("陶瓷马克杯"), translated: CleanText("Ceramic mug"), language: "en")),
      address: WebAddress("https://detail.1688.com/offer/727920485853.html"),
      pictureAddress: WebAddress("https://cbu01.alicdn.com/img/mug.jpg"),
      prices: [Price(.wholesale, amount)], tiers: [PriceTier(from: 10, to: nil, amount: amount)], minimumOrder: 2,
      sales: [SalesFigure(.days(30), count: 3_911), SalesFigure(.allTime, count: 50, isAtLeast: true)],
      repurchaseRate: Rate("0.5"),
      shop: Shop(
        name: CleanText("潮州陶瓷厂"), id: CleanText("b2b-1"), address: WebAddress("https://shop.1688.com/"),
        location: CleanText("Guangdong"), years: 11, score: Amount("4.5"), repurchaseRate: Rate("11.2%"),
        businessType: CleanText("生产加工"), flags: ShopFlags(factory: false, trustPass: true)),
      shipsFrom: CleanText("Chaozhou"), shipsWithinHours: 48, freeShipping: false, stock: 872,
      tags: [try #require(CleanText("gift box"))], facts: [Fact(.brand, .text(try #require(CleanText("none"))))],
      provenance: Provenance(provider: ProviderID("tmapi-v1"), fetchedAt: moment, page: 2, rank: 21))
    return Pick(
      listing: listing, queryPhoto: "red-mug.jpg", pickedAt: moment + 0.25, quantity: 500, status: "asked",
      tags: ["acme", "红"], note: note)
  }

  static func bare(number: String = "7279204858531234567", after seconds: TimeInterval = 60) throws -> Pick {
    let listing = Listing(
      id: try #require(ListingID(.taobao, number: number)),
      title: try #require(Title(original: CleanText("搪瓷杯"), translated: nil, language: nil)),
      provenance: Provenance(provider: ProviderID("shanjing"), fetchedAt: moment, page: 1, rank: 1))
    return Pick(listing: listing, pickedAt: moment + seconds)
  }

  /// Every fact that a vendor gives, and one under a name of its own.
  static func facts() throws -> [Fact] {
    let prices = [
      OtherPrice(try #require(Amount("13"))),
      OtherPrice(try #require(Amount("250")), basis: .dropShip, unit: CleanText("箱")),
      OtherPrice(try #require(Amount("12")), unit: CleanText("打")),
    ]
    return [
      Fact(.brand, try text("陶园")), Fact(.orders, try text("13")), Fact(.turnover, try text("50+")),
      Fact(.turnover30Days, try text("1200.50")), Fact(.turnoverAbroad30Days, try text("7")),
      Fact(.goodsScore, try text("2")), Fact(.pictureScore, try text("0.8")), Fact(.weight, try text("0.35")),
      Fact(.netWeight, try text("0.3")), Fact(.newArrival, .flag(false)), Fact(.fewRefunds, .flag(false)),
      Fact(.onePiece, .flag(true)), Fact(.offerType, try text("normal")), Fact(.category, try text("1042207/50911/7")),
      Fact(.seller, try text("陶园旗舰店")), Fact(.answersScore, try text("4.5")), Fact(.disputesScore, try text("4.1")),
      Fact(.logisticsScore, try text("4.2")), Fact(.returnsScore, try text("4.3")), Fact(.advertised, .flag(true)),
      Fact(.jxhy, .flag(true)), Fact(.patented, .flag(false)), Fact(.onSaleSince, try text("2025-03-02 10:00:00")),
      Fact(.stock, try text("100000+")), Fact(.otherPrices, .prices(prices)),
      Fact(.completedFrom, .fields(fieldsOfThen.map(\.code), from: ProviderID("tmapi-v1"))),
      Fact(called: try #require(CleanText("材质")), try text("陶瓷")),
    ]
  }

  /// Those that there were when the samples were kept.
  private static let fieldsOfThen: [ListingField] = [
    .title, .prices, .unit, .minimumOrder, .sales, .repurchaseRate, .shop, .delivery, .stock,
  ]

  private static func text(_ text: String) throws -> FactValue { .text(try #require(CleanText(text))) }

  /// 2026-11-20 09:00:00 UTC.
  private static let moment = Date(timeIntervalSince1970: 1_795_165_200)
}

/// A directory that is gone after the test.
func withScratchDirectory<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
  let directory = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try await body(directory)
}
