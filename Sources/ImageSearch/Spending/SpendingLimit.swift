package import Catalog
import Foundation

/// How much may be spent: so many calls, or so much money.
package enum SpendingLimit: Hashable, Sendable, CustomStringConvertible {
  case calls(Int)
  /// Counts the calls whose price is set in this currency; others do not come near it.
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

  /// Whether a sum keeps to the limit.
  package func allows(_ spend: Spend) -> Bool {
    switch self {
    case .calls(let limit): spend.calls <= limit
    case .cost(let limit): (spend.amounts[limit.currency]?.decimal ?? 0) <= limit.amount.decimal
    }
  }

  package var description: String {
    switch self {
    case .calls(let calls): calls == 1 ? "1 call" : "\(calls) calls"
    case .cost(let cost): cost.description
    }
  }
}

/// Limits that stop calls. A day is the user's, from midnight to midnight.
package struct SpendingCaps: Hashable, Sendable {
  /// For all vendors together.
  package var day: SpendingLimit?
  package var vendorDay: [ProviderID: SpendingLimit]

  package init(day: SpendingLimit? = nil, vendorDay: [ProviderID: SpendingLimit] = [:]) {
    self.day = day
    self.vendorDay = vendorDay
  }

  /// Whether one of them stands against calls to a vendor.
  package func concerns(_ provider: ProviderID) -> Bool { day != nil || vendorDay[provider] != nil }
}
