/// Whether an offer can be bought.
package enum SaleState: Hashable, Sendable, Codable {
  case onSale
  /// Nothing is in stock.
  case soldOut
  /// The marketplace has taken it off sale, for the reason that the vendor gives: `member expired`. Prices beside it are old.
  case offSale(CleanText)
  /// What the vendor's word means for buying is not documented: `auditing`.
  case unclear(CleanText)

  /// Whether a buyer can order it now; `nil` where the vendor's word is not documented.
  package var canBeBought: Bool? {
    switch self {
    case .onSale: true
    case .soldOut, .offSale: false
    case .unclear: nil
    }
  }

  /// What JSON says: `on_sale` or `off_sale`, a promise; `nil` where it is not clear. What is sold out has not been taken off
  /// sale.
  package var status: String? {
    switch self {
    case .onSale, .soldOut: "on_sale"
    case .offSale: "off_sale"
    case .unclear: nil
    }
  }

  /// What JSON says beside ``status``: the vendor's word, where it gives one.
  package var raw: String? {
    switch self {
    case .onSale, .soldOut: nil
    case .offSale(let word), .unclear(let word): word.string
    }
  }
}
