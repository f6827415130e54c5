import Catalog
import Quoting

/// What the commands say of quotes.
extension English {
  func cannotRead(_ value: String, of option: String, like example: String) -> String {
    "\(option) cannot be “\(Console.shown(value))”. Write it like this: \(example)"
  }
  func needs(_ option: String, _ other: String) -> String { "\(option) does nothing without \(other). Give both" }
  var markupAndMargin: String { "give --markup or --margin, not both" }
  var noProfit: String { "no profit is added. Set it with --markup or --margin" }
  var nothingQuoted: String { "none of these picks can be quoted" }
  func sentence(_ flaw: QuoteFlaw) -> String {
    switch flaw {
    case .noRate(let currency):
      "the exchange rate of \(currency) is missing. Give what 1 \(currency) costs in yuan: --rate \(currency)=…"
    case .leftOut(let product, let reason): "\(product.key) is left out: " + why(reason, product)
    case .feeTooHigh: "a fee must be more than 0% and at most 100%"
    case .marginTooHigh: "a margin must be less than 100%: it is a part of the price"
    case .unknownPart(let part, let known):
      "there is no cost “\(Console.shown(TermsText.name(of: part)))” to take a share of. There are: "
        + known.map(TermsText.name).joined(separator: ", ")
    case .nameTaken(let name): "there is another column “\(Console.shown(name))”. Give this cost a name of its own"
    }
  }
  private func why(_ reason: QuoteFlaw.Reason, _ product: ListingID) -> String {
    switch reason {
    case .noPrice: "its price at that quantity is not known. Ask for its details: snapsource detail \(product.key)"
    case .cannotBeBought:
      "it is sold out or off sale. Pick another offer, or ask again: snapsource detail \(product.key) --fresh"
    case .noQuantity: "neither a quantity nor its minimum order is known. Set a quantity with e in the browser"
    }
  }
}
