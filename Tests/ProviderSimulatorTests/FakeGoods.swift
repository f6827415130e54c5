import Catalog

@testable import ProviderSimulator

/// A hundred and thirty offers a marketplace, in one order for every photo; bytes that begin with `X` are no photo.
struct FakeGoods: GoodsSource {
  static let photo: [UInt8] = Array("P a photo".utf8)
  static let notAPhoto: [UInt8] = Array("X no photo".utf8)
  static let offerCount = 130

  func ranked(_ marketplace: Marketplace, by photo: [UInt8], region: [Int]?) -> [SimulatedMatch]? {
    guard photo.first != UInt8(ascii: "X") else { return nil }
    // A region turns the order round, so that a test sees that it arrived.
    let numbers = region == nil ? Array(0..<Self.offerCount) : (0..<Self.offerCount).reversed()
    return numbers.map { SimulatedMatch(offer: Self.offer($0, marketplace), likeness: 0.5) }
  }

  func offers(_ marketplace: Marketplace) -> [SimulatedOffer] {
    (0..<Self.offerCount).map { Self.offer($0, marketplace) }
  }

  func picture(_ name: String) -> [UInt8]? {
    name.hasPrefix("mug") ? Array("P \(name)".utf8) : nil
  }

  var samplePhotos: [(name: String, jpeg: [UInt8])] { [("red-mug.jpg", Self.photo)] }

  static func offer(_ index: Int, _ marketplace: Marketplace = .alibaba1688) -> SimulatedOffer {
    SimulatedOffer(
      number: String(700_000_000_000 + index * 7_919), marketplace: marketplace, kind: "mug",
      titleChinese: index % 4 == 0 ? "红色陶瓷马克杯 \(index)" : "蓝色搪瓷杯 \(index)",
      titleEnglish: index % 4 == 0 ? "Red ceramic mug \(index)" : "Blue enamel mug \(index)", shop: shop(index % 5),
      wholesalePrice: "\(index % 40 + 1).50", dropShipPrice: index % 3 == 0 ? "\(index % 40 + 2).00" : nil,
      memberPrice: index % 6 == 0 ? "\(index % 40 + 1).20" : nil, couponPrice: index % 2 == 0 ? "1.00" : nil,
      originalPrice: "60.00",
      tiers: index % 3 == 1
        ? [] : [SimulatedTier(from: 2, price: "\(index % 40 + 1).50"), SimulatedTier(from: 20, price: "1.10")],
      minimumOrder: 2,
      soldIn30Days: index, soldIn90Days: index * 3, soldIn360Days: index * 9, soldEver: index * 2_000, orders: index,
      repurchasePercent: index % 100, stock: 500, isNewIn7Days: index % 10 == 0, isNewIn30Days: index % 5 == 0,
      isFreeShipping: index % 7 == 0, shipsWithinHours: [12, 24, 48, 72][index % 4], isSelection: index % 9 == 0,
      hasNoReasonReturn: index % 2 == 0, isUsed: index % 8 == 0, isCustomized: index % 11 == 0, brand: nil,
      categoryPath: ["1042207", index % 2 == 0 ? "50911" : "50912"], pictures: ["mug-\(index)"],
      colours: NamedColour.all.prefix(7).enumerated().map { SimulatedColour(name: $1.name, picture: "mug-\($0)-1") })
  }

  private static func shop(_ index: Int) -> SimulatedShop {
    SimulatedShop(
      number: "880\(index)", nameChinese: "潮州陶瓷厂\(index)", provinceChinese: "广东", provinceEnglish: "Guangdong",
      cityChinese: "潮州", cityEnglish: "Chaozhou", years: 9, score: "4.5", repurchasePercent: "11.2",
      isFactory: index % 2 == 0, isSuperFactory: false, isVerified: index < 3, isPowerful: index == 1, isGold: false,
      isInspected: false, isTrustPass: true, businessType: "生产加工")
  }
}
