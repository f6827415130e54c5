package import Catalog

/// A column of the result list. The raw value is its name in views and in the configuration: a promise.
package enum ListColumn: Hashable, Sendable {
  /// The price that the vendor shows first, or that at the quantity which is wanted.
  case price
  /// The price on one basis, as the vendor gives it.
  case basis(PriceBasis)
  case minimumOrder
  /// Units sold, in the window that the vendor shows first.
  case sold
  /// The share of buyers who bought the item again.
  case again
  case likeness
  /// Which vendors have the offer.
  case vendor
  case shop
  case place
  case years
  case score
  /// The share of buyers who came back to the shop.
  case shopAgain
  /// What the marketplace certifies of the shop.
  case certified
  case stock
  /// Hours until it is sent.
  case ships
  /// Whether postage is free.
  case freePostage

  /// Whether it holds an amount of money, which is never cut.
  package var isMoney: Bool {
    switch self {
    case .price, .basis: true
    default: false
    }
  }

  /// The order of the list that it stands for; `nil` where texts have none that helps.
  package var order: LocalOrder? {
    switch self {
    case .price: .priceUp
    case .basis(let basis): .basis(basis)
    case .minimumOrder: .minimumOrder
    case .sold: .sales
    case .again: .repurchase
    case .likeness: .likeness
    case .years: .years
    case .score: .score
    case .shopAgain: .shopRepurchase
    case .stock: .stock
    case .ships: .shipsWithin
    case .vendor, .shop, .place, .certified, .freePostage: nil
    }
  }
}

extension ListColumn: CaseIterable {
  package static let allCases: [ListColumn] =
    [.price] + PriceBasis.allCases.map(ListColumn.basis) + [
      .minimumOrder, .sold, .again, .likeness, .vendor, .shop, .place, .years, .score, .shopAgain, .certified, .stock,
      .ships, .freePostage,
    ]
}

extension ListColumn: RawRepresentable {
  package init?(rawValue: String) {
    // As it is called on the screen; views of earlier versions have the other name.
    let name = rawValue == "match" ? "like" : rawValue
    guard let column = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = column
  }

  package var rawValue: String {
    switch self {
    case .price: "price"
    case .basis(let basis): basis.word
    case .minimumOrder: "moq"
    case .sold: "sold"
    case .again: "again"
    case .likeness: "like"
    case .vendor: "vendor"
    case .shop: "shop"
    case .place: "place"
    case .years: "years"
    case .score: "score"
    case .shopAgain: "shop-again"
    case .certified: "certified"
    case .stock: "stock"
    case .ships: "ships"
    case .freePostage: "free"
    }
  }
}

extension PriceBasis {
  /// The name of the basis where people type it: `drop-ship`.
  package var word: String { rawValue.split(separator: "_").joined(separator: "-") }
}
