import Catalog
import Foundation
import TestSupport
import Testing

@testable import Quoting

/// What holds for every quote, tried on many that are drawn.
struct QuotePropertyTests {
  private static let runs = 300

  @Test func linesAddUpToTheCent() throws {
    for seed in 0..<UInt64(Self.runs) {
      var dice = Dice(seed: seed)
      let (items, terms) = (try Draw.items(&dice), try Draw.terms(&dice))
      let quote = try Quote(items, terms)
      let exact = quote.lines.flatMap(\.costs).map(\.cost)
      #expect(exact.allSatisfy { $0.isKnown && $0.low == $0.low.rounded(to: 2) }, "seed \(seed)")
      #expect(quote.costs.map(\.cost).sum == quote.cost, "seed \(seed)")
      let shipping = try #require(terms.shipping)
      let sizes = items.map { shipping.size(of: $0, pieces: $0.order.pieces).size.low }
      let pairs = items.map { ($0, $0.order.pieces) }
      let counted = shipping.counted(pairs)?.low ?? sizes.reduce(0, +)
      let whole = max(shipping.minimum, counted) * shipping.rate.amount.decimal + (shipping.fixed?.amount.decimal ?? 0)
      #expect(quote.costs.first { $0.part == .shipping }?.cost.exact == whole.rounded(to: 2), "seed \(seed)")
      let fee = try #require(terms.fee)
      let base = quote.lines.map { $0.cost(of: .goods) }.sum.low
      let asked = max(fee.minimum?.amount.decimal ?? 0, base * fee.share).rounded(to: 2)
      #expect(quote.costs.first { $0.part == .fee }?.cost.exact == asked, "seed \(seed)")
    }
  }

  @Test func boundsContainTheTruth() throws {
    for seed in 0..<UInt64(Self.runs) {
      var dice = Dice(seed: seed)
      let (items, terms) = (try Draw.items(&dice), try Draw.terms(&dice))
      let drawn = items.map { Draw.withholding(from: $0, &dice) }
      let truth = try Quote(drawn.map(\.truth), terms)
      let known = try Quote(drawn.map(\.known), terms)
      for (line, real) in zip(known.lines, truth.lines) {
        #expect(line.unitPrice.contains(real.unitPrice.low), "seed \(seed): \(line.unitPrice) \(real.unitPrice.low)")
        for part in real.costs {
          #expect(line.cost(of: part.part).contains(part.cost.low), "seed \(seed): \(part.part)")
        }
        #expect(line.unitPrice.isKnown || known.lines.contains { !$0.missing.isEmpty }, "seed \(seed)")
      }
      #expect(known.price.contains(truth.price.low) && known.cost.contains(truth.cost.low), "seed \(seed)")
    }
  }

  /// Within one step of the prices a larger order never costs less, and a piece of it never more.
  @Test func moreNeverCostsLess() throws {
    for seed in 0..<UInt64(Self.runs / 3) {
      var dice = Dice(seed: seed)
      let (items, terms) = (try Draw.items(&dice), try Draw.terms(&dice))
      let first = try #require(items.first)
      var before: Quote?
      for wanted in stride(from: 50, through: 99, by: 7) {
        let item = QuotedItem(first.listing, wanted: wanted, weight: first.weight, volume: first.volume)
        let quote = try Quote([item], terms)
        if let before {
          #expect(quote.cost.low >= before.cost.low, "seed \(seed), \(wanted)")
          let (piece, pieceBefore) = (quote.lines[0].unitCost.low, before.lines[0].unitCost.low)
          #expect(piece <= pieceBefore + (Decimal(1) / 100), "seed \(seed), \(wanted)")
        }
        before = quote
      }
    }
  }
}

/// Quotes by chance.
private enum Draw {
  static func amount(_ range: ClosedRange<Int>, places: Int, _ dice: inout Dice) throws -> Decimal {
    Decimal(sign: .plus, exponent: -places, significand: Decimal(Int.random(in: range, using: &dice)))
  }

  static func money(_ range: ClosedRange<Int>, places: Int, _ dice: inout Dice) throws -> Cost {
    Cost(Amount(try amount(range, places: places, &dice)), .yuan)
  }

  static func items(_ dice: inout Dice) throws -> [QuotedItem] {
    try (1...Int.random(in: 1...9, using: &dice)).map { number in
      let price = try amount(1...99_999, places: 3, &dice)
      let listing = try QuoteSamples.listing(
        number, price: "\(price)", minimumOrder: Bool.random(using: &dice) ? 10 : nil,
        tiers: Bool.random(using: &dice)
          ? [
            PriceTier(from: 1, to: 99, amount: Amount(price)),
            PriceTier(from: 100, to: nil, amount: Amount(price / 2)),
          ] : [])
      return QuotedItem(
        listing, wanted: Int.random(in: 1...3_000, using: &dice), lot: Bool.random(using: &dice) ? 12 : nil,
        carton: Bool.random(using: &dice) ? 48 : nil,
        // Some are light and large, some heavy and small.
        weight: Estimate(try amount(1...5_000, places: Bool.random(using: &dice) ? 3 : 1, &dice)),
        volume: Estimate(try amount(1...99_999_999, places: Bool.random(using: &dice) ? 3 : 5, &dice)))
    }
  }

  static func terms(_ dice: inout Dice) throws -> QuoteTerms {
    let measures: [Shipping.Measure] = [
      .weight(divisor: nil), .weight(divisor: 5_000), .weight(divisor: 6_000), .volume,
    ]
    let measure = measures[Int.random(in: 0..<measures.count, using: &dice)]
    return QuoteTerms(
      currency: QuoteSamples.dollar, rates: try QuoteSamples.rates(),
      domesticFreight: try money(0...9_999, places: 2, &dice),
      fee: try Fee(
        share: try amount(1...1_000, places: 3, &dice),
        minimum: Bool.random(using: &dice) ? try money(1...99_999, places: 2, &dice) : nil),
      shipping: Shipping(
        measure, rate: try money(1...99_999, places: 2, &dice),
        minimum: Bool.random(using: &dice) ? try amount(1...2_000, places: 1, &dice) : 0,
        fixed: Bool.random(using: &dice) ? try money(1...99_999, places: 2, &dice) : nil),
      namedCosts: [
        NamedCost("inspection", .perShipment(try money(1...99_999, places: 2, &dice))),
        NamedCost("duty", .share(try amount(1...400, places: 3, &dice), of: [.goods, .shipping])),
      ],
      profit: Bool.random(using: &dice) ? .markup(Decimal(15) / 100) : .margin(Decimal(15) / 100))
  }

  /// An item, and the same with less that is known. What is true lies anywhere between the bounds.
  static func withholding(from item: QuotedItem, _ dice: inout Dice) -> (truth: QuotedItem, known: QuotedItem) {
    var (listing, weight, volume) = (item.listing, item.weight, item.volume)
    var (real, highest) = (item.listing, Decimal?.none)
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: weight = .unknown
    case 1: volume = .unknown
    case 2: (weight, volume) = (.unknown, .unknown)
    case 3: weight = Estimate(weight.low / 2, upTo: weight.low * 2)
    case 4: volume = Estimate(volume.low, upTo: volume.low + 1)
    case 5 where listing.tiers.isEmpty:
      listing.prices[0].written = CleanText("and more")
      let lowest = listing.prices[0].amount.decimal
      highest = Bool.random(using: &dice) ? lowest + 1 : nil
      real.prices[0].amount = Amount(lowest + Decimal(Int.random(in: 0...4, using: &dice)) / 4)
    default: break
    }
    let truth = QuotedItem(
      real, wanted: item.wanted, lot: item.lot, carton: item.carton, weight: item.weight, volume: item.volume)
    let known = QuotedItem(
      listing, wanted: item.wanted, lot: item.lot, carton: item.carton, weight: weight, volume: volume,
      highestPrice: highest)
    return (truth, known)
  }
}
