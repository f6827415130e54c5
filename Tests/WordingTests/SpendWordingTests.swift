import Catalog
import Queries
import Testing

@testable import Wording

struct SpendWordingTests {
  private func spend(_ priced: Int, unpriced: Int = 0) -> Spend {
    var spend = Spend()
    spend.add(Cost("0.05 USD"), calls: priced)
    spend.add(nil, calls: unpriced)
    return spend
  }

  @Test func callsWithoutAPriceAreASignOrWords() {
    var forecast = CallForecast(spend: spend(2, unpriced: 1), known: 1)
    #expect(English().forecast(forecast) == "3 calls, 0.10 USD+, 1 known")
    #expect(English().forecastInFull(forecast) == "3 calls, 0.10 USD and calls without a price, 1 known")
    forecast = CallForecast(spend: spend(2))
    #expect(English().forecastInFull(forecast) == English().forecast(forecast))
    #expect(English().spendInFull(spend(2, unpriced: 1)) == "3 calls, 0.10 USD and calls without a price")
    #expect(English().spendInFull(spend(0, unpriced: 1)) == "1 call")
    #expect(English().spendInFull(Spend()) == "free")
  }

  @Test func aLimitIsUsedAndLeft() throws {
    let money = try #require(SpendingLimit("0.12 USD"))
    #expect(English().used(spend(2), of: money) == "0.10 of 0.12 USD")
    #expect(English().left(of: money, after: spend(2)) == "0.02 USD")
    #expect(English().left(of: money, after: spend(3)) == "0.00 USD")
    #expect(English().used(spend(2), of: .calls(300)) == "2 of 300 calls")
    #expect(English().left(of: .calls(300), after: spend(299)) == "1 call")
    #expect(English().left(of: .calls(1), after: spend(3)) == "0 calls")
  }
}
