package import Catalog
package import Foundation
package import Queries

/// Orders of what is loaded; they cost nothing.
///
/// Figures that do not mean the same are not mixed: prices stand together by basis, currency and unit, sales by
/// window, and what is not known comes last.
package enum LocalOrder: Sendable, Hashable {
  case asFound
  case priceUp
  case priceDown
  /// By the price on one basis, the lowest first; what has none comes last.
  case basis(PriceBasis)
  case minimumOrder
  case sales
  case repurchase
  /// Years of the shop, the most first.
  case years
  /// Of the shop, the highest first.
  case score
  /// The share of buyers who came back to the shop, the most first.
  case shopRepurchase
  case stock
  /// Hours until it is sent, the fewest first.
  case shipsWithin
  /// By pictures, which a listing does not hold: the list is told the figures when it is sorted.
  case likeness
  /// By pictures and decisions: like what was picked, unlike what was rejected. The list is told these figures as well.
  case learned

  /// Whether it goes by pictures.
  package var goesByPictures: Bool { self == .likeness || self == .learned }

  /// The order that vendors were asked for, to hold for what several of them answered.
  package init(_ order: Queries.SortOrder) {
    switch order {
    case .vendor: self = .asFound
    case .sales: self = .sales
    case .priceUp: self = .priceUp
    case .priceDown: self = .priceDown
    case .repurchase: self = .repurchase
    }
  }

  /// The order in which answers are put here: that which the vendors were asked for, unless one vendor alone was asked and
  /// has done it.
  package static func answering(_ order: Queries.SortOrder, by capabilities: [ProviderID: Capabilities])
    -> LocalOrder
  {
    let isDone = capabilities.count == 1 && capabilities.values.allSatisfy { $0.sorts.contains(order) }
    return isDone ? .asFound : LocalOrder(order)
  }

  /// What a listing is sorted by, the least first.
  package struct Key: Hashable, Sendable, Comparable {
    /// Figures of one kind, which is a group and a text, stand together; what is not known is of the last.
    package var group = 0
    package var text = ""
    /// What is counted: whole numbers are compared much faster than others.
    package var count = 0
    package var figure = Decimal.zero

    package static let unknown = Key(group: .max)

    /// Before all that are less: the complement turns the order round, whatever the number.
    static func most(_ count: Int) -> Key { Key(count: ~count) }

    /// `nil` where both are equal.
    func isBefore(_ other: Key) -> Bool? {
      if group != other.group { return group < other.group }
      if text != other.text { return text < other.text }
      if count != other.count { return count < other.count }
      var (own, others) = (figure, other.figure)
      return switch NSDecimalCompare(&own, &others) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame: nil
      }
    }

    package static func < (left: Key, right: Key) -> Bool { left.isBefore(right) == true }
  }

  /// Equal where this order does not tell two listings apart.
  ///
  /// - Parameter quantity: how many are wanted, for orders by price.
  package func key(of listing: Listing, at quantity: Int? = nil) -> Key {
    switch self {
    case .asFound, .likeness, .learned: .unknown
    case .priceUp, .priceDown: priceKey(of: listing, at: quantity)
    case .basis(let basis): listing.price(basis).map { key(of: $0, listing) } ?? .unknown
    case .minimumOrder: listing.minimumOrder.map { Key(count: $0) } ?? .unknown
    case .sales: key(of: listing.sales.first)
    case .repurchase: listing.repurchaseRate?.percent.map { Key(figure: -$0.decimal) } ?? .unknown
    case .years: listing.shop.years.map(Key.most) ?? .unknown
    case .score: listing.shop.score.map { Key(figure: -$0.decimal) } ?? .unknown
    case .shopRepurchase: listing.shop.repurchaseRate?.percent.map { Key(figure: -$0.decimal) } ?? .unknown
    case .stock: listing.stock.map(Key.most) ?? .unknown
    case .shipsWithin: listing.shipsWithinHours.map { Key(count: $0) } ?? .unknown
    }
  }

  private func priceKey(of listing: Listing, at quantity: Int?) -> Key {
    let wanted = quantity.flatMap { listing.price(at: $0) }
    guard let price = quantity == nil ? listing.mainPrice : wanted?.price else { return .unknown }
    var key = key(of: price, listing)
    let basis = PriceBasis.allCases.firstIndex(of: price.basis) ?? 0
    // By currency, then by basis; what can be had only by ordering more stands behind what can be had.
    key.group += basis * 2 + (wanted?.isBelowMinimum == true ? 1 : 0)
    if self == .priceDown { key.figure.negate() }
    return key
  }

  /// By currency and unit, then by the amount.
  private func key(of price: Price, _ listing: Listing) -> Key {
    let (isYuan, unit) = (price.currency == .yuan, listing.otherUnitKind ?? "")
    return Key(
      group: isYuan ? 0 : 1_000, text: isYuan ? unit : "\(price.currency) \(unit)", figure: price.amount.decimal)
  }

  private func key(of figure: SalesFigure?) -> Key {
    guard let figure else { return .unknown }
    // Windows in the order of their length; all time is the longest.
    var key = Key.most(figure.count)
    key.group = figure.window.days ?? Int.max - 1
    return key
  }

  /// Listings in this order; where it does not tell them apart, as they were.
  package func sorted(_ listings: [Listing]) -> [Listing] {
    listings.enumerated().map { (key: key(of: $0.element), place: $0.offset, listing: $0.element) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.listing)
  }
}

extension LocalOrder: CaseIterable {
  /// Those that are offered whichever columns are shown.
  package static let usual: [LocalOrder] = [
    .asFound, .priceUp, .priceDown, .minimumOrder, .sales, .repurchase, .likeness, .learned,
  ]

  package static let allCases: [LocalOrder] =
    usual + PriceBasis.allCases.map(LocalOrder.basis) + [.years, .score, .shopRepurchase, .stock, .shipsWithin]
}

/// The raw value is the name in the history, in views and in the configuration: a promise.
extension LocalOrder: RawRepresentable {
  package init?(rawValue: String) {
    guard let order = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = order
  }

  package var rawValue: String {
    switch self {
    case .asFound: "as-found"
    case .priceUp: "price-up"
    case .priceDown: "price-down"
    case .basis(let basis): basis.word + "-price"
    case .minimumOrder: "minimum-order"
    case .sales: "sales"
    case .repurchase: "repurchase"
    case .years: "years"
    case .score: "score"
    case .shopRepurchase: "shop-repurchase"
    case .stock: "stock"
    case .shipsWithin: "ships-within"
    case .likeness: "likeness"
    case .learned: "learned"
    }
  }
}
