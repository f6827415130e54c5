import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

extension KeptDetails {
  /// Details in which the sources of the minimum order differ and prices go by quantity.
  static func sample(_ target: DetailTarget, at date: Date) -> KeptDetails {
    guard let number = Int(target.listing.number),
      let white = Term(original: CleanText("白"), translated: CleanText("White")),
      let material = Term(original: CleanText("材质"), translated: CleanText("Material"))
    else { preconditionFailure("not a number") }
    var details = ProductDetails(
      Listing.sample(number, "Blue water bottle", original: "蓝色水杯", from: target.provider, minimumOrder: 20))
    details.listing.tiers = [
      PriceTier(from: 2, to: 99, amount: Amount(19)), PriceTier(from: 100, to: nil, amount: Amount(17.5)),
    ]
    details.pricing = .quantity
    details.listing.saleState = .onSale
    details.orderQuantities = [OrderQuantity(.minimum, 1), OrderQuantity(.firstTier, 2), OrderQuantity(.lot, 20)]
    var variant = Variant(
      id: CleanText("11"),
      options: [
        Variant.Option(name: Term(original: CleanText("颜色"), translated: CleanText("Color")), value: white)
      ])
    variant.stock = 872
    variant.parcel.weight = Weight(kilograms: Amount("0.2"))
    details.variants = [variant]
    details.attributes = [Attribute(material, [white])]
    return KeptDetails(details, at: date, isFromCache: false)
  }
}

@Suite struct ProductTests {
  private let mug: ListingID

  init() throws { mug = try #require(ListingID(.alibaba1688, number: "1")) }

  private func found() -> Typist {
    var typist = Typist.withPhoto()
    typist.cost = Cost("0.05 USD")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Blue water bottle"), .sample(2, "Red mug")])
    typist.answer("beta", [.sample(1, "Blue water bottle", from: "beta")])
    return typist
  }

  private func target(_ vendor: ProviderID = "alpha") -> DetailTarget { DetailTarget(mug, from: vendor) }

  @Test func aMenuSaysWhatEachVendorCostsBeforeOneIsAsked() {
    var typist = found()
    typist.press("D")
    #expect(typist.shows("Details of “Blue water bottle”") && typist.askedDetails.isEmpty, "\(typist)")
    #expect(typist.text.matches(of: /Alpha +1 call, 0.05 USD/).count == 1, "\(typist)")
    #expect(typist.text.matches(of: /Beta +1 call, 0.05 USD/).count == 1, "\(typist)")
    typist.press("2")
    #expect(typist.askedDetails == [target("beta")])
    #expect(typist.shows("Beta: waiting for its turn"), "\(typist)")
  }

  @Test func nothingIsPaidBeforeTheCostIsCountedAndRead() {
    var typist = found()
    typist.countsAtOnce = false
    typist.press("D<Enter>")
    #expect(typist.askedDetails.isEmpty && typist.shows("Counting what this costs"), "\(typist)")
    typist.countDetails()
    #expect(typist.shows("Counted now. Read what it costs"), "\(typist)")
    typist.press("<Esc>")
    typist.countsAtOnce = true
    typist.look(1)
    // All at once: nobody has read the menu.
    typist.burst("D<Enter>")
    #expect(typist.askedDetails.isEmpty, "\(typist)")
  }

  @Test func whatComesFillsThePage() {
    var typist = found()
    typist.press("D<Enter>")
    typist.take(.detailsReported(.call(target(), .step("alpha", .askingDetails))))
    #expect(typist.shows("Alpha: asking for details"), "\(typist)")
    typist.take(.detailsReported(.call(target(), .called("alpha", .detail))))
    #expect(typist.state.session.calls == 1)
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    for words in [
      "Product  1688:1", "蓝色水杯", "20 (said 1, first price from 2, lots of 20)", "White", "872", "200 g",
      "Material (材质)", "White (白)", "2–99 19.00 · 100+ 17.50", "Sources",
    ] {
      #expect(typist.shows(words), "\(words) \(typist)")
    }
    #expect(!typist.state.session.details.isAsking)
  }

  @Test func whatDetailsSayIsBetterThanWhatASearchShowsAndMovesNoRow() throws {
    var typist = found()
    let places = typist.state.list.shown
    typist.press("D<Enter>")
    typist.take(.detailsReported(.details(target("alpha"), .sample(target(), at: typist.state.now))))
    typist.press("<Esc>")
    #expect(typist.state.list.shown == places)
    let listing = try #require(typist.state.selectedListing)
    #expect(listing.minimumOrder == 20 && listing.tiers.count == 2 && listing.repurchaseRate?.percent == Amount(5))
    #expect(listing.provenance.rank == 1 && listing.title.translated?.string == "Blue water bottle")
    #expect(typist.shows("from alpha"), "\(typist)")
    // What another vendor finds later does not take it back.
    typist.answer("beta", [.sample(1, "Blue water bottle", from: "beta", minimumOrder: 3)], page: 2)
    #expect(typist.state.selectedListing?.minimumOrder == 20)
    typist.press("<Space>")
    guard case .picked(let pick)? = typist.changes.first?.step.after else { return #expect(Bool(false), "\(typist)") }
    #expect(pick.listing.minimumOrder == 20)
  }

  @Test func whatWasAskedForIsShownAgainAndAnotherVendorIsOneKeyAway() {
    var typist = found()
    typist.press("D<Enter>")
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    typist.press("<Esc>")
    #expect(!typist.shows("Product  1688:1"))
    typist.press("D")
    #expect(typist.shows("Product  1688:1") && typist.askedDetails.isEmpty, "\(typist)")
    typist.press("D")
    #expect(typist.text.matches(of: /Alpha +known, free/).count == 1, "\(typist)")
    typist.press("2")
    #expect(typist.askedDetails == [target("beta")])
    typist.take(.detailsReported(.details(target("beta"), .sample(target("beta"), at: typist.state.now + 60))))
    #expect(typist.shows("Beta") && typist.shows("v: 2 of 2"), "\(typist)")
    typist.press("v")
    #expect(typist.shows("v: 1 of 2"), "\(typist)")
  }

  @Test func aPageThatWasClosedKeepsWhatComesAndSaysWhatFails() {
    var typist = found()
    typist.press("D<Enter>")
    typist.press("<Esc>")
    #expect(!typist.effects.contains { if case .request(.cancelSearch) = $0 { true } else { false } })
    typist.take(.detailsReported(.failed(target(), SearchError(.offerUnknown, from: "alpha"))))
    #expect(typist.shows("the offer is no longer there"), "\(typist)")
    typist.press("D")
    typist.press("1")
    typist.press("<Esc>")
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    typist.press("D")
    #expect(typist.shows("20 (said 1"), "\(typist)")
  }

  @Test func quittingWhileADetailIsPaidForAsksFirst() {
    var typist = found()
    typist.press("D<Enter>")
    typist.take(.detailsReported(.call(target(), .step("alpha", .askingDetails))))
    typist.press("<Esc>")
    typist.press("q")
    #expect(typist.shows("1 call is under way") && !typist.effects.contains(.quit), "\(typist)")
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    typist.press("q")
    #expect(typist.effects.contains(.quit), "\(typist)")
  }

  @Test func aPageAsksAboutItsOwnProductWhateverHasMovedMeanwhile() {
    var typist = found()
    typist.press("D<Enter>")
    let first = typist.askedDetails.first
    typist.answer("alpha", (3...9).map { .sample($0, "Mug \($0)") }, page: 2)
    typist.press("D")
    typist.press("2")
    #expect(first != nil && typist.askedDetails.first?.listing == first?.listing, "\(typist)")
  }

  @Test func whatWasCountedLongAgoIsCountedAgainBeforeItIsPaid() {
    var typist = found()
    typist.countsAtOnce = false
    typist.press("D")
    typist.countDetails()
    typist.look(61)
    typist.press("1")
    #expect(typist.askedDetails.isEmpty && typist.shows("Counting what this costs"), "\(typist)")
    typist.countDetails()
    typist.look(1)
    typist.press("1")
    #expect(typist.askedDetails.count == 1, "\(typist)")
  }

  @Test func sectionsAreGoneThroughByKeys() {
    var typist = found()
    typist.press("D<Enter>")
    typist.take(.detailsReported(.details(target(), .sample(target(), at: typist.state.now))))
    func line(_ typist: Typist) -> Int { (typist.state.overlay as? ProductSheet)?.cursor.index ?? -1 }
    let first = line(typist)
    typist.press("<Tab>")
    let second = line(typist)
    typist.press("l")
    #expect(first < second && second < line(typist))
    typist.press("h")
    #expect(line(typist) == second)
    typist.press("G")
    typist.press("<Tab>")
    #expect(typist.shows("Nothing further this way"), "\(typist)")
  }

  @Test func whereNoVendorCanItIsSaid() {
    var typist = Typist(vendors: [Typist.vendor("alpha", "Alpha", paging: .pages(maximumSize: 20))])
    typist.load("mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Blue water bottle")])
    typist.press("D")
    #expect(typist.shows("No vendor gives details of 1688"), "\(typist)")
  }
}
