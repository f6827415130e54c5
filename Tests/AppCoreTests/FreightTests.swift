import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct FreightTests {
  private let mug: ListingID
  private let guangdong: Destination

  init() throws {
    mug = try #require(ListingID(.alibaba1688, number: "1"))
    guangdong = try #require(Destination("Guangdong"))
  }

  private static func vendors(_ freight: FreightCapabilities?) -> [Vendor] {
    [
      Typist.vendor("alpha", "Alpha", paging: .pages(maximumSize: 20), details: true, freight: freight),
      Typist.vendor("beta", "Beta", paging: .pages(maximumSize: 20), details: true, freight: freight),
    ]
  }

  /// A typist on the page of a product whose details are known: at least 20 pieces of 200 g.
  private func onPage(
    to destination: Destination? = nil, freight: FreightCapabilities? = FreightCapabilities(),
    caps: SpendingCaps = SpendingCaps()
  ) -> Typist {
    var typist = Typist(vendors: Self.vendors(freight), caps: caps, destination: destination)
    typist.cost = Cost("0.005 USD")
    typist.load("mug.jpg")
    typist.press("<Enter>")
    if typist.state.overlay is Menu { typist.press("1") }
    typist.answer("alpha", [.sample(1, "Blue water bottle")])
    typist.answer("beta", [])
    typist.press("D<Enter>")
    if typist.state.overlay is Menu { typist.press("1") }
    let target = DetailTarget(mug, from: "alpha")
    typist.take(.detailsReported(.details(target, .sample(target, at: typist.state.now))))
    return typist
  }

  private func kept(
    _ target: FreightTarget, _ fee: Freight.Fee?, at date: Date, _ change: (inout Freight) -> Void = { _ in }
  ) -> KeptFreight {
    var freight = Freight(of: target.listing, by: target.provider, to: target.question)
    freight.fee = fee
    change(&freight)
    return KeptFreight(freight, at: date, isFromCache: false)
  }

  @Test func theCostIsSaidBeforeAVendorIsAskedAndTheAnswerSaysWhatItIsFor() throws {
    var typist = onPage(to: guangdong)
    #expect(typist.shows("E freight"), "\(typist)")
    typist.press("E")
    #expect(
      typist.shows("Freight to Guangdong for 20 of “Blue water bottle”") && typist.askedFreight.isEmpty, "\(typist)")
    #expect(typist.text.matches(of: /Alpha +1 call, 0.005 USD/).count == 1, "\(typist)")
    typist.press("2")
    let target = try #require(typist.askedFreight.first)
    #expect(target.provider == "beta" && target.question.pieces == 20 && target.question.variant == "11")
    #expect(target.question.weight?.description == "4 kg")
    #expect(typist.shows("Beta, freight to Guangdong for 20: waiting for its turn"), "\(typist)")
    typist.take(.freightReported(.call(target, .step("beta", .askingFreight))))
    #expect(typist.shows("Beta, freight to Guangdong for 20: asking"), "\(typist)")
    typist.take(.freightReported(.call(target, .called("beta", .freight))))
    typist.take(
      .freightReported(
        .freight(
          target,
          kept(target, Amount("12.5").map { .yuan($0) }, at: typist.state.now) { freight in
            freight.weight = Weight(kilograms: Amount("4"))
            freight.charge = FreightCharge(
              basis: .weight, first: FreightCharge.Step(units: Amount("1"), fee: Amount("5")),
              next: FreightCharge.Step(units: Amount("1"), fee: Amount("2.5")))
          })))
    #expect(typist.shows("Delivery") && typist.shows("Freight: CNY 12.50 to Guangdong"), "\(typist)")
    #expect(
      typist.shows("freight  CNY 12.50 to Guangdong for 20 pieces, by weight (4 kg): CNY 5.00 for the first 1 kg"))
    #expect(typist.text.contains(/– Beta \d\d:\d\d/) && !typist.state.session.freight.isAsking, "\(typist)")
  }

  @Test func theBuyersQuantityCounts() throws {
    var typist = onPage(to: guangdong)
    typist.press("<Esc>")
    typist.press("Q")
    typist.press("500<Enter>")
    typist.press("D")
    typist.press("E")
    #expect(typist.shows("for 500 of"), "\(typist)")
    typist.press("1")
    #expect(typist.askedFreight.first?.question.weight?.description == "100 kg")
  }

  @Test func freeAndNotKnownAreSaidApart() throws {
    var typist = onPage(to: guangdong)
    typist.press("E")
    typist.press("1")
    let target = try #require(typist.askedFreight.first)
    typist.take(.freightReported(.freight(target, kept(target, .free, at: typist.state.now))))
    #expect(typist.shows("freight  free to Guangdong for 20 pieces"), "\(typist)")
    typist.take(.freightReported(.freight(target, kept(target, nil, at: typist.state.now + 1))))
    #expect(typist.shows("freight  not known, to Guangdong") && !typist.shows("free to"), "\(typist)")
  }

  @Test func whereNobodyHasSaidWhereToItIsAskedAndAnOddNameIsExplained() throws {
    var typist = onPage()
    typist.press("E")
    #expect(typist.shows("Freight to (e.g. Guangdong"), "\(typist)")
    typist.press("Zhejing<Enter>")
    #expect(typist.shows("no province of mainland China, perhaps Zhejiang"), "\(typist)")
    typist.press("<^U>")
    typist.press("浙江<Enter>")
    #expect(typist.shows("Freight to Zhejiang for 20"), "\(typist)")
    typist.press("1")
    #expect(typist.askedFreight.first?.question.destination.name == "Zhejiang")
    // From now on it is known.
    typist.press("E")
    #expect(typist.shows("Freight to Zhejiang for 20"), "\(typist)")
    typist.press("3")
    typist.press("gd<Enter>")
    #expect(typist.shows("Freight to Guangdong for 20"), "\(typist)")
  }

  @Test func nothingIsPaidBeforeTheCostIsCountedAndRead() {
    var typist = onPage(to: guangdong)
    typist.countsAtOnce = false
    typist.press("E<Enter>")
    #expect(typist.askedFreight.isEmpty && typist.shows("Counting what this costs"), "\(typist)")
    typist.countFreight()
    typist.press("<Esc>")
    typist.countsAtOnce = true
    typist.look(1)
    // All at once: nobody has read the menu.
    typist.burst("E<Enter>")
    #expect(typist.askedFreight.isEmpty, "\(typist)")
  }

  @Test func whatCostsMoreThanIsPaidUnaskedIsAgreedToFirst() {
    var typist = onPage(to: guangdong, caps: SpendingCaps(askAbove: .calls(0)))
    typist.press("E")
    typist.press("1")
    #expect(typist.askedFreight.isEmpty && typist.shows("Ask Alpha for freight to Guangdong? 1 call"), "\(typist)")
    // Enter twice spends nothing.
    typist.press("<Enter>")
    #expect(typist.askedFreight.isEmpty, "\(typist)")
    typist.press("E")
    typist.press("1")
    typist.press("1")
    #expect(typist.askedFreight.count == 1, "\(typist)")
  }

  @Test func whatIsKnownIsFreeAndAnotherQuantityIsAnotherLine() throws {
    var typist = onPage(to: guangdong)
    typist.press("E")
    typist.press("1")
    let target = try #require(typist.askedFreight.first)
    typist.take(.freightReported(.freight(target, kept(target, .free, at: typist.state.now))))
    typist.press("E")
    #expect(typist.text.matches(of: /Alpha +known, free/).count == 1, "\(typist)")
    typist.press("<Esc>")
    var other = target
    other.question.pieces = 1
    typist.take(
      .freightReported(.freight(other, kept(other, Amount("4").map { .yuan($0) }, at: typist.state.now + 1))))
    #expect(typist.shows("for 1 piece") && typist.shows("for 20 pieces"), "\(typist)")
  }

  @Test func aFailureSaysWhoAndWhatToDoAndAskingAgainInsists() throws {
    var typist = onPage(to: guangdong)
    typist.press("E")
    typist.press("1")
    let target = try #require(typist.askedFreight.first)
    typist.take(.freightReported(.failed(target, SearchError(.balanceEmpty, from: "alpha"))))
    #expect(typist.shows("Alpha, freight to Guangdong for 20: the balance is empty") && typist.shows("E: ask again"))
    typist.press("E")
    typist.press("1")
    #expect(typist.effects.contains(.request(.askFreight(target, insists: true))), "\(typist)")
    typist.press("<Esc>")
    typist.take(.freightReported(.failed(target, SearchError(.tooManyCalls, from: "alpha"))))
    #expect(typist.shows("Freight of “Blue water bottle”, Alpha: too many calls at once"), "\(typist)")
  }

  @Test func escapeStopsWhatHasNotLeft() throws {
    var typist = onPage(to: guangdong)
    typist.press("E")
    typist.press("1")
    let target = try #require(typist.askedFreight.first)
    typist.press("<Esc>")
    typist.press("<Esc>")
    #expect(typist.effects.contains(.request(.stopFreight([target]))) && typist.shows("Stopped asking for freight"))
  }

  @Test func quittingWhileFreightIsPaidForAsksFirst() throws {
    var typist = onPage(to: guangdong)
    typist.press("E")
    typist.press("1")
    let target = try #require(typist.askedFreight.first)
    typist.take(.freightReported(.call(target, .step("alpha", .askingFreight))))
    typist.press("<Esc>")
    typist.press("q")
    #expect(typist.shows("1 call is under way") && !typist.effects.contains(.quit), "\(typist)")
  }

  @Test func whereNoVendorCanItIsSaid() {
    var typist = onPage(to: guangdong, freight: nil)
    typist.press("E")
    #expect(typist.shows("No vendor tells freight for 1688") && !typist.shows("E freight"), "\(typist)")
  }
}
