import Catalog
import Foundation
import Testing

@testable import Quoting

struct TermsTextTests {
  @Test(arguments: [
    ("60", "60.00 CNY"), (" 8.5 USD ", "8.50 USD"), ("8 usd", "8.00 USD"), ("-1", nil), ("1e3", nil), ("", nil),
    ("5%", nil),
  ]) func moneyIsYuanUnlessItSaysAnotherCurrency(text: String, money: String?) {
    #expect(TermsText.money(text)?.description == money)
  }

  @Test(arguments: [("5%", "0.05"), ("3.5 %", "0.035"), ("0.05", nil), ("%", nil), ("-5%", nil), ("5%%", nil)])
  func aShareHasItsSign(text: String, share: String?) {
    #expect(TermsText.share(text).map { "\($0)" } == share)
  }

  @Test(arguments: [
    ("45/kg", Shipping.Measure.weight(divisor: 6_000), "45.00 CNY"),
    ("6.50 USD/KG", .weight(divisor: 6_000), "6.50 USD"),
    ("600/m3", .volume, "600.00 CNY"), ("600/cbm", .volume, "600.00 CNY"), ("45", nil, nil), ("45/t", nil, nil),
    ("/kg", nil, nil), ("45/kg/m3", nil, nil),
  ]) func freightSaysWhatItCounts(text: String, measure: Shipping.Measure?, rate: String?) {
    let shipping = TermsText.shipping(text, divisor: 6_000)
    #expect(shipping?.measure == measure && shipping?.rate.description == rate)
  }

  @Test func costsHaveNamesAndSayWhatTheyAreFor() throws {
    let money = try #require(TermsText.money("0.35"))
    #expect(TermsText.namedCost("packing=0.35/piece") == NamedCost("packing", .perPiece(money)))
    #expect(TermsText.namedCost("photos = 0.35 / line") == NamedCost("photos", .perLine(money)))
    #expect(TermsText.namedCost("检验=0.35") == NamedCost("检验", .perShipment(money)))
    #expect(
      TermsText.namedCost("VAT=20% of goods+domestic+duty")
        == NamedCost("VAT", .share(Decimal(2) / 10, of: [.goods, .domesticFreight, .named("duty")])))
    for text in ["", "=1", "packing", "packing=", "packing=x", "duty=5%", "duty=5% of ", "a=1/kg", "=cmd=1"] {
      #expect(TermsText.namedCost(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("USD=7.10", "USD"), ("eur = 8", "EUR"), ("USD", nil), ("USD=0", nil), ("US=7", nil), ("USD=7,1", nil),
    ("CNY=1", nil),
  ])
  func aRateIsWhatAUnitCostsInYuan(text: String, currency: String?) {
    #expect(TermsText.rate(text, source: "")?.currency.rawValue == currency)
  }
}
