import Catalog
import Testing

@testable import Wording

struct PriceWordingTests {
  @Test(arguments: [
    ("2.50+", "USD 2.50+"), ("16.50起", "USD 16.50起"), ("12.00—15.00", "USD 12.00—15.00"), ("9.50以上", "USD 9.50以上"),
    ("¥12.00", "¥12.00"), ("12.00元", "12.00元"), ("US$ 3", "US$ 3"), ("RMB 3", "RMB 3"),
  ])
  func theCurrencyIsSaidOnce(written: String, shown: String) throws {
    let amount = try #require(Amount("2.50"))
    let price = Price(.wholesale, amount, currency: Currency(rawValue: "USD"), written: CleanText(written))
    #expect(English().price(price, unit: nil) == shown)
    #expect(English().price(Price(.wholesale, amount), unit: CleanText("双")) == "CNY 2.50/双")
  }
}
