import Catalog
import Testing

@testable import Wording

struct FactWordingTests {
  private func facts() throws -> [Fact] {
    let words = FactValue.text(try #require(CleanText("50+")))
    let prices = [
      OtherPrice(try #require(Amount("13"))),
      OtherPrice(try #require(Amount("250")), basis: .dropShip, unit: CleanText("箱")),
    ]
    return FactName.allCases.flatMap { name -> [Fact] in
      switch name {
      case .otherPrices: [Fact(name, .prices(prices))]
      case .completedFrom: [Fact(name, .fields(ListingField.told.map(\.code), from: ProviderID("tmapi-v1")))]
      case _ where name.isFlag: [Fact(name, .flag(true)), Fact(name, .flag(false))]
      default: [Fact(name, words)]
      }
    }
  }

  @Test func everyFactIsSaid() throws {
    #expect(
      try facts().map(English().fact) == [
        "brand 50+", "orders 50+", "units sold 50+", "turnover 50+", "turnover 30d 50+", "abroad 30d 50+",
        "goods score 50+",
        "picture score 50+", "weight 50+", "net weight 50+", "new listing: yes", "new listing: no",
        "few refunds: yes", "few refunds: no",
        "sold singly: yes", "sold singly: no", "type 50+", "category 50+", "seller 50+",
        "answers score 50+",
        "disputes score 50+", "logistics score 50+", "returns score 50+", "sent within 48 hours 50+",
        "refunds for quality 50+", "advertised: yes", "advertised: no",
        "selected goods (精选货源): yes", "selected goods (精选货源): no", "patented: yes", "patented: no", "on sale since 50+",
        "stock 50+",
        "also shown at 13.00, drop_ship 250.00/箱",
        "from tmapi-v1 title, on sale, prices, unit, minimum order, sales, rate, shop, delivery, stock",
      ])
  }
}
