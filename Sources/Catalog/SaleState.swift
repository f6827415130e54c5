/// Whether an offer can be bought.
package enum SaleState: Hashable, Sendable, Codable {
  case onSale
  /// Nothing is in stock.
  case soldOut
  /// The marketplace has taken it off sale, for the reason that the vendor gives: `member expired`. Prices beside it are old.
  case offSale(CleanText)
  /// What the vendor's word means for buying is not documented: `auditing`.
  case unclear(CleanText)

  /// `nil` where it is not clear.
  package var canBeBought: Bool? {
    switch self {
    case .onSale: true
    case .soldOut, .offSale: false
    case .unclear: nil
    }
  }

  /// The code in JSON, a promise. What is sold out is on sale still: its stock says the rest.
  var code: String? {
    switch self {
    case .onSale, .soldOut: "on_sale"
    case .offSale: "off_sale"
    case .unclear: nil
    }
  }

  /// The vendor's own.
  var word: CleanText? {
    switch self {
    case .onSale, .soldOut: nil
    case .offSale(let word), .unclear(let word): word
    }
  }
}
