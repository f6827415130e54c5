import ArgumentParser
import Catalog
import ImageSearch
import Quoting

/// What a quote adds to what goods cost, as options.
struct QuoteOptions: ParsableArguments {
  @Option(help: .said("What the client pays in.", valueName: "USD"))
  var currency: String?

  @Option(
    parsing: .singleValue,
    help: .said("The exchange rate of a currency: what 1 unit costs in yuan. Repeat it.", valueName: "USD=7.10"))
  var rate: [String] = []

  @Option(help: .said("The source and the date of the rates; the quote shows them.", valueName: "words"))
  var rateFrom: String?

  @Option(help: .said("Freight within China, for each line.", valueName: "60"))
  var domestic: String?

  @Option(help: .said("Your fee, a share of what --fee-of names.", valueName: "5%"))
  var fee: String?

  @Option(help: .said("What the fee is a share of: goods, domestic, shipping.", valueName: "goods+domestic"))
  var feeOf: String?

  @Option(help: .said("The minimum fee for all lines together.", valueName: "200"))
  var feeMinimum: String?

  @Option(help: .said("International freight for all lines together, by kg or m3.", valueName: "45/kg"))
  var shipping: String?

  @Option(help: .said("The volumetric divisor: 5000, 6000; 0 ignores volume.", valueName: "6000"))
  var divisor: String?

  @Option(help: .said("The minimum chargeable weight or volume, in kg or m3.", valueName: "21"))
  var shippingMinimum: String?

  @Option(help: .said("A fixed charge for the shipment.", valueName: "100"))
  var shippingFixed: String?

  @Option(
    parsing: .singleValue,
    help: .said(
      "A cost of your own: for the shipment, per /line, per /piece, or a share. Repeat it.",
      valueName: "duty=3.5% of goods"))
  var cost: [String] = []

  @Option(help: .said("Your markup on the costs.", valueName: "15%"))
  var markup: String?

  @Option(help: .said("Your margin of the price, instead of a markup.", valueName: "15%"))
  var margin: String?

  @Option(help: .said("Round unit prices to this; '0.05 up' rounds up.", valueName: "0.05"))
  var round: String?

  func validate() throws {
    guard markup == nil || margin == nil else { throw ValidationError { $0.markupAndMargin } }
    for (term, text) in given where !term.accepts(text) {
      throw ValidationError { $0.cannotRead(text, of: term.option, like: term.example) }
    }
    do throws(QuoteFlaw) {
      _ = try QuoteTerm.terms(given)
    } catch {
      throw ValidationError { $0.sentence(error) }
    }
  }

  /// A term that was typed and does nothing without another one, which is not there.
  func useless(_ settings: Settings) -> (QuoteTerm, without: QuoteTerm)? {
    for (base, terms) in QuoteTerm.bases where given[base] == nil && settings.text(base.setting.path) == nil {
      if let term = terms.first(where: { given[$0] != nil }) { return (term, without: base) }
    }
    return nil
  }

  /// What was typed.
  private var given: [QuoteTerm: String] {
    let texts: [QuoteTerm: String?] = [
      .currency: currency, .rate: rate.isEmpty ? nil : rate.joined(separator: ","), .rateFrom: rateFrom,
      .domestic: domestic, .fee: fee, .feeOf: feeOf, .feeMinimum: feeMinimum, .shipping: shipping, .divisor: divisor,
      .shippingMinimum: shippingMinimum, .shippingFixed: shippingFixed,
      .cost: cost.isEmpty ? nil : cost.joined(separator: ","), .markup: markup, .margin: margin, .round: round,
    ]
    return texts.compactMapValues(\.self)
  }

  /// The terms: what was typed, and for the rest what is configured.
  func terms(_ settings: Settings) throws(QuoteFlaw) -> QuoteTerms {
    var texts: [QuoteTerm: String] = [:]
    for term in QuoteTerm.allCases { texts[term] = settings.text(term.setting.path) }
    if markup != nil { texts[.margin] = nil }
    return try QuoteTerm.terms(texts.merging(given) { $1 })
  }
}
