import Catalog

/// Orders of what is loaded; they cost nothing.
///
/// Figures that do not mean the same are not mixed: prices stand together by basis, currency and unit, sales by
/// window, and what is not known comes last.
/// The raw value is the name in the history.
enum LocalOrder: String, Sendable, Hashable, CaseIterable {
  case asFound = "as-found"
  case priceUp = "price-up"
  case priceDown = "price-down"
  case minimumOrder = "minimum-order"
  case sales
  case repurchase
  /// By pictures, which a listing does not hold: the list is told the figures when it is sorted.
  case likeness

  /// Whether one listing comes before another; `nil` when this order does not tell them apart.
  func precedes(_ left: Listing, _ right: Listing) -> Bool? {
    switch self {
    case .asFound, .likeness: nil
    case .priceUp, .priceDown: pricePrecedes(left, right)
    case .minimumOrder: Self.known(left.minimumOrder, right.minimumOrder) { $0 < $1 }
    case .sales: salesPrecede(left.sales.first, right.sales.first)
    case .repurchase: Self.known(left.repurchaseRate?.percent, right.repurchaseRate?.percent) { $0 > $1 }
    }
  }

  private func pricePrecedes(_ one: Listing, _ other: Listing) -> Bool? {
    guard let left = one.mainPrice, let right = other.mainPrice else {
      return Self.known(one.mainPrice?.amount, other.mainPrice?.amount, <)
    }
    if left.currency != right.currency { return left.currency.rawValue < right.currency.rawValue }
    if left.basis != right.basis { return Self.rank(left.basis) < Self.rank(right.basis) }
    if one.otherUnit != other.otherUnit { return (one.otherUnit?.string ?? "") < (other.otherUnit?.string ?? "") }
    guard left.amount != right.amount else { return nil }
    return self == .priceUp ? left.amount < right.amount : left.amount > right.amount
  }

  private func salesPrecede(_ left: SalesFigure?, _ right: SalesFigure?) -> Bool? {
    guard let left, let right else { return Self.known(left?.count, right?.count, >) }
    if left.window != right.window { return (left.window.days ?? .max) < (right.window.days ?? .max) }
    return left.count == right.count ? nil : left.count > right.count
  }

  private static func rank(_ basis: PriceBasis) -> Int {
    PriceBasis.allCases.firstIndex(of: basis) ?? 0
  }

  private static func known<Value: Equatable>(
    _ left: Value?, _ right: Value?, _ precedes: (Value, Value) -> Bool
  ) -> Bool? {
    switch (left, right) {
    case (nil, nil): nil
    case (_?, nil): true
    case (nil, _?): false
    case (let left?, let right?): left == right ? nil : precedes(left, right)
    }
  }
}
