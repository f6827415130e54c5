import Catalog
import Foundation

/// What goods cost a client, line by line: what a piece costs at the quantity that must be ordered, what is paid besides, and
/// the price that leaves the profit.
///
/// Costs are in yuan, to the cent, and the parts of the lines add up to what is paid for all. The client's prices are in the
/// client's currency.
package struct Quote: Hashable, Sendable {
  package let terms: QuoteTerms
  package let lines: [QuotedLine]
  /// What all lines cost, in the order in which costs are counted.
  package let costs: [PartCost]
  /// All costs, in yuan.
  package let cost: Estimate
  /// What the client pays, in the client's currency.
  package let price: Estimate

  /// - Throws: ``QuoteFlaw``.
  package init(_ items: [QuotedItem], _ terms: QuoteTerms) throws(QuoteFlaw) {
    var work = try Costing(items, terms)
    try work.addDomesticFreight()
    try work.addShipping()
    try work.addFee()
    try work.addNamedCosts()
    let factor = try terms.profit.factor()
    let yuan = try terms.rates.yuan(per: terms.currency)
    let lines = work.lines(factor: factor, yuan: yuan)
    costs = work.parts.map { part in PartCost(part, lines.map { $0.cost(of: part) }.sum) }
    cost = lines.map(\.cost).sum
    price = lines.map(\.price).sum
    self.terms = terms
    self.lines = lines
  }
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

/// A quote while its costs are added up, part by part.
private struct Costing {
  let terms: QuoteTerms
  private let items: [(item: QuotedItem, order: OrderSize, price: Estimate)]
  private var missing: [Set<QuotedLine.Missing>]
  private var costs: [(part: CostPart, ofLines: [Estimate])] = []

  init(_ items: [QuotedItem], _ terms: QuoteTerms) throws(QuoteFlaw) {
    self.terms = terms
    var priced: [(item: QuotedItem, order: OrderSize, price: Estimate)] = []
    for item in items {
      let order = item.order
      priced.append((item, order, try item.price(at: order.pieces)))
    }
    self.items = priced
    missing = priced.map { $0.price.isKnown ? [] : $0.price.high == nil ? [.price] : [.variant] }
    add(.goods, priced.map { ($0.price * Decimal($0.order.pieces)).inCents })
  }

  var parts: [CostPart] { costs.map(\.part) }

  mutating func addDomesticFreight() throws(QuoteFlaw) {
    guard let freight = terms.domesticFreight else { return }
    let cost = Estimate(try terms.rates.yuan(of: freight)).inCents
    add(.domesticFreight, items.map { _ in cost })
  }

  mutating func addShipping() throws(QuoteFlaw) {
    guard let shipping = terms.shipping else { return }
    let sizes = items.map { shipping.size(of: $0.item, pieces: $0.order.pieces) }
    for (place, size) in sizes.enumerated() { missing[place].formUnion(size.missing) }
    let apportionment = Apportionment(
      rate: try terms.rates.yuan(of: shipping.rate), minimum: shipping.minimum,
      fixed: try shipping.fixed.map(terms.rates.yuan) ?? 0,
      leastCounted: shipping.measure == .volume ? Decimal(sign: .plus, exponent: -1, significand: 5) : 1)
    let counted = shipping.counted(items.map { ($0.item, $0.order.pieces) })
    add(.shipping, apportionment.parts(sizes.map(\.size), counted: counted))
  }

  mutating func addFee() throws(QuoteFlaw) {
    guard let fee = terms.fee else { return }
    let minimum = try fee.minimum.map(terms.rates.yuan) ?? 0
    let bases = try sums(of: fee.base)
    add(.fee, Apportionment(rate: fee.share, minimum: minimum / fee.share).parts(bases))
  }

  mutating func addNamedCosts() throws(QuoteFlaw) {
    for named in terms.namedCosts {
      switch named.amount {
      case .perPiece(let cost):
        let yuan = try terms.rates.yuan(of: cost)
        add(named.part, items.map { Estimate(yuan * Decimal($0.order.pieces)).inCents })
      case .perLine(let cost):
        let yuan = Estimate(try terms.rates.yuan(of: cost)).inCents
        add(named.part, items.map { _ in yuan })
      case .perShipment(let cost):
        let yuan = try terms.rates.yuan(of: cost)
        add(named.part, Apportionment(rate: 0, fixed: yuan).parts(try sums(of: [.goods])))
      case .share(let share, let base):
        add(named.part, try sums(of: base).map { ($0 * share).inCents })
      }
    }
  }

  private mutating func add(_ part: CostPart, _ ofLines: [Estimate]) { costs.append((part, ofLines)) }

  /// What parts that are counted already come to, for each line.
  private func sums(of base: Set<CostPart>) throws(QuoteFlaw) -> [Estimate] {
    let known = Set(costs.map(\.part))
    for case .named(let name) in base where !known.contains(.named(name)) { throw .unknownPart(name) }
    return items.indices.map { line in costs.filter { base.contains($0.part) }.map { $0.ofLines[line] }.sum }
  }

  /// - Parameters:
  ///   - factor: the price for costs of 1.
  ///   - yuan: what a unit of the client's currency costs.
  func lines(factor: Decimal, yuan: Decimal) -> [QuotedLine] {
    items.indices.map { line in
      let (item, order, price) = items[line]
      let costs = costs.map { PartCost($0.part, $0.ofLines[line]) }
      let unit = costs.map(\.cost).sum.map { terms.rounding.rounded($0 * factor / Decimal(order.pieces) / yuan) }
      return QuotedLine(
        item: item, order: order, piecePrice: price, costs: costs, missing: missing[line], unitPrice: unit)
    }
  }
}
