import Catalog
import Quoting

/// What the commands say of quotes.
extension English {
  func cannotRead(_ value: String, of option: String, like example: String) -> String {
    "\(option) cannot be “\(Console.shown(value))”. Write it like this: \(option) '\(example)'"
  }
  var markupAndMargin: String { "give --markup or --margin, not both" }
  func sentence(_ flaw: QuoteFlaw) -> String {
    switch flaw {
    case .noRate(let currency): "what is 1 \(currency) in yuan? Say it: --rate \(currency)=7.10"
    case .noPrice(let product):
      "\(product.key) is left out: its price at that quantity is not known. Ask for its details: snapsource detail \(product.key)"
    case .feeTooHigh: "a fee is more than 0% and at most 100%"
    case .marginTooHigh: "a margin is less than 100%: it is a part of the price"
    case .unknownPart(let name):
      "there is no cost “\(Console.shown(name))” to take a share of. There are goods, domestic, shipping, fee, and each --cost before it"
    }
  }
  func noQuantity(_ product: ListingID) -> String {
    "\(product.key) is left out: neither a quantity nor its minimum order is known. Set a quantity with e in the browser"
  }
}
