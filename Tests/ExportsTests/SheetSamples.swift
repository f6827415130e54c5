import Catalog
import Foundation
import Testing

/// Picks that a sheet could get wrong: long ids, formulas, quotes, line breaks, both languages.
enum SheetSamples {
  static func picks() throws -> [Pick] {
    [try full(), try hostile(), try bare(), try wanted(500)]
  }

  static func full() throws -> Pick {
    let listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: "727920485853")),
      title: try title("潮州陶瓷马克杯", "Ceramic mug, custom logo, 350 ml"),
      address: WebAddress("https://detail.1688.com/offer/727920485853.html"),
      pictureAddress: WebAddress("https://cbu01.alicdn.com/img/mug.jpg"),
      prices: [try price(.wholesale, "19.00"), try price(.dropShip, "12.00")],
      tiers: [
        PriceTier(from: 1, to: 9, amount: try #require(Amount("19.00"))),
        PriceTier(from: 10, to: nil, amount: try #require(Amount("17.50"))),
      ],
      minimumOrder: 2, sales: [SalesFigure(.days(30), count: 3_911), SalesFigure(.days(90), count: 5_160)],
      repurchaseRate: Rate("5%"),
      shop: Shop(
        name: CleanText("潮州陶瓷厂"), location: CleanText("Guangdong, Chaozhou"), years: 11,
        flags: ShopFlags(factory: true, superFactory: false, trustPass: true)),
      shipsWithinHours: 48, stock: 872, unit: CleanText("套"), provenance: provenance("tmapi-v1", rank: 1))
    return Pick(
      listing: listing, queryPhoto: "clients/acme/red-mug.jpg", pickedAt: moment + 754, quantity: 500, status: "asked",
      tags: ["acme", "a|b\\c"], note: "ask for a sample\nbefore \"Friday\"")
  }

  static func hostile() throws -> Pick {
    var listing = Listing(
      id: try #require(ListingID(.taobao, number: "7279204858531234567")),
      title: try title("＝HYPERLINK(\"http://x\",\"礼盒\")", "=cmd|'/c calc'!A1"),
      prices: [
        Price(.retail, try #require(Amount("0.085")), written: CleanText("0.085-0.12")), try price(.coupon, "0.08"),
      ],
      sales: [SalesFigure(.allTime, count: 50, isAtLeast: true)],
      repurchaseRate: Rate("0.5"), shop: Shop(name: CleanText("'@shop")), provenance: provenance("shanjing", rank: 41))
    listing.saleState = .offSale(try #require(CleanText("member expired")))
    return Pick(listing: listing, queryPhoto: "-photo.png", pickedAt: moment + 755, note: "\rfirst")
  }

  static func bare() throws -> Pick {
    let listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: "600000000001")), title: try title("搪瓷杯", nil),
      provenance: provenance("daji", rank: 9))
    return Pick(listing: listing, pickedAt: moment + 756)
  }

  /// What 500 pieces cost follows from its tiers.
  static func wanted(_ pieces: Int) throws -> Pick {
    let listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: "600000000002")), title: try title("玻璃杯", "Glass"),
      prices: [try price(.wholesale, "19.00")],
      tiers: [
        PriceTier(from: 2, to: 9, amount: try #require(Amount("19.00"))),
        PriceTier(from: 10, to: nil, amount: try #require(Amount("17.50"))),
      ],
      minimumOrder: 2, provenance: provenance("tmapi-v2", rank: 3))
    return Pick(listing: listing, pickedAt: moment + 757, quantity: pieces)
  }

  /// 2026-11-20 09:00:00 UTC.
  private static let moment = Date(timeIntervalSince1970: 1_795_165_200)

  private static func title(_ original: String, _ translated: String?) throws -> Title {
    try #require(Title(original: CleanText(original), translated: CleanText(translated), language: "en"))
  }

  private static func price(_ basis: PriceBasis, _ amount: String) throws -> Price {
    Price(basis, try #require(Amount(amount)))
  }

  private static func provenance(_ provider: String, rank: Int) -> Provenance {
    Provenance(provider: ProviderID(provider), fetchedAt: moment, page: (rank + 19) / 20, rank: rank)
  }
}
