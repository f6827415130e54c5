import ArgumentParser
import Catalog
import Foundation
import ImageSearch
import Quoting
import TestSupport
import Testing

@testable import snapsource

struct QuoteOutputTests {
  private func quote(_ options: [String], weighing weight: Estimate = .unknown) throws -> QuoteTable {
    var listing = try ListingSamples.bare(ProviderID("daji"))
    listing.prices = [Price(.wholesale, try #require(Amount("34.50")))]
    listing.minimumOrder = 90
    let command = try QuoteCommand.parse(options)
    let item = QuotedItem(listing, wanted: 50, lot: 100, weight: weight)
    return QuoteTable(try Quote([item], try command.terms.terms(Settings([:]))))
  }

  @Test func aQuoteSaysWhatItRestsOn() throws {
    let weight = Estimate(Decimal(5) / 10)
    let options = [
      "--rate", "USD=7.10", "--rate-from", "Bank, 2026-11-29", "--domestic", "60", "--fee", "5%", "--shipping", "45/kg",
      "--divisor", "0", "--markup", "15%",
    ]
    let table = try quote(options, weighing: weight)
    let text = table.text(within: nil)
    for word in [
      "WANTED", "DOMESTIC", "SHIPPING", "PRICE USD", "3450.00", "2250.00", "172.50", "5932.50", "59.325", "9.61",
      "961.00",
      "minimum order 90, lots of 100", "1 USD = 7.10 CNY (Bank, 2026-11-29)",
    ] {
      #expect(text.contains(word), "\(word) in \(text)")
    }
    let row = try #require(table.rows.first)
    #expect(row.count == table.header.count)
    let cells = Dictionary(uniqueKeysWithValues: zip(table.header, row))
    #expect(cells["unit_price"] == "9.61" && cells["unit_price_max"] == "9.61" && cells["ordered"] == "100")
    #expect(table.json.document.contains("\"minimum order 90\""))
    let narrow = table.text(within: 80)
    #expect(narrow.contains("961.00") && narrow.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(narrow)")
  }

  @Test func whatIsNotKnownIsSaid() throws {
    let table = try quote(["--rate", "USD=7.10", "--shipping", "45/kg"])
    #expect(table.text(within: nil).contains("4.86+"))
    #expect(table.text(within: nil).contains("weight, size"))
    let cells = Dictionary(uniqueKeysWithValues: zip(table.header, try #require(table.rows.first)))
    #expect(cells["unit_price_max"] == "" && cells["not_known"] == "weight, size")
    #expect(table.json.document.contains("\"max\": null"))
  }

  @Test func whatIsConfiguredCountsWhereNothingIsTyped() throws {
    let settings = Settings([
      "quote.currency": "EUR", "quote.rate": "USD=7.10, EUR=8.20", "quote.margin": "20%", "quote.round": "0.05 up",
      "quote.cost": "inspection=300, duty=3.5% of goods",
    ])
    let terms = try QuoteCommand.parse([]).terms.terms(settings)
    #expect(terms.currency.rawValue == "EUR" && terms.profit == .margin(Decimal(2) / 10))
    #expect(try terms.rates.yuan(per: terms.currency) == Decimal(82) / 10)
    #expect(terms.namedCosts.map(\.name) == ["inspection", "duty"] && terms.rounding.rule == .up)
    let typed = try QuoteCommand.parse(["--markup", "15%", "--currency", "usd"]).terms.terms(settings)
    #expect(typed.currency.rawValue == "USD" && typed.profit == .markup(Decimal(15) / 100))
  }

  @Test(arguments: [
    ["--fee", "5"], ["--fee", "120%"], ["--fee", "0%"], ["--markup", "5%", "--margin", "5%"], ["--rate", "USD"],
    ["--shipping", "45"], ["--cost", "duty=5%"], ["--round", "0"], ["--currency", "dollars"],
    ["--domestic", "8 dollars"],
    ["--shipping", "45/kg", "--divisor", "-1"], ["--round", "0.05 down"], ["--margin", "100%"], ["no-key"],
  ]) func whatCannotBeReadIsRefused(options: [String]) {
    #expect(throws: (any Error).self) { try QuoteCommand.parse(options) }
  }
}
