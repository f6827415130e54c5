import ArgumentParser
import Catalog
import Foundation
import Quoting

/// What a quote adds to what goods cost, as it is typed.
struct QuoteOptions: ParsableArguments {
  @Option(help: .said("What the client pays in."))
  var currency = "USD"

  @Option(
    parsing: .singleValue,
    help: .said("What a unit of a currency costs in yuan; give it for each currency.", valueName: "USD=7.10"))
  var rate: [String] = []

  @Option(help: .said("Who says so, and of which day; it stands in the quote.", valueName: "words"))
  var rateFrom: String?

  @Option(help: .said("Freight within China, for each line.", valueName: "60"))
  var domestic: String?

  @Option(help: .said("Your fee, a share of what --fee-of names.", valueName: "5%"))
  var fee: String?

  @Option(help: .said("What the fee is a share of: goods, domestic, shipping.", valueName: "goods+domestic"))
  var feeOf = "goods"

  @Option(help: .said("The least that the fee is, for all lines together.", valueName: "200"))
  var feeMinimum: String?

  @Option(help: .said("International freight, for all lines together: by the kilogram or m3.", valueName: "45/kg"))
  var shipping: String?

  @Option(help: .said("By what cm3 count as kilograms: 5000, 6000; 0 is not at all.", valueName: "6000"))
  var divisor = "6000"

  @Option(help: .said("The fewest kilograms or m3 that are charged.", valueName: "21"))
  var shippingMinimum: String?

  @Option(help: .said("What is charged for the shipment besides.", valueName: "100"))
  var shippingFixed: String?

  @Option(
    parsing: .singleValue,
    help: .said(
      "One more cost by its name, for the shipment, /line or /piece, or a share.", valueName: "duty=3.5% of goods"))
  var cost: [String] = []

  @Option(help: .said("What you add to the costs.", valueName: "15%"))
  var markup: String?

  @Option(help: .said("What you keep of the price, instead of --markup.", valueName: "15%"))
  var margin: String?

  @Option(help: .said("To what the price of a piece is rounded.", valueName: "0.05"))
  var round = "0.01"

  @Flag(help: .said("Round up instead of to the nearest."))
  var roundUp = false

  func validate() throws {
    guard markup == nil || margin == nil else { throw ValidationError { $0.markupAndMargin } }
    _ = try terms()
  }

  func terms() throws -> QuoteTerms {
    let currency = try read(currency, "--currency", "USD") { TermsText.currency($0) }
    let source = rateFrom ?? ""
    let rates = try rate.map { try read($0, "--rate", "USD=7.10") { TermsText.rate($0, source: source) } }
    let step = try read(round, "--round", "0.01") { Amount($0) }
    guard step.decimal > 0 else { throw ValidationError { $0.cannotRead("0", of: "--round", like: "0.01") } }
    return QuoteTerms(
      currency: currency, rates: ExchangeRates(rates), domesticFreight: try money(domestic, "--domestic"),
      fee: try fee.map(readFee), shipping: try shipping.map(readShipping),
      namedCosts: try cost.map { try read($0, "--cost", "duty=3.5% of goods") { TermsText.namedCost($0) } },
      profit: try profit(), rounding: PriceRounding(step: step.decimal, rule: roundUp ? .up : .nearest))
  }

  private func readFee(_ text: String) throws -> Fee {
    let share = try share(text, "--fee")
    let base = try read(feeOf, "--fee-of", "goods+domestic") { TermsText.base($0) }
    let minimum = try money(feeMinimum, "--fee-minimum")
    guard share > 0, share <= 1 else { throw ValidationError { $0.cannotRead(text, of: "--fee", like: "5%") } }
    return try Fee(share: share, of: base, minimum: minimum)
  }

  private func readShipping(_ text: String) throws -> Shipping {
    let divisor = try read(divisor, "--divisor", "6000") { Amount($0) }
    let minimum = try shippingMinimum.map { try read($0, "--shipping-minimum", "21") { Amount($0) } }
    let fixed = try money(shippingFixed, "--shipping-fixed")
    return try read(text, "--shipping", "45/kg") {
      TermsText.shipping(
        $0, divisor: divisor.decimal > 0 ? divisor.decimal : nil, minimum: minimum?.decimal ?? 0, fixed: fixed)
    }
  }

  private func profit() throws -> Profit {
    if let margin { return .margin(try share(margin, "--margin")) }
    return .markup(try markup.map { try share($0, "--markup") } ?? 0)
  }

  private func share(_ text: String, _ option: String) throws -> Decimal {
    try read(text, option, "5%") { TermsText.share($0) }
  }

  private func money(_ text: String?, _ option: String) throws -> Cost? {
    try text.map { try read($0, option, "60") { TermsText.money($0) } }
  }

  private func read<Value>(
    _ text: String, _ option: String, _ example: String, _ reading: (String) -> Value?
  ) throws -> Value {
    guard let value = reading(text) else { throw ValidationError { $0.cannotRead(text, of: option, like: example) } }
    return value
  }
}
