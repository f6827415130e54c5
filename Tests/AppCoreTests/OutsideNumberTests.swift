import Catalog
import Testing

@testable import AppCore
@testable import Sourcing

/// Numbers and units as vendors give them, on the screen.
struct OutsideNumberTests {
  @Test(arguments: [Int.max, Int.max - 1, Int.max - 19, Int.max / 2, 0, -1, Int.min])
  func aTotalPastAllReasonEndsNothing(total: Int) {
    var typist = Typist.withPhoto(rows: 40, columns: 160)
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: total, hasNext: true)
    typist.answer("beta", [.sample(2, "two", from: "beta")], total: total)
    #expect(typist.shows("one") && typist.shows("two"))
    typist.press("]")
    typist.answer("alpha", [.sample(3, "three", page: 2)], page: 2, total: total)
    #expect(typist.shows("three"))
  }

  @Test func pagesAreCountedUpwards() {
    var found = Standing.Found(total: 41, lastPage: 1, pageSize: 20)
    #expect(found.pages == 3)
    found.total = 40
    #expect(found.pages == 2)
    found.pageSize = 0
    #expect(found.pages == 40)
  }

  private func goods(_ number: Int, unit: String?, price: String = "12.00", written: String? = nil) -> Listing {
    var listing = Listing.sample(number, "goods \(number)", price: price, minimumOrder: 10)
    listing.unit = CleanText(unit)
    if !listing.prices.isEmpty { listing.prices[0].written = CleanText(written) }
    return listing
  }

  @Test(arguments: [
    (nil, "12.00", nil, "  12.00"), ("件", "12.00", nil, "  12.00"), ("set", "12.00", nil, "12.00/set"),
    ("双", "1280.00", nil, "1280.00/…"), ("set", "123456.00", nil, "123456.00/…"),
    (nil, "12.00", "12.00-15.00", "  12.00+"),
  ])
  func aPriceSaysWhatItIsFor(unit: String?, price: String, written: String?, shown: String) {
    #expect(ResultCell.price(of: goods(1, unit: unit, price: price, written: written), English()) == shown)
  }

  @Test(
    arguments: [(36, 120), (24, 80)],
    [("123456.00", "CNY", nil), ("112.00", "USD", "112.00-130.00")])
  func noDigitOfAPriceIsCut(
    size: (Int, Int), price: (amount: String, currency: String, written: String?)
  ) {
    var listing = goods(1, unit: "set", price: price.amount, written: price.written)
    listing.prices[0].currency = Currency(rawValue: price.currency)
    let shown = price.currency == "CNY" ? "123456.00/" : "USD 112.00+"
    var typist = Typist.withPhoto(rows: size.0, columns: size.1)
    typist.press("<Enter>")
    typist.answer("alpha", [listing, .sample(2, "another")])
    typist.answer("beta", [])
    #expect(typist.shows(shown + " ") || typist.shows(shown + "…"), "\(typist)")
    #expect(typist.shows("   19.00"), "\(typist)")
    typist.press("<Space>p")
    #expect(typist.screen.contains { $0.contains(">+") && $0.contains(shown) }, "\(typist)")
  }

  @Test func theDetailsSayTheUnitAndTheWholeRange() {
    var typist = Typist.withPhoto(rows: 40, columns: 160)
    typist.press("<Enter>")
    typist.answer("alpha", [goods(1, unit: "set", written: "12.00-15.00")])
    typist.answer("beta", [])
    #expect(typist.shows("CNY 12.00-15.00/set") && typist.shows("10 set"))
  }

  @Test func pricesOfAnotherUnitStandApartWhenSorted() {
    let rows = [
      goods(1, unit: "set", price: "1.00"), goods(2, unit: nil, price: "3.00"), goods(3, unit: "件", price: "2.00"),
    ]
    let sorted = LocalOrder.priceUp.sorted(rows)
    #expect(sorted.map(\.id.number) == ["3", "2", "1"])
    let pairs = [
      goods(1, unit: "双", price: "3.00"), goods(2, unit: "pair", price: "2.00"), goods(3, unit: "pairs", price: "1.00"),
    ]
    #expect(LocalOrder.priceUp.sorted(pairs).map(\.id.number) == ["3", "2", "1"])
  }
}
