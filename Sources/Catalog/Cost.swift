import Foundation

/// What one call to a vendor costs, exactly.
package struct Cost: Hashable, Sendable, Codable, CustomStringConvertible {
  package var amount: Amount
  package var currency: Currency

  package init(_ amount: Amount, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Reads an amount and a currency's three letters, e.g. `0.05 USD`; anything else is `nil`.
  package init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let amount = Amount(String(parts[0])), parts[1].utf8.count == 3,
      parts[1].allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return nil }
    self.init(amount, Currency(rawValue: String(parts[1])))
  }

  package var description: String { "\(amount) \(currency)" }
}

/// What several calls cost together. Currencies are never added up.
package struct Spend: Hashable, Sendable {
  /// Calls that were or would be charged, whether their price is known or not.
  package private(set) var calls = 0
  /// Sums of the calls whose price is set.
  package private(set) var amounts: [Currency: Amount] = [:]
  /// Calls whose price is not set.
  package private(set) var unpriced = 0

  package init() {}

  /// One call at a price; `nil` is a price that is not set.
  package init(_ cost: Cost?) { add(cost) }

  /// Adds calls of one price; `nil` is a price that is not set.
  package mutating func add(_ cost: Cost?, calls count: Int = 1) {
    guard count > 0 else { return }
    calls += count
    guard let cost else {
      unpriced += count
      return
    }
    let sum = cost.amount.decimal * Decimal(count) + (amounts[cost.currency]?.decimal ?? 0)
    amounts[cost.currency] = Amount(sum)
  }

  package mutating func add(_ other: Spend) {
    calls += other.calls
    unpriced += other.unpriced
    for (currency, amount) in other.amounts {
      amounts[currency] = Amount((amounts[currency]?.decimal ?? 0) + amount.decimal)
    }
  }

  /// The sums in the alphabetical order of their currencies.
  package var costs: [Cost] {
    amounts.sorted { $0.key.rawValue < $1.key.rawValue }.map { Cost($0.value, $0.key) }
  }
}
