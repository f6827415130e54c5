import Catalog
import Foundation

/// What is compared of offers, in this order; and by which figure one of them is the best.
enum ComparedField: CaseIterable, Sendable {
  case price, minimumOrder, tiers, otherPrices, sold, again, likeness, saleState, stock, shop, years, score, shopKind
  case shipsFrom, shipsWithin, shipsFree, tags, facts

  /// A figure that is better than another of its kind: those of two kinds, e.g. sales of 30 and of 90 days, are not compared.
  struct Merit: Hashable, Sendable {
    let kind: [String]
    /// The more the better.
    let figure: Decimal
    /// Whether it is no more than the best of what the offer may come to, e.g. the lower end of a range of prices.
    var isOpen = false
    /// Whether it may be any more than that, e.g. `50+` sold.
    var mayBeMore = false
  }

  /// What is compared with what.
  struct Subject: Hashable, Sendable {
    let listing: Listing
    let likeness: Int?
    /// How many pieces are wanted.
    let quantity: Int?

    /// What a piece costs, at the quantity that is wanted if one is.
    var price: Price? { quantity == nil ? listing.mainPrice : listing.price(at: quantity ?? 1)?.price }

    /// The smallest order, when fewer are wanted.
    var leastOrder: Int? {
      quantity.flatMap { listing.price(at: $0) }.flatMap { $0.isBelowMinimum ? $0.least : nil }
    }
  }

  /// `nil` where it is not known, or nothing is better than anything else.
  func merit(of subject: Subject) -> Merit? {
    let listing = subject.listing
    let unit = listing.otherUnitKind ?? ""
    switch self {
    case .price:
      guard let price = subject.price, subject.leastOrder == nil, listing.saleState?.canBeBought != false else {
        return nil
      }
      return Merit(
        kind: [price.currency.rawValue, price.basis.rawValue, unit], figure: -price.amount.decimal,
        isOpen: price.written != nil)
    case .minimumOrder: return listing.minimumOrder.map { Merit(kind: [unit], figure: -Decimal($0)) }
    case .sold:
      return listing.sales.first.map {
        Merit(
          kind: [$0.window.days.map(String.init) ?? "", unit], figure: Decimal($0.count),
          mayBeMore: $0.isAtLeast)
      }
    case .again: return listing.repurchaseRate?.percent.map { Merit(kind: [], figure: $0.decimal) }
    case .likeness: return subject.likeness.map { Merit(kind: [], figure: Decimal($0)) }
    case .years: return listing.shop.years.map { Merit(kind: [], figure: Decimal($0)) }
    case .shipsWithin: return listing.shipsWithinHours.map { Merit(kind: [], figure: -Decimal($0)) }
    case .shipsFree: return listing.freeShipping.map { Merit(kind: [], figure: $0 ? 1 : 0) }
    // Shops have scores of different scales.
    case .saleState, .otherPrices, .tiers, .shop, .score, .shopKind, .shipsFrom, .stock, .tags, .facts: return nil
    }
  }

  /// Those that are better than another one, and worse than none; none where figures of several kinds stand side by side,
  /// and where one that is not certain may be better.
  func best(of subjects: [Subject]) -> Set<Int> {
    let merits = subjects.map(merit)
    let known = merits.compactMap(\.self)
    guard Set(known.map(\.kind)).count == 1, let best = known.map(\.figure).max(),
      known.contains(where: { $0.figure < best }),
      !known.contains(where: { $0.isOpen && $0.figure == best || $0.mayBeMore && $0.figure < best })
    else { return [] }
    return Set(merits.indices.filter { merits[$0]?.figure == best })
  }
}
