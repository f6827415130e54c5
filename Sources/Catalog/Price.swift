/// What a price is a price *for*. Prices of two bases are never compared without saying so.
package enum PriceBasis: String, Hashable, Sendable, Codable, CaseIterable {
  /// Per piece at the minimum order (1688).
  case wholesale
  /// Per piece for one (Taobao, Tmall).
  case retail
  /// Per piece when the shop sends one to the buyer's customer; may be above or below wholesale.
  case dropShip = "drop_ship"
  /// For members of the vendor's selection (DAJI `jxhyPrice`).
  case member
  /// For members who buy in batches (DAJI `pfJxhyPrice`).
  case memberBatch = "member_batch"
  /// After a coupon.
  case coupon
  /// During a promotion.
  case promotion
  /// The price that the vendor calls its sale price.
  case sale
  /// The price before any discount.
  case original
}

/// The currency of an amount: its ISO 4217 code.
package struct Currency: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  package static let yuan = Currency(rawValue: "CNY")

  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}

/// What one piece costs, on which basis.
package struct Price: Hashable, Sendable, Codable {
  package var basis: PriceBasis
  package var amount: Amount
  package var currency: Currency
  /// The vendor's words, where ``amount`` is only the lowest of what they say: `12.00-15.00`, `16.50起`.
  package var written: CleanText?

  package init(_ basis: PriceBasis, _ amount: Amount, currency: Currency = .yuan, written: CleanText? = nil) {
    self.basis = basis
    self.amount = amount
    self.currency = currency
    self.written = written
  }
}

/// What one piece costs from a quantity on.
package struct PriceTier: Hashable, Sendable, Codable {
  /// The first quantity, in pieces, that gets this price.
  package var from: Int
  /// The last quantity that gets it; `nil` when there is no upper end.
  package var to: Int?
  package var amount: Amount
  package var currency: Currency

  package init(from: Int, to: Int?, amount: Amount, currency: Currency = .yuan) {
    self.from = from
    self.to = to
    self.amount = amount
    self.currency = currency
  }
}
