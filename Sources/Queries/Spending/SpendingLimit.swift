package import Catalog
import Foundation

/// How much may be spent: so many calls, or so much money.
package enum SpendingLimit: Hashable, Sendable {
  case calls(Int)
  case cost(Cost)

  /// Reads a number of calls (`200`) or an amount of money (`5.00 USD`); anything else is `nil`.
  package init?(_ text: String) {
    if let calls = Int(text), calls >= 0 {
      self = .calls(calls)
    } else if let cost = Cost(text) {
      self = .cost(cost)
    } else {
      return nil
    }
  }

  /// Whether a sum is known to keep to the limit.
  package func covers(_ spend: Spend) -> Bool { counts(spend) && allows(spend) }

  /// Whether all of a sum can be held against the limit: money only counts money of the same currency.
  package func counts(_ spend: Spend) -> Bool {
    switch self {
    case .calls: true
    case .cost(let limit):
      spend.unpriced == 0 && spend.costs.allSatisfy { $0.currency == limit.currency || $0.amount.decimal == 0 }
    }
  }

  /// Whether what can be counted of a sum keeps to the limit.
  package func allows(_ spend: Spend) -> Bool {
    switch self {
    case .calls(let limit): spend.calls <= limit
    case .cost(let limit): (spend.amounts[limit.currency]?.decimal ?? 0) <= limit.amount.decimal
    }
  }
}
