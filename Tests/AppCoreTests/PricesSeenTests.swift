import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing
import Wording

@testable import AppCore

/// Only a price that was on the screen is paid, and by a key that was pressed for it.
struct PricesSeenTests {
  // MARK: What it costs is known before

  @Test func enterWaitsUntilItsCostIsCountedAndThenAsks() {
    var typist = Typist()
    typist.countsAtOnce = false
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    #expect(typist.searches.isEmpty && typist.shows("Counting what this costs"), "\(typist)")
    typist.count()
    #expect(typist.searches.isEmpty && typist.shows("Search now? 4 calls"), "\(typist)")
    typist.press("1")
    #expect(typist.searches.count == 1)
  }

  @Test func aKeyBeforeItsPriceIsSeenAsks() {
    var typist = Typist.answered()
    typist.forgetAnswers()
    typist.countsAtOnce = false
    typist.press("1<Space>a")
    typist.count()
    #expect(typist.searches.isEmpty && typist.shows("Search now? 2 calls"), "\(typist)")
    var quick = Typist.answered()
    quick.press("3<Space>")
    // In the same moment as the cost was counted: no frame was drawn between.
    quick.take(.terminal(.key(.character("a"))))
    #expect(quick.searches.isEmpty && quick.shows("Search now? 4 calls"), "\(quick)")
  }

  @Test func whatIsTypedAheadOfItsPriceAsks() {
    var typist = Typist.answered()
    typist.press("3")
    typist.press("4")
    // A pane that was not drawn yet said nothing.
    typist.take(.terminal(.key(.character("p"))))
    typist.take(.terminal(.key(.character("4"))))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("1 call"), "\(typist)")
    // Nor was this question read.
    typist.take(.terminal(.key(.character("1"))))
    #expect(typist.searches.isEmpty, "\(typist)")
    typist.press("1")
    #expect(typist.searches.map(\.targets) == [[SearchTarget("alpha", page: 2)]])
  }

  @Test(arguments: [(0.02, 0), (0.12, 1)])
  func aPriceCountsWhenItCouldBeRead(delay: TimeInterval, searches: Int) {
    var typist = Typist.answered()
    typist.press("p4")
    let drawn = typist.state.now + 0.01
    typist.take(.clockTicked(drawn + delay, lastFrame: drawn))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.count == searches, "\(typist)")
  }

  @Test func whatBecameDearerSinceItWasSeenIsAskedAbout() {
    var typist = Typist.answered()
    typist.press("3<Space>a")
    typist.answer("alpha", [.sample(1, "one")])
    typist.answer("beta", [])
    typist.press("3h")
    #expect(typist.shows("a search (free)"), "\(typist)")
    typist.countsAtOnce = false
    typist.forgetAnswers()
    typist.pass(3_600)
    typist.press("a")
    typist.count()
    #expect(typist.searches.isEmpty && typist.shows("Search now? 4 calls"), "\(typist)")
  }

  @Test func whatIsFreeByNowIsAskedAtOnce() {
    var typist = Typist.answered()
    typist.countsAtOnce = false
    typist.pass(3_600)
    typist.press("a")
    typist.count()
    #expect(typist.searches.count == 1)
  }

  // MARK: What may come on top

  @Test func whatMayComeOnTopIsSaidWhereverAPriceIs() {
    var typist = Typist(caps: SpendingCaps(askAbove: .calls(6)))
    (typist.cost, typist.again) = (Cost("0.05 USD"), 2)
    typist.load("red-mug.jpg")
    #expect(typist.shows("Enter: search 2 vendors – 4–8 calls"), "\(typist)")
    typist.press("4")
    #expect(typist.shows("a search (4–8 calls, 0.20–0.40 USD)"), "\(typist)")
    typist.press("s")
    #expect(typist.shows("4–8 calls, 0.20–0.40 USD – new"), "\(typist)")
    typist.press("<Esc>a")
    #expect(
      typist.searches.isEmpty && typist.shows("Search now? 4–8 calls, 0.20–0.40 USD"), "\(typist)")
    #expect(typist.shows("your limit: 6 calls"), "\(typist)")
  }

  @Test(arguments: ["9", "G<Enter>"])
  func aLineOfAMenuThatWasNotOnTheScreenIsAskedAbout(keys: String) {
    var typist = Typist(rows: 12, columns: 80)
    typist.load("red-mug.jpg")
    typist.press("4s")
    typist.burst(keys)
    #expect(typist.searches.isEmpty && typist.shows("Search now? 4 calls"), "\(typist)")
  }

  @Test func whatCountsIsWhenAKeyWasReadHoweverLateItIsAnswered() {
    var typist = Typist.answered()
    typist.press("p4")
    let drawn = typist.state.now + 0.01
    typist.take(.clockTicked(drawn + 5, lastFrame: drawn, keysRead: drawn + 0.02))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("1 call"), "\(typist)")
  }

  @Test(arguments: [(0.02, false), (0.3, true)])
  func aKeyIsTypedNoSoonerThanThereWasNothingToRead(silence: TimeInterval, isPaid: Bool) {
    var typist = Typist.answered()
    typist.press("p4")
    let drawn = typist.state.now + 0.01
    // A busy machine reads it late; since the frame it may have lain there.
    typist.take(.clockTicked(drawn + 5, lastFrame: drawn, keysRead: drawn + 4, keysTyped: drawn + silence))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty != isPaid, "\(typist)")
  }

  @Test func aFrameThatIsHeldBackSaysNothing() {
    var typist = Typist.answered()
    typist.press("p4")
    typist.take(.clockTicked(typist.state.now + 5))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("1 call"), "\(typist)")
  }

  @Test func aPriceThatTheLastLineHadNoRoomForWasNotSeen() {
    var typist = Typist.answered()
    typist.take(.terminal(.resized(FrameSize(rows: 12, columns: 24))))
    typist.pass(1)
    typist.take(.terminal(.resized(FrameSize(rows: 36, columns: 120))))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("1 call"), "\(typist)")
  }

  @Test(arguments: ["j", "2", "?", "3", "q"])
  func anotherKeyMeanwhileMeansNotToPay(key: String) {
    var typist = Typist()
    typist.countsAtOnce = false
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.press(key)
    typist.count()
    #expect(typist.searches.isEmpty)
  }

  @Test func whatWasCountedLongAgoIsCountedAgain() {
    var typist = Typist.answered()
    typist.countsAtOnce = false
    typist.pass(3_600)
    typist.press("]")
    #expect(typist.searches.isEmpty)
    typist.count()
    #expect(typist.searches.map(\.targets) == [[SearchTarget("alpha", page: 2)]])
  }

  @Test func theKeyForAnyPaneSaysWhatItCostsAndAsksWhereItCannot() {
    var typist = Typist.answered()
    typist.press("3<Space>")
    #expect(typist.shows("a search (4 calls)"), "\(typist)")
    var narrow = Typist(rows: 12, columns: 40)
    narrow.cost = Cost("101.05 CNY")
    narrow.load("red-mug.jpg")
    narrow.press("4a")
    #expect(narrow.searches.isEmpty && narrow.state.overlay != nil, "\(narrow)")
  }

  @Test func thePriceThatStandsAtEnterIsOfNoOtherKey() {
    var typist = Typist.withPhoto()
    typist.press("2")
    #expect(typist.shows("Enter: search 2 vendors – 4 calls"), "\(typist)")
    typist.press("a")
    #expect(typist.searches.isEmpty && typist.shows("Search now? 4 calls"), "\(typist)")
  }

  @Test func whatNobodyCanBeAskedForIsNotFree() throws {
    var forecast = CallForecast()
    let caps = SpendingCaps(day: .cost(try #require(Cost("5 CNY"))))
    forecast.refused["alpha"] = try #require(caps.refusal(ofEvery: .search, of: "alpha", at: nil))
    #expect(Wording.English().forecast(forecast) == "1 over budget")
    forecast.known = 1
    #expect(Wording.English().forecast(forecast) == "free, 1 over budget")
  }

  @Test func askingAfreshSaysItsPriceAndWantsASecondKey() {
    var typist = Typist.answered()
    typist.press("A")
    #expect(typist.searches.isEmpty && typist.shows("Search again and pay again? 4 calls"), "\(typist)")
    typist.press("A")
    typist.press("<Enter>")
    #expect(typist.searches.isEmpty && typist.state.overlay == nil)
    typist.press("A1")
    #expect(typist.searches.map(\.freshness) == [.anew])
  }

  // MARK: Keys that are held down

  @Test func aKeyThatIsHeldDownPaysForOnePage() {
    var typist = Typist.answered()
    typist.press("]]]]")
    #expect(typist.searches.map(\.targets) == [[SearchTarget("alpha", page: 2)]])
    #expect(typist.shows("Page 2 is coming"), "\(typist)")
  }

  @Test func norDoesItPayForTheNextOneWhenThePageCame() {
    var typist = Typist.answered()
    typist.press("]")
    let pressed = typist.state.now
    typist.answer("alpha", [.sample(4, "four", page: 2)], page: 2, total: 60, hasNext: true)
    for tick in 1...20 {
      typist.take(.clockTicked(pressed + Double(tick) / 30, lastFrame: pressed))
      typist.take(.terminal(.key(.character("]"))))
      #expect(typist.searches.isEmpty, "\(typist)")
    }
    #expect(typist.shows("held down pays nothing"), "\(typist)")
    typist.press("]")
    #expect(typist.searches.map(\.targets) == [[SearchTarget("alpha", page: 3)]])
  }

  @Test func aRepeatIsToldByWhenItWasRead() {
    var typist = Typist.answered()
    typist.press("]")
    let pressed = typist.state.now
    typist.answer("alpha", [.sample(4, "four", page: 2)], page: 2, total: 60, hasNext: true)
    typist.take(.clockTicked(pressed + 2, lastFrame: pressed + 0.01, keysRead: pressed + 0.3))
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("held down pays nothing"), "\(typist)")
  }

  @Test(arguments: [0.25, 0.5, 0.66])
  func norDoesTheFirstRepeatWhichComesLater(gap: TimeInterval) {
    var typist = Typist.answered()
    typist.press("]")
    typist.answer("alpha", [.sample(4, "four", page: 2)], page: 2, total: 60, hasNext: true)
    typist.pass(gap)
    typist.take(.terminal(.key(.character("]"))))
    #expect(typist.searches.isEmpty && typist.shows("held down pays nothing"), "\(typist)")

    var offered = Typist(offered: ["mug.jpg"])
    offered.press("j<Enter>")
    offered.take(
      .photoLoaded(
        offered.state.photo.id,
        PhotoFacts(format: "JPEG", width: 120, height: 90, bytes: 2_140, isRemote: false)))
    offered.pass(gap)
    offered.take(.terminal(.key(.enter)))
    #expect(offered.searches.isEmpty && offered.shows("held down pays nothing"), "\(offered)")
    offered.press("<Enter>")
    #expect(offered.searches.count == 1)
  }
}

extension Typist {
  /// A search that both vendors have answered; alpha has more pages.
  static func answered(cost: Cost? = nil, prices: PriceList = PriceList()) -> Typist {
    var typist = Typist(prices: prices)
    typist.cost = cost
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two")], total: 60, hasNext: true)
    typist.answer("beta", [.sample(3, "three", from: "beta")])
    return typist
  }
}
