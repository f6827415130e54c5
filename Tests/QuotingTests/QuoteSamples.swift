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

  static func parcel(grams: String? = nil, box: (String, String, String)? = nil) -> Parcel {
    Parcel(
      weight: Weight(grams: grams.flatMap { Amount($0) }),
      size: box.flatMap { BoxSize(length: Amount($0.0), width: Amount($0.1), height: Amount($0.2)) })
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
