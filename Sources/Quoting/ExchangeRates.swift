package import Catalog
package import Foundation

/// What one unit of a currency costs in yuan, as somebody said it. It is never fetched.
package struct ExchangeRate: Hashable, Sendable {
  package let currency: Currency
  /// Above 0.
  package let yuan: Decimal
  /// Who says so, and of which day, in the user's words: `Bank of China, 2026-11-29`.
  package let source: String

  package init?(_ currency: Currency, yuan: Decimal, source: String) {
    guard yuan > 0 else { return nil }
    self.currency = currency
    self.yuan = yuan
    self.source = source
  }
}

/// The rates that a quote is made with. Goods are bought in yuan, so that everything is counted in yuan.
package struct ExchangeRates: Hashable, Sendable {
  private let rates: [Currency: ExchangeRate]

  package init(_ rates: [ExchangeRate] = []) {
    self.rates = Dictionary(rates.map { ($0.currency, $0) }) { $1 }
  }

  /// In the alphabetical order of their currencies.
  package var all: [ExchangeRate] { rates.values.sorted { $0.currency.rawValue < $1.currency.rawValue } }

  package func rate(of currency: Currency) -> ExchangeRate? { rates[currency] }

  /// What one unit of a currency is in yuan.
  ///
  /// - Throws: ``QuoteFlaw/noRate(_:)``.
  package func yuan(per currency: Currency) throws(QuoteFlaw) -> Decimal {
    if currency == .yuan { return 1 }
    guard let rate = rates[currency] else { throw .noRate(currency) }
    return rate.yuan
  }

  /// Money in yuan, not rounded.
  func yuan(of money: Cost) throws(QuoteFlaw) -> Decimal { try yuan(per: money.currency) * money.amount.decimal }
}
