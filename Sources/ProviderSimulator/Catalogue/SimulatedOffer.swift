import Catalog
import Foundation

/// One offer of the drawn catalogue, with everything that any of the vendors may say of it.
///
/// It is the truth that the simulated vendors each report in their own words, with their own gaps and drifts.
struct SimulatedOffer: Sendable, Hashable {
  /// Twelve digits, unique in its marketplace.
  private(set) var number: String
  let marketplace: Marketplace
  /// E.g. `mug`.
  let kind: String
  let titleChinese: String
  let titleEnglish: String
  let shop: SimulatedShop
  /// Exact, in yuan, e.g. `19.00` or `0.085`.
  private(set) var wholesalePrice: String
  /// May be above or below wholesale; `nil` when it is not sold singly.
  let dropShipPrice: String?
  let memberPrice: String?
  let couponPrice: String?
  let originalPrice: String
  /// Rising quantities, falling prices; empty when there is one price only.
  let tiers: [SimulatedTier]
  let minimumOrder: Int
  let soldIn30Days: Int
  let soldIn90Days: Int
  let soldIn360Days: Int
  let soldEver: Int
  let orders: Int
  /// Of a hundred.
  let repurchasePercent: Int
  let stock: Int
  let isNewIn7Days: Bool
  let isNewIn30Days: Bool
  let isFreeShipping: Bool
  let shipsWithinHours: Int
  let isSelection: Bool
  let hasNoReasonReturn: Bool
  /// Sold used, or made to order: what Shanjing can leave out.
  let isUsed: Bool
  let isCustomized: Bool
  let brand: String?
  let categoryPath: [String]
  /// Names of its pictures in the catalogue, the main one first; shops share pictures now and then.
  let pictures: [String]
  /// What it may come in, its own colour first; how many of them it does come in only details tell.
  let colours: [SimulatedColour]

  /// The same goods on sale once more.
  func numbered(_ number: String) -> SimulatedOffer {
    var offer = self
    offer.number = number
    return offer
  }

  /// What it cost a while ago: one vendor has not heard yet of some offers' present prices.
  var earlierPrice: String {
    Amount(wholesalePrice).map { Amount($0.decimal + 1).description } ?? wholesalePrice
  }

  /// What the shop sold at least a while ago.
  var earlierMinimumOrder: Int { minimumOrder + 10 }

  /// The same offer as a vendor shows it once more: dearer by a digit.
  var again: SimulatedOffer {
    var offer = self
    offer.wholesalePrice = "1" + wholesalePrice
    return offer
  }
}

/// A step of a quantity price.
struct SimulatedTier: Sendable, Hashable {
  let from: Int
  let price: String
}

/// A colour, and the name of a picture of the catalogue that shows it.
struct SimulatedColour: Sendable, Hashable {
  let name: Phrase
  let picture: String
}

/// A shop of the drawn catalogue.
struct SimulatedShop: Sendable, Hashable {
  let number: String
  let nameChinese: String
  let provinceChinese: String
  let provinceEnglish: String
  let cityChinese: String
  let cityEnglish: String
  let years: Int
  /// Of five, e.g. `4.5`.
  let score: String
  /// Of a hundred, with one decimal, e.g. `11.2`.
  let repurchasePercent: String
  let isFactory: Bool
  let isSuperFactory: Bool
  let isVerified: Bool
  let isPowerful: Bool
  let isGold: Bool
  let isInspected: Bool
  let isTrustPass: Bool
  /// What it says it does, e.g. `生产加工`; it may contradict ``isFactory``.
  let businessType: String
}

/// A match of a photo.
struct SimulatedMatch: Sendable {
  let offer: SimulatedOffer
  /// 0 to 1, higher is more alike.
  let likeness: Double
}

/// Where the simulated vendors get their goods.
protocol GoodsSource: Sendable {
  /// Every offer of a marketplace, best match of the photo first. JPEG, PNG or WebP; `nil` when it cannot be read.
  ///
  /// - Parameter region: the part to search by, as left, top, right and bottom pixels.
  func ranked(_ marketplace: Marketplace, by photo: [UInt8], region: [Int]?) -> [SimulatedMatch]?

  /// Every offer of a marketplace.
  func offers(_ marketplace: Marketplace) -> [SimulatedOffer]

  /// The JPEG of a picture by its name in ``SimulatedOffer/pictures``.
  func picture(_ name: String) -> [UInt8]?

  /// Does beforehand what the first search would have to wait for. Ends early when its task is cancelled.
  func prepare() async

  /// Photos to try the program with: file names and JPEGs. Not views that the catalogue holds.
  var samplePhotos: [(name: String, jpeg: [UInt8])] { get }
}

extension GoodsSource {
  func prepare() async {}

  func offer(_ number: String, _ marketplace: Marketplace) -> SimulatedOffer? {
    offers(marketplace).first { $0.number == number }
  }
}
