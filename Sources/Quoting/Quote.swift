import Catalog
import Foundation

/// What goods cost a client, line by line: what a piece costs at the quantity that must be ordered, what is paid besides, and
/// the price that leaves the profit.
///
/// Costs are in yuan. Those that are known are in cents, and the lines' parts add up to what is paid for all. The client's
/// prices are in the client's currency.
package struct Quote: Hashable, Sendable {
  package let terms: QuoteTerms
  package let lines: [QuotedLine]
  /// What all lines cost, in the order in which costs are counted.
  package let costs: [PartCost]

  /// - Throws: ``QuoteFlaw``.
  package init(_ items: [QuotedItem], _ terms: QuoteTerms) throws(QuoteFlaw) {
    var costing = try Costing(items, terms)
    try costing.addDomesticFreight()
    try costing.addShipping()
    try costing.addFee()
    try costing.addNamedCosts()
    self.terms = terms
    costs = costing.totals
    lines = try costing.lines()
  }

  /// All costs, in yuan.
  package var cost: Estimate { costs.map(\.cost).sum }
  /// What the client pays, in the client's currency.
  package var price: Estimate { lines.map(\.price).sum }
}

/// What one of the parts costs, in yuan.
package struct PartCost: Hashable, Sendable {
  package let part: CostPart
  package let cost: Estimate

  init(_ part: CostPart, _ cost: Estimate) {
    self.part = part
    self.cost = cost
  }
}

/// One line of a quote.
package struct QuotedLine: Hashable, Sendable {
  /// What would have to be known to say its costs exactly.
  package enum Missing: Hashable, Sendable, Comparable, CaseIterable {
    /// Only the lowest of several prices is.
    case price
    case weight
    case size
    /// Variants differ, and it is not said which of them is wanted.
    case variant
    /// What another line has of a cost that is shared out.
    case otherLines
  }

  package let item: QuotedItem
  package let order: OrderSize
  /// What a piece costs in the shop, in yuan.
  package let piecePrice: Estimate
  /// What the pieces that are ordered cost, in yuan.
  package let costs: [PartCost]
  package let missing: Set<Missing>
  /// What a piece costs the client, in the client's currency, rounded.
  package let unitPrice: Estimate

  /// All costs, in yuan.
  package var cost: Estimate { costs.map(\.cost).sum }
  /// What a piece costs with all that is paid besides, in yuan; not rounded.
  package var unitCost: Estimate { cost.map { $0 / Decimal(order.pieces) } }
  /// What the client pays, in the client's currency.
  package var price: Estimate { unitPrice * Decimal(order.pieces) }

  package func cost(of part: CostPart) -> Estimate { costs.first { $0.part == part }?.cost ?? .nothing }
}
