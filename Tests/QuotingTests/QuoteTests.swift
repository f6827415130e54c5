import Catalog
import Foundation
import Testing

@testable import Quoting

struct QuoteTests {
  /// A hundred pieces at 34.50, of 0.30 kg in a box of 30 × 25 × 4 cm, which count as 0.5 kg.
  private func item(wanted: Int = 100) throws -> QuotedItem {
    try QuoteSamples.item(
      QuoteSamples.listing(price: "34.50"), wanted: wanted, grams: "300", box: ("30", "25", "4"))
  }

  @Test(arguments: [
    (Profit.markup(0), "8.36"), (.markup(Decimal(15) / 100), "9.61"), (.margin(Decimal(15) / 100), "9.83"),
  ]) func aLineIsAddedUpByHand(profit: Profit, text: String) throws {
    let price = try QuoteSamples.number(text)
    let quote = try Quote([try item()], try QuoteSamples.terms(profit))
    let line = try #require(quote.lines.first)
    let parts = try ["3450", "60", "2250", "172.50"].map(QuoteSamples.number)
    #expect(line.costs.map(\.cost.exact) == parts)
    #expect(line.costs.map(\.part) == [.goods, .domesticFreight, .shipping, .fee])
    #expect(quote.cost.exact == (try QuoteSamples.number("5932.50")))
    #expect(line.unitCost.exact == (try QuoteSamples.number("59.325")))
    #expect(line.unitPrice.exact == price && quote.price.exact == price * 100)
    #expect(line.missing.isEmpty && line.order.steps.isEmpty)
  }

  @Test func feeAndFreightHaveTheirMinima() throws {
    var terms = try QuoteSamples.terms()
    terms.fee = try Fee(
      share: try QuoteSamples.number("0.05"), of: [.goods, .domesticFreight], minimum: try QuoteSamples.yuan("200"))
    terms.shipping = Shipping(
      .weight(divisor: nil), rate: try QuoteSamples.yuan("45"), minimum: 40, fixed: try QuoteSamples.yuan("12.34"))
    let line = try #require(try Quote([try item()], terms).lines.first)
    #expect(line.cost(of: .fee).exact == 200)
    #expect(line.cost(of: .shipping).exact == (try QuoteSamples.number("1812.34")), "40 kg, though they weigh 30")
  }

  @Test func aPartOfAContainerCountsByVolumeOrWeightOfTheWholeShipment() throws {
    var terms = QuoteTerms(currency: .yuan)
    terms.shipping = Shipping(.volume, rate: try QuoteSamples.yuan("600"))
    // 1 m³ of 0.2 t, and 0.2 m³ of 1 t.
    let light = try QuoteSamples.item(
      QuoteSamples.listing(1, price: "1.00"), wanted: 100, grams: "2000", box: ("50", "20", "10"))
    let heavy = try QuoteSamples.item(
      QuoteSamples.listing(2, price: "1.00"), wanted: 100, grams: "10000", box: ("20", "10", "10"))
    let quote = try Quote([light, heavy], terms)
    #expect(quote.costs.last?.cost.exact == 720, "1.2 m³ and 1.2 t")
    #expect(quote.lines.map { $0.cost(of: .shipping).exact } == [360, 360])
  }

  @Test func namedCostsStandByTheirNamesAndOnEachOther() throws {
    var terms = QuoteTerms(currency: .yuan)
    terms.namedCosts = [
      NamedCost("packing", .perPiece(try QuoteSamples.yuan("0.35"))),
      NamedCost("inspection", .perShipment(try QuoteSamples.yuan("100"))),
      NamedCost("duty", .share(try QuoteSamples.number("0.035"), of: [.goods])),
      NamedCost("VAT", .share(try QuoteSamples.number("0.2"), of: [.goods, .named("duty")])),
    ]
    let items = try (1...3).map { QuotedItem(try QuoteSamples.listing($0, price: "10"), wanted: 10) }
    let quote = try Quote(items, terms)
    #expect(quote.costs.map(\.cost.exact) == (try ["300", "10.50", "100", "10.50", "62.10"].map(QuoteSamples.number)))
    #expect(
      quote.lines.map { $0.cost(of: .named("inspection")).exact }
        == (try ["33.34", "33.33", "33.33"].map(QuoteSamples.number)))
    terms.namedCosts.append(NamedCost("Packing", .perLine(try QuoteSamples.yuan("1"))))
    #expect(throws: QuoteFlaw.nameTaken("Packing")) { try Quote(items, terms) }
    terms.namedCosts = [NamedCost("VAT", .share(try QuoteSamples.number("0.2"), of: [.named("duty")]))]
    #expect(throws: QuoteFlaw.unknownPart(.named("duty"), known: [.goods])) { try Quote(items, terms) }
    terms.namedCosts = [NamedCost("piece price", .perLine(try QuoteSamples.yuan("1")))]
    #expect(throws: QuoteFlaw.nameTaken("piece price")) { try Quote(items, terms) }
  }

  @Test func whatIsNotKnownIsBetweenBoundsAndNamed() throws {
    let bare = QuotedItem(try QuoteSamples.listing(price: "34.50"), wanted: 100)
    let line = try #require(try Quote([bare], try QuoteSamples.terms()).lines.first)
    let least = try QuoteSamples.number("5.19")
    #expect(line.missing == [.weight, .size] && line.unitPrice == Estimate(least, upTo: nil))
    let unclear = try QuoteSamples.item(
      QuoteSamples.listing(price: "34.50", written: "34.50-40.00"), wanted: 100, grams: "300", box: ("30", "25", "4"))
    let other = try #require(try Quote([unclear], try QuoteSamples.terms()).lines.first)
    let leastCost = try QuoteSamples.number("5932.50")
    #expect(other.missing == [.price] && other.cost.low == leastCost)
  }

  @Test func aPartOfAContainerIsOpenWhileAWeightIs() throws {
    var terms = QuoteTerms(currency: .yuan)
    terms.shipping = Shipping(.volume, rate: try QuoteSamples.yuan("600"))
    // 1 m³ of 0.1 to 0.2 t, and 0.2 m³ of 1 t: by tonnes 1.1 to 1.2, and 1.2 m³.
    let light = QuotedItem(
      try QuoteSamples.listing(1, price: "1.00"), wanted: 100, weight: Estimate(1, upTo: 2), volume: Estimate(10_000))
    let heavy = QuotedItem(
      try QuoteSamples.listing(2, price: "1.00"), wanted: 100, weight: Estimate(10), volume: Estimate(2_000))
    let quote = try Quote([light, heavy], terms)
    #expect(quote.costs.last?.cost == Estimate(720))
    for line in quote.lines { #expect(line.cost(of: .shipping).contains(360)) }
    let alone = try Quote([QuotedItem(light.listing, wanted: 100, volume: Estimate(10_000))], terms)
    #expect(alone.costs.last?.cost == Estimate(600, upTo: nil))
  }

  @Test func whatIsAskedOnceIsKnownWhateverIsOpen() throws {
    var terms = QuoteTerms(currency: .yuan)
    terms.namedCosts = [NamedCost("inspection", .perShipment(try QuoteSamples.yuan("300")))]
    let items = [
      QuotedItem(try QuoteSamples.listing(1, price: "10"), wanted: 10),
      QuotedItem(try QuoteSamples.listing(2, price: "10", written: "10起"), wanted: 10),
    ]
    let quote = try Quote(items, terms)
    #expect(quote.costs.last?.cost == Estimate(300))
    #expect(quote.lines.map(\.missing) == [[.otherLines], [.price]])
    for line in quote.lines { #expect(line.cost(of: .named("inspection")).high.map { $0 <= 301 } == true) }
  }

  /// 7.07 for 20 pieces at a margin of 30 % are 0.505 for a piece.
  @Test func aPriceAtHalfACentIsNotLost() throws {
    var terms = QuoteTerms(currency: .yuan, profit: .margin(Decimal(3) / 10))
    terms.namedCosts = [NamedCost("rest", .perLine(try QuoteSamples.yuan("6.87")))]
    let item = QuotedItem(try QuoteSamples.listing(price: "0.01"), wanted: 20)
    let price = try QuoteSamples.number("0.51")
    #expect(try Quote([item], terms).lines.first?.unitPrice.exact == price)
  }

  @Test func aPriceInAnotherCurrencyNeedsItsRate() throws {
    var listing = try QuoteSamples.listing(price: "5")
    listing.prices[0].currency = QuoteSamples.dollar
    let item = QuotedItem(listing, wanted: 10)
    #expect(throws: QuoteFlaw.noRate(QuoteSamples.dollar)) { try Quote([item], QuoteTerms(currency: .yuan)) }
    let quote = try Quote([item], QuoteTerms(currency: .yuan, rates: try QuoteSamples.rates()))
    #expect(quote.cost.exact == 355)
  }

  @Test func variantsThatDifferAreBounds() throws {
    let (light, heavy) = (Estimate(Decimal(3) / 10, upTo: Decimal(7) / 10), Estimate(3_000))
    let item = QuotedItem(
      try QuoteSamples.listing(price: "34.50", written: "34.50起"), wanted: 100, weight: light, volume: heavy,
      highestPrice: 40)
    let line = try #require(try Quote([item], try QuoteSamples.terms()).lines.first)
    #expect(line.missing == [.variant])
    // 3,450 + 60 + 2,250 + 172.50, and 4,000 + 60 + 3,150 + 200.
    let bounds = Estimate(try QuoteSamples.number("5932.50"), upTo: 7_410)
    #expect(line.cost == bounds)
  }

  @Test func whatCannotBeQuotedIsSaid() throws {
    var terms = try QuoteSamples.terms(.margin(1))
    #expect(throws: QuoteFlaw.marginTooHigh) { try Quote([try item()], terms) }
    terms.profit = .markup(0)
    terms.shipping = Shipping(.volume, rate: try #require(Cost("45 EUR")))
    #expect(throws: QuoteFlaw.noRate(Currency(rawValue: "EUR"))) { try Quote([try item()], terms) }
    #expect(throws: QuoteFlaw.feeTooHigh) { try Fee(share: try QuoteSamples.number("1.2")) }
    var unpriced = try QuoteSamples.listing(price: "1")
    unpriced.prices = []
    #expect(throws: QuoteFlaw.leftOut(unpriced.id, .noPrice)) {
      try Quote([QuotedItem(unpriced, wanted: 1)], try QuoteSamples.terms())
    }
    unpriced = try QuoteSamples.listing(price: "1")
    unpriced.saleState = .soldOut
    #expect(throws: QuoteFlaw.leftOut(unpriced.id, .cannotBeBought)) {
      try Quote([QuotedItem(unpriced, wanted: 1)], try QuoteSamples.terms())
    }
    #expect(ExchangeRate(.yuan, yuan: 0, source: "") == nil)
  }

  @Test func pricesAreRoundedAsTheTermsSay() throws {
    var terms = try QuoteSamples.terms()
    terms.rounding = PriceRounding(step: try QuoteSamples.number("0.05"), rule: .up)
    #expect(try Quote([try item()], terms).lines.first?.unitPrice.exact == (try QuoteSamples.number("8.40")))
  }
}
