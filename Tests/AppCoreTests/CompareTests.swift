import Catalog
import Foundation
import OperatingSystem
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct CompareTests {
  static func offers() -> [Listing] {
    var cheap = Listing.sample(
      1, "Steel bottle, 500 ml", original: "不锈钢水杯", price: "12.00", minimumOrder: 50,
      sales: [SalesFigure(.days(30), count: 900)], shop: "Acme")
    cheap.tiers = [
      PriceTier(from: 50, to: 499, amount: Amount(12)), PriceTier(from: 500, to: nil, amount: Amount(9.5)),
    ]
    var dear = Listing.sample(
      2, "Steel bottle, double wall", original: "双层保温杯", price: "11.00", rank: 2, minimumOrder: 1_000,
      sales: [SalesFigure(.days(90), count: 5_000)], shop: "潮州第二瓷厂")
    dear.tiers = [PriceTier(from: 1_000, to: nil, amount: Amount(11))]
    let unknown = Listing.sample(3, "Bottle", price: "15.00", rank: 3)
    return [cheap, dear, unknown]
  }

  private func found(_ listings: [Listing] = offers()) -> Typist {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", listings, total: 3)
    typist.answer("beta", [])
    typist.press("g")
    typist.look(1)
    return typist
  }

  @Test func theBestOfARowIsMarkedWhereFiguresMeanTheSame() {
    func best(_ field: ComparedField, at quantity: Int?) -> Set<Int> {
      field.best(
        of: Self.offers().map { ComparedField.Subject(listing: $0, likeness: nil, quantity: quantity) })
    }
    #expect(best(.price, at: nil) == [1])
    // The second sells no fewer than 1,000, and the third asks the same for any quantity.
    #expect(best(.price, at: 500) == [0])
    #expect(best(.price, at: 1_000) == [0])
    #expect(best(.minimumOrder, at: nil) == [0])
    // What cannot be bought has old prices.
    var gone = Self.offers()
    gone[1].saleState = .soldOut
    #expect(
      ComparedField.price.best(
        of: gone.map { ComparedField.Subject(listing: $0, likeness: nil, quantity: nil) }) == [0])
    // A range may begin below the others.
    var open = Self.offers()
    open[2].prices[0].amount = Amount(9)
    open[2].prices[0].written = CleanText("9.00-20.00")
    #expect(
      ComparedField.price.best(
        of: open.map { ComparedField.Subject(listing: $0, likeness: nil, quantity: 500) }
      ).isEmpty)
    // Sales of 30 and of 90 days are not compared.
    #expect(best(.sold, at: nil).isEmpty)
    #expect(best(.likeness, at: nil).isEmpty)
    // All are alike.
    #expect(best(.again, at: nil).isEmpty)
  }

  @Test func pricesAreThoseAtTheQuantityThatIsTyped() {
    var typist = found()
    typist.press("*C")
    #expect(typist.shows("Compare 3 offers") && typist.shows("CNY 11.00 ◂"), "\(typist)")
    typist.press("Q500<Enter>")
    #expect(typist.shows("Compare 3 offers at 500 pieces") && typist.shows("CNY 9.50 ◂"), "\(typist)")
    #expect(typist.shows("CNY 11.00 from 1,000"), "\(typist)")
  }

  @Test func onlyDifferencesAreShownByAKey() {
    var typist = found()
    typist.press("*C")
    #expect(typist.shows("reorder    5%"), "\(typist)")
    typist.press("d")
    #expect(!typist.shows("reorder    5%") && typist.shows("only where they differ"), "\(typist)")
  }

  @Test func aColumnIsPickedAndRejectedFromThere() {
    var typist = found()
    typist.press("*C")
    typist.press("l<Space>lx")
    #expect(typist.state.triage.picks.map(\.id.number) == ["2"])
    #expect(typist.state.triage.rejections.keys.map(\.number) == ["3"])
    #expect(typist.shows("2 * picked") || typist.shows("2 + picked") && typist.shows("3 x rejected"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func whatIsComparedIsWrittenToASheet() {
    var typist = found()
    typist.press("Q500<Enter>")
    typist.press(",,g")
    typist.press("Cw<^U>/tmp/two.csv<Enter>")
    let sheets = typist.effects.compactMap { effect -> [ComparedOffer]? in
      if case .request(.writeComparison(path: "/tmp/two.csv", let offers)) = effect { offers } else { nil }
    }
    #expect(sheets.map { $0.map(\.listing.id.number) } == [["1", "2"]], "\(typist)")
    #expect(sheets.first?.map(\.decision) == [nil, nil] && typist.state.triage.picks.isEmpty)
    typist.take(.comparisonFailed(path: "/tmp/two.csv", .file(.exists("/tmp/two.csv"))))
    #expect(typist.shows("/tmp/two.csv was not written"), "\(typist)")
  }

  @Test func theBestSoFarStaysAndTheNextComes() throws {
    let picture = try #require(WebAddress("https://cbu01.alicdn.com/same.jpg"))
    var offers = Self.offers() + [.sample(4, "last", rank: 4)]
    // The third shows the picture of the second.
    for place in 1...2 { offers[place].pictureAddress = picture }
    var typist = found(offers)
    typist.press("C")
    #expect(typist.shows("Best so far and the next"), "\(typist)")
    typist.press("h")
    #expect(Set(typist.state.triage.rejections.keys.map(\.number)) == ["2", "3"])
    #expect(typist.shows("last"), "\(typist)")
    typist.press("l")
    #expect(Set(typist.state.triage.rejections.keys.map(\.number)) == ["1", "2", "3"])
    #expect(typist.state.overlay == nil && typist.state.selectedID?.number == "4", "\(typist)")
    #expect(typist.shows("is the last one left. Space: pick it"), "\(typist)")
  }

  @Test func valuesStayWholeWhereColumnsAreNarrow() {
    var offers = Self.offers()
    let others: [PriceBasis: String] = [.dropShip: "121.52", .original: "127.58", .memberBatch: "118.81"]
    for basis in [.dropShip, .original, .memberBatch] as [PriceBasis] {
      offers[0].prices.append(Price(basis, Amount(others[basis] ?? "") ?? Amount(1)))
    }
    offers[0].saleState = .soldOut
    var typist = found(offers)
    typist.take(.terminal(.resized(FrameSize(rows: 24, columns: 80))))
    typist.press(",,,C")
    #expect(typist.shows("sold out – Steel"), "\(typist)")
    typist.press("jj")
    for value in ["drop-ship CNY 121.52 ", "original CNY 127.58 ", "50–499 12.00 "] {
      #expect(typist.shows(value), "\(value)\(typist)")
    }
  }

  @Test func aPickThatLosesIsRejectedAndARejectedOneDoesNotBegin() {
    var typist = found()
    typist.press("<Space>g")
    typist.press("C")
    typist.press("l")
    #expect(typist.state.triage.picks.isEmpty && typist.state.triage.isRejected(Self.offers()[0].id), "\(typist)")
    typist.press("<Esc>gC")
    #expect(typist.state.overlay is DuelSheet, "\(typist)")
    typist.press("h")
    #expect(typist.state.triage.rejections.keys.map(\.number).sorted() == ["1", "3"], "\(typist)")
  }

  @Test func picksOfAnotherSearchStayBesideEachOtherWhenOneIsUnpicked() {
    var typist = found()
    typist.press(",,<Space>")
    typist.save()
    typist.load("~/clients/acme/blue.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(31, "blue")])
    typist.answer("beta", [])
    typist.press("p*C")
    typist.press("<Space>")
    #expect(typist.state.overlay is CompareSheet && typist.state.triage.picks.map(\.id.number) == ["2"], "\(typist)")
    typist.press("<Space>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["2", "1"], "\(typist)")
  }

  @Test func tooManyAreNotCompared() {
    var typist = found((1...7).map { .sample($0, "offer \($0)", rank: $0) })
    typist.press("*C")
    #expect(typist.state.overlay == nil && typist.shows("Mark 2 to 6 offers"), "\(typist)")
  }

  @Test(arguments: [(499, "12.00"), (500, "9.50"), (49, "12.00 <")])
  func theListShowsPricesAtTheQuantity(pieces: Int, price: String) {
    var typist = found()
    typist.press("Q\(pieces)<Enter>")
    #expect(typist.shows("CNY at \(pieces)"), "\(typist)")
    #expect(typist.screen.contains { $0.contains(price) && $0.contains("Steel bottle, 500 ml") }, "\(typist)")
    typist.press("<Space>")
    #expect(typist.state.triage.picks.first?.quantity == pieces)
  }

  @Test func pricesAreSortedAtTheQuantityAndWhatTakesMoreStandsBehind() {
    var typist = found()
    typist.press("s2")
    #expect(typist.state.list.shown.map { typist.state.offers.id(at: $0).number } == ["2", "1", "3"], "\(typist)")
    typist.press("Q500<Enter>")
    #expect(typist.state.list.shown.map { typist.state.offers.id(at: $0).number } == ["1", "3", "2"], "\(typist)")
  }
}
