import Catalog
import Foundation
import ImageSearch
import Quoting

/// What a quote adds to what goods cost, as it is typed: on the command line, or under `quote` in the configuration.
enum QuoteTerm: String, CaseIterable {
  case currency, rate, rateFrom, domestic, fee, feeOf, feeMinimum, shipping, divisor, shippingMinimum, shippingFixed
  case cost, markup, margin, round

  init?(path: String) {
    guard let term = Self.allCases.first(where: { $0.setting.path == path }) else { return nil }
    self = term
  }

  var setting: Setting { Setting("quote.\(rawValue)", help: "\(help), e.g. \(example)") }

  /// On the command line: `--fee-minimum`.
  var option: String {
    "--" + rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  /// What it may look like.
  var example: String {
    switch self {
    case .currency: "USD"
    case .rate: "USD=7.10"
    case .rateFrom: "Bank of China, 2026-11-29"
    case .domestic: "60"
    case .fee: "5%"
    case .feeOf: "goods+domestic"
    case .feeMinimum: "200"
    case .shipping: "45/kg"
    case .divisor: "6000"
    case .shippingMinimum: "21"
    case .shippingFixed: "100"
    case .cost: "inspection=300, duty=3.5% of goods"
    case .markup, .margin: "15%"
    case .round: "0.05 up"
    }
  }

  private var help: String {
    switch self {
    case .currency: "what clients pay in; default USD"
    case .rate: "what units of currencies cost in yuan, with commas between them"
    case .rateFrom: "the source and the date of the rates"
    case .domestic: "freight within China for each line of a quote"
    case .fee: "your fee, a share"
    case .feeOf: "what the fee is a share of; default goods"
    case .feeMinimum: "the minimum fee of a quote"
    case .shipping: "international freight by kg or m3"
    case .divisor: "the volumetric divisor; 0 ignores volume; default 6000"
    case .shippingMinimum: "the minimum chargeable weight or volume, in kg or m3"
    case .shippingFixed: "a fixed charge for a shipment"
    case .cost: "more costs by their names, with commas between them"
    case .markup: "your markup on the costs"
    case .margin: "your margin of the price; it counts before markup"
    case .round: "to what unit prices are rounded; default 0.01"
    }
  }

  /// Whether a text can be read as what the term says.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .currency: TermsText.currency(text) != nil
    case .rate: Self.parts(text).allSatisfy { TermsText.rate($0, source: "") != nil }
    case .rateFrom: true
    case .domestic, .feeMinimum, .shippingFixed: TermsText.money(text) != nil
    case .fee, .markup, .margin: TermsText.share(text) != nil
    case .feeOf: TermsText.base(text) != nil
    case .shipping: TermsText.shipping(text, divisor: nil) != nil
    case .divisor, .shippingMinimum: Amount(text) != nil
    case .cost: Self.parts(text).allSatisfy { TermsText.namedCost($0) != nil }
    case .round: TermsText.rounding(text) != nil
    }
  }

  /// Terms that others do nothing without.
  static let bases: [QuoteTerm: [QuoteTerm]] = [
    .fee: [.feeOf, .feeMinimum], .shipping: [.divisor, .shippingMinimum, .shippingFixed], .rate: [.rateFrom],
  ]

  /// What stands between commas.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { TypedText.trimmed(String($0)) }
  }

  /// The terms that texts come to, all of which are accepted.
  ///
  /// - Throws: ``QuoteFlaw/feeTooHigh``, ``QuoteFlaw/marginTooHigh``.
  static func terms(_ texts: [QuoteTerm: String]) throws(QuoteFlaw) -> QuoteTerms {
    func read<Value>(_ term: QuoteTerm, _ reading: (String) -> Value?) -> Value? { texts[term].flatMap(reading) }
    let money = { TermsText.money($0) }
    let rates = read(.rate) { parts($0).compactMap { TermsText.rate($0, source: texts[.rateFrom] ?? "") } }
    let share = read(.fee) { TermsText.share($0) }
    let fee: Fee? =
      if let share {
        try Fee(
          share: share, of: read(.feeOf) { TermsText.base($0) } ?? [.goods], minimum: read(.feeMinimum, money))
      } else { nil }
    let divisor = read(.divisor) { Amount($0)?.decimal } ?? 6_000
    let shipping = read(.shipping) { text in
      TermsText.shipping(
        text, divisor: divisor > 0 ? divisor : nil, minimum: read(.shippingMinimum) { Amount($0)?.decimal } ?? 0,
        fixed: read(.shippingFixed, money))
    }
    let margin = read(.margin) { TermsText.share($0) }
    if let margin, margin >= 1 { throw .marginTooHigh }
    return QuoteTerms(
      currency: read(.currency) { TermsText.currency($0) } ?? Currency(rawValue: "USD"),
      rates: ExchangeRates(rates ?? []), domesticFreight: read(.domestic, money), fee: fee, shipping: shipping,
      namedCosts: read(.cost) { parts($0).compactMap { TermsText.namedCost($0) } } ?? [],
      profit: margin.map { .margin($0) } ?? read(.markup) { TermsText.share($0).map { Profit.markup($0) } }
        ?? .markup(0),
      rounding: read(.round) { TermsText.rounding($0) } ?? PriceRounding())
  }
}
