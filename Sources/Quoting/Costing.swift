import Catalog
import Foundation

/// A quote while its costs are added up, part by part.
struct Costing {
  private struct Part {
    let part: CostPart
    let total: Estimate
    let ofLines: [Estimate]
  }

  private let terms: QuoteTerms
  private let items: [(item: QuotedItem, order: OrderSize, price: Estimate)]
  private var missing: [Set<QuotedLine.Missing>]
  private var parts: [Part] = []

  init(_ items: [QuotedItem], _ terms: QuoteTerms) throws(QuoteFlaw) {
    self.terms = terms
    var priced: [(item: QuotedItem, order: OrderSize, price: Estimate)] = []
    for item in items {
      let order = item.order
      priced.append((item, order, try item.price(at: order.pieces, terms.rates)))
    }
    self.items = priced
    missing = priced.map { $0.price.isKnown ? [] : $0.price.high == nil ? [.price] : [.variant] }
    add(.goods, priced.map { ($0.price * Decimal($0.order.pieces)).inCents })
  }

  var totals: [PartCost] { parts.map { PartCost($0.part, $0.total) } }

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
      fixed: try shipping.fixed.map(terms.rates.yuan) ?? 0)
    let counted = shipping.counted(items.map { ($0.item, $0.order.pieces) })
    add(.shipping, apportionment.divide(among: sizes.map(\.size), counted: counted))
  }

  mutating func addFee() throws(QuoteFlaw) {
    guard let fee = terms.fee else { return }
    let minimum = try fee.minimum.map(terms.rates.yuan) ?? 0
    let bases = try sums(of: fee.base)
    add(.fee, Apportionment(rate: fee.share, minimum: minimum / fee.share).divide(among: bases))
  }

  mutating func addNamedCosts() throws(QuoteFlaw) {
    for named in terms.namedCosts {
      guard isFree(named.name) else { throw .nameTaken(named.name) }
      switch named.amount {
      case .perPiece(let cost):
        let yuan = try terms.rates.yuan(of: cost)
        add(named.part, items.map { Estimate(yuan * Decimal($0.order.pieces)).inCents })
      case .perLine(let cost):
        let yuan = Estimate(try terms.rates.yuan(of: cost)).inCents
        add(named.part, items.map { _ in yuan })
      case .perShipment(let cost):
        let yuan = try terms.rates.yuan(of: cost)
        add(named.part, Apportionment(rate: 0, fixed: yuan).divide(among: try sums(of: [.goods])))
      case .share(let share, let base):
        add(named.part, try sums(of: base).map { ($0 * share).inCents })
      }
    }
  }

  /// Whether no part is called so; case and spaces do not tell names apart.
  private func isFree(_ name: String) -> Bool {
    let taken = TermsText.reserved + parts.map { TermsText.name(of: $0.part) }
    return !taken.map(TermsText.plain).contains(TermsText.plain(name))
  }

  private mutating func add(_ part: CostPart, _ ofLines: [Estimate]) {
    parts.append(Part(part: part, total: ofLines.sum, ofLines: ofLines))
  }

  private mutating func add(_ part: CostPart, _ result: Apportionment.Result) {
    parts.append(Part(part: part, total: result.total, ofLines: result.parts))
  }

  /// What parts that are counted already come to, for each line.
  private func sums(of base: Set<CostPart>) throws(QuoteFlaw) -> [Estimate] {
    let known = parts.map(\.part)
    if let unknown = base.first(where: { !known.contains($0) }) { throw .unknownPart(unknown, known: known) }
    return items.indices.map { line in parts.filter { base.contains($0.part) }.map { $0.ofLines[line] }.sum }
  }

  func lines() throws(QuoteFlaw) -> [QuotedLine] {
    let ratio = try terms.profit.ratio()
    let yuan = try terms.rates.yuan(per: terms.currency)
    return items.indices.map { line in
      let (item, order, price) = items[line]
      let costs = parts.map { PartCost($0.part, $0.ofLines[line]) }
      let cost = costs.map(\.cost).sum
      // One division, at the end: a price at half a cent must not lose it before.
      let unit = cost.map { terms.rounding.rounded($0 * ratio.of / (Decimal(order.pieces) * yuan * ratio.to)) }
      let missing = cost.isKnown || !missing[line].isEmpty ? missing[line] : [.otherLines]
      return QuotedLine(
        item: item, order: order, piecePrice: price, costs: costs, missing: missing, unitPrice: unit)
    }
  }
}
