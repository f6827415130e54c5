import Catalog
import Foundation
import Testing

@testable import Quoting

/// Offers and terms for quotes.
enum QuoteSamples {
  static func number(_ text: String) throws -> Decimal { try #require(Amount(text)).decimal }

  static func yuan(_ text: String) throws -> Cost { Cost(try #require(Amount(text)), .yuan) }

  static func listing(
    _ number: Int = 1, price: String, written: String? = nil, minimumOrder: Int? = nil, tiers: [PriceTier] = []
  ) throws -> Listing {
    let id = try #require(ListingID(.alibaba1688, number: "\(number)"))
    return Listing(
      id: id, title: try #require(Title(original: CleanText("杯子 \(number)"), translated: nil, language: nil)),
      prices: [Price(.wholesale, try #require(Amount(price)), written: CleanText(written))], tiers: tiers,
      minimumOrder: minimumOrder,
      provenance: Provenance(
        provider: ProviderID("tmapi-v1"), fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: number))
  }

  /// - Parameters:
  ///   - grams: what a piece weighs; `nil` is not known.
  ///   - box: its edges in cm.
  static func item(
    _ listing: Listing, wanted: Int, grams: String? = nil, box: (String, String, String)? = nil
  ) throws -> QuotedItem {
    QuotedItem(
      listing, wanted: wanted, weight: try grams.map { Estimate(try number($0) / 1_000) } ?? .unknown,
      volume: try box.map { Estimate(try number($0.0) * number($0.1) * number($0.2)) } ?? .unknown)
  }

  static let dollar = Currency(rawValue: "USD")

  static func rates() throws -> ExchangeRates {
    ExchangeRates([
      try #require(ExchangeRate(dollar, yuan: try number("7.10"), source: "Bank of China, 2026-11-29"))
    ])
  }

  /// Domestic freight 60 yuan a line, a fee of 5 % of the goods, 45 yuan a kilogram, cm³ by 6000.
  static func terms(_ profit: Profit = .markup(0)) throws -> QuoteTerms {
    QuoteTerms(
      currency: dollar, rates: try rates(), domesticFreight: try yuan("60"), fee: try Fee(share: try number("0.05")),
      shipping: Shipping(.weight(divisor: 6_000), rate: try yuan("45")), profit: profit)
  }
}
