package import Catalog
package import Foundation

/// One of the costs of goods, of which others can be shares.
package enum CostPart: Hashable, Sendable {
  case goods
  /// From the shop to the warehouse.
  case domesticFreight
  /// What the agent asks for buying.
  case fee
  /// From the warehouse to the client's country.
  case shipping
  /// A line of its own: packing, inspection, duty, VAT.
  case named(String)
}

/// What everything but the goods costs, and what is earned.
package struct QuoteTerms: Hashable, Sendable {
  /// What the client pays in.
  package var currency: Currency
  package var rates: ExchangeRates
  /// For each line of the quote.
  package var domesticFreight: Cost?
  package var fee: Fee?
  package var shipping: Shipping?
  /// In their order: each can be a share of those before it.
  package var namedCosts: [NamedCost]
  package var profit: Profit
  /// To what the client's price of a piece is rounded.
  package var rounding: PriceRounding

  package init(
    currency: Currency, rates: ExchangeRates = ExchangeRates(), domesticFreight: Cost? = nil, fee: Fee? = nil,
    shipping: Shipping? = nil, namedCosts: [NamedCost] = [], profit: Profit = .markup(0),
    rounding: PriceRounding = PriceRounding()
  ) {
    self.currency = currency
    self.rates = rates
    self.domesticFreight = domesticFreight
    self.fee = fee
    self.shipping = shipping
    self.namedCosts = namedCosts
    self.profit = profit
    self.rounding = rounding
  }
}

/// A share of the costs of all lines together, and no less than a minimum.
package struct Fee: Hashable, Sendable {
  /// 0.05 is 5 %; above 0, and at most 1.
  package let share: Decimal
  /// What it is a share of.
  package let base: Set<CostPart>
  package let minimum: Cost?

  /// - Throws: ``QuoteFlaw/feeTooHigh``.
  package init(share: Decimal, of base: Set<CostPart> = [.goods], minimum: Cost? = nil) throws(QuoteFlaw) {
    guard share > 0, share <= 1 else { throw .feeTooHigh }
    self.share = share
    self.base = base
    self.minimum = minimum
  }
}

/// What sending all lines together costs: `max(minimum, chargeable) × rate + fixed`.
package struct Shipping: Hashable, Sendable {
  /// What is counted.
  package enum Measure: Hashable, Sendable {
    /// Kilograms: of each line its weight, or its volume in cm³ by a divisor (5000 or 6000), whichever is more. Without a
    /// divisor volume does not count.
    case weight(divisor: Decimal?)
    /// Cubic metres, or tonnes where the shipment has more of those (a part of a container).
    case volume
  }

  package let measure: Measure
  /// For a kilogram or a cubic metre.
  package let rate: Cost
  /// In kilograms or cubic metres.
  package let minimum: Decimal
  /// What is asked once.
  package let fixed: Cost?

  package init(_ measure: Measure, rate: Cost, minimum: Decimal = 0, fixed: Cost? = nil) {
    self.measure = measure
    self.rate = rate
    self.minimum = minimum
    self.fixed = fixed
  }
}

/// A cost with a name of its own.
package struct NamedCost: Hashable, Sendable {
  package enum Amount: Hashable, Sendable {
    case perPiece(Cost)
    case perLine(Cost)
    /// Once, shared out by what the goods cost.
    case perShipment(Cost)
    /// A share of other costs: 0.035 is 3.5 %.
    case share(Decimal, of: Set<CostPart>)
  }

  package let name: String
  package let amount: Amount

  package init(_ name: String, _ amount: Amount) {
    self.name = name
    self.amount = amount
  }

  package var part: CostPart { .named(name) }
}

/// What the agent earns: a share of the costs, or a share of the price.
package enum Profit: Hashable, Sendable {
  /// 0.15 on costs of 100 is a price of 115.
  case markup(Decimal)
  /// 0.15 of a price of 117.65 is what costs of 100 leave.
  case margin(Decimal)

  /// A price is its costs by the first and through the second.
  func ratio() throws(QuoteFlaw) -> (of: Decimal, to: Decimal) {
    switch self {
    case .markup(let share): return (1 + share, 1)
    case .margin(let share):
      guard share < 1 else { throw .marginTooHigh }
      return (1, 1 - share)
    }
  }
}

/// How a price of a piece is rounded.
package struct PriceRounding: Hashable, Sendable {
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case nearest, up
  }

  /// Above 0: 0.01, 0.05, 1.
  package let step: Decimal
  package let rule: Rule

  package init(step: Decimal = .cent, rule: Rule = .nearest) {
    self.step = step
    self.rule = rule
  }

  func rounded(_ price: Decimal) -> Decimal { price.rounded(toStep: step, rule == .up ? .up : .plain) }
}
