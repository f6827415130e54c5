import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Nothing is paid that was not meant.
struct PayingTests {
  // MARK: The photo that failed

  @Test func afterAPhotoThatCannotBeReadEnterDoesNotSearchByTheOneBefore() {
    var typist = Typist.withPhoto()
    _ = typist.state.takePhoto("gone.jpg")
    typist.take(.photoFailed(typist.state.photo.id, .photo(.cannotRead(path: "gone.jpg", .missing))))
    typist.press("2")
    #expect(typist.shows("gone.jpg") && !typist.shows("1200×900"), "\(typist)")
    typist.press("<Esc><Esc>2<Enter>")
    #expect(typist.searches.isEmpty)
    #expect(typist.shows("Photo: gone.jpg"), "\(typist)")
    typist.press("<Esc>a")
    #expect(typist.searches.isEmpty && typist.shows("There is no file gone.jpg"), "\(typist)")
  }

  // MARK: One question at a time

  @Test(arguments: ["a", "A", "r", "]", "2<Enter>", "s9", ":ask<Enter>", ":retry<Enter>"])
  func whatIsUnderWayIsNotAskedAgain(keys: String) {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.press(keys)
    #expect(typist.effects.isEmpty && typist.state.session.running[SearchID(1)] == ["beta"])
    #expect(typist.shows("Esc: stop"), "\(typist)")
  }

  @Test func anotherQuestionWaitsUntilTheOneUnderWayIsStopped() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>3<Space>a")
    #expect(typist.effects.count == 1 && typist.shows("2 calls are under way. Esc: stop them first"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.effects.contains(.request(.cancelSearch(SearchID(1)))))
    typist.press("a")
    #expect(typist.searches.map(\.query) == [typist.state.filters.query])
  }

  @Test func aPhotoChosenMeanwhileStopsNothing() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.load("blue-mug.jpg")
    #expect(!typist.effects.contains { if case .request(.cancelSearch) = $0 { true } else { false } })
    typist.press("<Enter>")
    #expect(typist.searches.isEmpty && typist.shows("2 calls are under way. Esc: stop them first"), "\(typist)")
    typist.answer("alpha", [.sample(1, "of the red mug")])
    #expect(typist.shows("of the red mug") && typist.shows("Results  red-mug.jpg"), "\(typist)")
  }

  @Test func anEarlierSearchIsNotReopenedOverOneThatIsPaidFor() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>H")
    let question = AskedQuestion(
      subject: .photo("fingerprint"), source: "lamp.jpg", query: ImageQuery(), providers: ["alpha"],
      askedAt: typist.state.now)
    let past = PastSearch(id: SearchNumber(rawValue: 7), question: question, hits: 40, picks: 0, place: nil)
    typist.take(.historyFound(words: "", [past]))
    typist.press("<Enter>")
    #expect(typist.effects.isEmpty && typist.shows("Esc: stop them first"), "\(typist)")
    typist.take(.reopened(ReopenedSearch(search: past, pages: [], missing: 0)))
    #expect(typist.effects.isEmpty && typist.state.isAsking)
  }

  // MARK: Enter

  @Test func enterPaysOnlyForThePhotoThatWasJustChosen() {
    var typist = Typist.withPhoto()
    for keys in ["4", "2", "<Tab>", "<Shift-Tab>"] { typist.press(keys) }
    #expect(typist.state.focus == .photo)
    typist.press("<Enter>")
    #expect(typist.searches.isEmpty && typist.shows("Search now? 4 calls"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.searches.isEmpty && typist.state.overlay == nil, "twice Enter spends nothing")
    typist.press("<Enter>1")
    #expect(typist.searches.count == 1)
  }

  @Test(arguments: ["20<Enter>", "1502<Enter>", "4<Esc><Enter>", "p<Esc><Enter>", "<Tab><Tab><Tab><Tab><Tab><Enter>"])
  func neitherDigitsNorEscLeadToWhereEnterPays(keys: String) {
    var typist = Typist.answered()
    typist.press("3<Space>4")
    typist.press(keys)
    #expect(typist.searches.isEmpty, "\(typist)")
  }

  @Test func enterAtTheVendorsOnlySwitchesThem() {
    var typist = Typist.withPhoto()
    typist.press("1<Enter>")
    #expect(typist.searches.isEmpty && typist.state.chosen == ["beta"])
  }

  @Test func whatIsFreeIsNotAskedAbout() {
    var typist = Typist.answered()
    typist.press("2<Enter>")
    #expect(typist.searches.count == 1 && typist.state.overlay == nil)
  }

  @Test func aPartOfThePhotoIsSearchedByEnter() {
    var typist = Typist(pictures: PictureAbilities(best: .init(.quadrants, .direct), reasons: []))
    typist.load("red-mug.jpg")
    typist.press("4c--<Enter>")
    typist.press("<Enter>")
    #expect(typist.searches.first?.query.region != nil)
  }

  // MARK: Pages that bring nothing

  @Test func aPageThatBringsNothingNewSaysSoAndIsTheLastThatIsPaidFor() {
    var typist = Typist.answered()
    typist.press("]")
    typist.answer("alpha", [.sample(1, "one", page: 2), .sample(2, "two", page: 2)], page: 2, total: 60, hasNext: true)
    #expect(typist.shows("nothing new on page 2 of Alpha"), "\(typist)")
    typist.press("]")
    #expect(typist.searches.isEmpty && typist.shows("nothing new on page 2 of Alpha"), "\(typist)")
    typist.press("1")
    #expect(typist.shows("2 of 60, nothing") && typist.shows("Alpha: nothing new on page 2 – ]"), "\(typist)")
  }

  @Test func otherVendorsGoOnAfterOneThatRepeatsItself() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 60, hasNext: true)
    typist.answer("beta", [.sample(2, "two", from: "beta")], total: 60, hasNext: true)
    typist.press("]")
    typist.answer("alpha", [], page: 2, total: 60, hasNext: true)
    typist.answer("beta", [.sample(3, "three", from: "beta", page: 2)], page: 2, total: 60, hasNext: true)
    typist.press("]")
    #expect(typist.searches.map(\.targets) == [[SearchTarget("beta", page: 3)]])
  }

  @Test func aPageOfOffersThatOtherVendorsHadIsSaid() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two")])
    typist.answer("beta", [.sample(1, "one", from: "beta")], total: 60, hasNext: true)
    typist.press("]")
    typist.answer("beta", [.sample(2, "two", from: "beta", page: 2)], page: 2, total: 60, hasNext: true)
    #expect(typist.shows("All offers of page 2 are here already"), "\(typist)")
  }

  @Test func aPageThatCannotBeReadIsNotCalledOneThatBringsNothingNew() {
    var typist = Typist.answered()
    typist.press("]")
    var page = ResultPage(
      provider: "alpha", number: 2, size: 20, listings: [], total: 60, hasNext: true)
    page.unreadable = [Unreadable(.noItemNumber(nil)), Unreadable(.noItemNumber(nil))]
    typist.take(.searchReported(SearchID(typist.state.session.lastSearch), .page(page)))
    #expect(
      typist.shows("nothing readable on page 2 of Alpha – ]") && !typist.shows("nothing new"),
      "\(typist)")
    typist.press("]")
    #expect(
      typist.searches.isEmpty && typist.shows("nothing readable on page 2 of Alpha"), "\(typist)")
  }

  @Test func norAFirstPageOneWithoutAHit() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    for provider in ["alpha", "beta"] as [ProviderID] {
      var page = ResultPage(
        provider: provider, number: 1, size: 20, listings: [], total: 60, hasNext: true)
      page.unreadable = [Unreadable(.noItemNumber(nil))]
      typist.take(.searchReported(SearchID(1), .page(page)))
    }
    #expect(
      typist.shows("Nothing that was found could be read") && !typist.shows("Nothing found"),
      "\(typist)")
  }

  @Test func aSearchThatEndsLateLeavesThePageThatIsAwaitedNow() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 60, hasNext: true)
    typist.answer("beta", [])
    typist.press("]")
    typist.take(.searchEnded(SearchID(1)))
    #expect(typist.state.list.awaitedPage == 2)
  }

  // MARK: Keys that lead nowhere

  @Test func escapeNeverLeavesTheResults() {
    var typist = Typist.answered()
    typist.press("/two<Enter>F")
    for _ in 0..<6 { typist.press("<Esc>") }
    #expect(typist.state.focus == .results && typist.state.lastFound == nil && typist.state.list.folding == .none)
  }

  @Test func theReasonOfAPickIsOfferedAndUnpicksIt() throws {
    var typist = Typist.answered()
    typist.press("<Space>kX")
    #expect(typist.shows("Unpick and reject “one”"), "\(typist)")
    typist.press("1")
    let one = try #require(typist.state.offers.offers.first?.listing.id)
    #expect(typist.state.triage.rejections[one]?.reason == .price && typist.state.triage.picks.isEmpty)
    #expect(typist.state.focus == .results)
    typist.press("u")
    #expect(typist.state.triage.picks.count == 1)
  }

  @Test(arguments: ["cX2", "c1"])
  func aDigitForChoicesThatDidNotOpenActsNowhere(keys: String) {
    var typist = Typist.answered()
    typist.press(keys.replacing("X", with: ""))
    #expect(typist.state.focus == .results, "\(typist)")
    typist.press("j2")
    #expect(typist.state.focus == .photo)
  }

  @Test func suchADigitSaysSoUntilSomethingElseIsDone() {
    var typist = Typist.answered()
    typist.press("c2")
    #expect(typist.shows("No choices are open"), "\(typist)")
    typist.take(.terminal(.mouse(MouseEvent(.press, row: 5, column: 60))))
    typist.press("2")
    #expect(typist.state.focus == .photo)
  }

  @Test func aDigitAfterAKeyOfAnotherPaneActsNowhere() {
    var typist = Typist.answered()
    typist.press("3X2")
    #expect(typist.state.focus == .filters, "\(typist)")
  }

  @Test func unpickingAmongThePicksSaysWhatWasRemoved() {
    var typist = Typist.answered()
    typist.press("<Space>p")
    #expect(typist.shows("Space unpick"), "\(typist)")
    typist.press("<Space>")
    #expect(typist.state.triage.picks.isEmpty && typist.shows("Removed “one”. u: bring it back"), "\(typist)")
    typist.press("u")
    #expect(typist.state.triage.picks.count == 1 && typist.shows("Undone: unpick “one” – 1 pick"), "\(typist)")
  }

  // MARK: What has left

  @Test func quittingWhileCallsAreUnderWaySaysWhatTheyCostAndAsksOnce() {
    var prices = PriceList()
    prices["alpha", .search] = Cost("0.15 CNY")
    prices["beta", .introducePhoto] = Cost("0.20 CNY")
    var typist = Typist(prices: prices)
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.call("alpha", .introducePhoto)
    typist.call("alpha")
    typist.call("beta", .introducePhoto)
    typist.press("q")
    #expect(typist.effects.isEmpty)
    #expect(typist.shows("2 calls are under way (0.35 CNY) and count as charged. q again: quit"), "\(typist)")
    typist.press("j")
    typist.press("q")
    #expect(!typist.effects.contains(.quit))
    typist.press(":quit<Enter>")
    #expect(typist.effects.contains(.quit))
  }

  @Test func whatHasNoPriceIsSaidToComeOnTop() {
    var prices = PriceList()
    prices["alpha", .search] = Cost("0.15 CNY")
    var typist = Typist(prices: prices)
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.call("alpha")
    typist.call("beta")
    typist.press("q")
    #expect(typist.shows("2 calls are under way (0.15 CNY+)"), "\(typist)")
  }

  @Test func ofAPageThatBroughtNothingItsOwnVendorsAreNamed() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 60, hasNext: true)
    typist.answer("beta", [.sample(2, "two", from: "beta")], total: 60, hasNext: true)
    typist.press("]")
    #expect(!typist.screen.contains { $0.contains("· ] ") }, "nothing more can be asked for now\(typist)")
    typist.answer("alpha", [.sample(1, "one", page: 2)], page: 2, total: 60, hasNext: true)
    typist.answer("beta", [.sample(3, "three", from: "beta", page: 2)], page: 2, total: 60, hasNext: true)
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    typist.press("G]")
    typist.answer("beta", [.sample(3, "three", from: "beta", page: 3)], page: 3, total: 60, hasNext: true)
    #expect(typist.shows("nothing new on page 3 of Beta –"), "\(typist)")
  }

  @Test func aCommandThatThereIsNotStaysInItsLine() {
    var typist = Typist.withPhoto()
    typist.press(":serach<Enter>")
    #expect(typist.state.expectation.isTyping && typist.shows("No command is called “serach”"), "\(typist)")
    typist.press("<Esc>")
    #expect(!typist.state.expectation.isTyping)
  }

  @Test func quittingIsQuickWhenNothingIsUnderWay() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.call("alpha")
    typist.call("beta")
    typist.answer("alpha", [.sample(1, "one")])
    typist.fail("beta", .vendorFault)
    typist.press("q")
    #expect(typist.effects.contains(.quit))
  }

  @Test func whatPausesIsNotUnderWay() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.call("alpha")
    typist.fail("beta", .vendorFault)
    typist.take(
      .searchReported(
        SearchID(1), .step("alpha", .pausing(.seconds(5), because: SearchError(.tooManyCalls, from: "alpha")))))
    typist.press("q")
    #expect(typist.effects.contains(.quit))
  }

  @Test func anotherDeedTakesTheWarningBack() {
    let click = MouseEvent(.press, row: 20, column: 60)
    for deed in [
      TerminalEvent.mouse(click), .pasted("mug.jpg"), .key(.character("j")), .key(.function(9)),
    ] {
      var typist = Typist.withPhoto()
      typist.press("<Enter>")
      typist.call("alpha")
      typist.press("q")
      typist.take(.terminal(deed))
      if typist.state.overlay != nil { typist.press("<Esc>") }
      typist.press("q")
      #expect(!typist.effects.contains(.quit) && typist.shows("q again: quit"), "\(typist)")
    }
  }

  @Test func callsThatLeftAreCountedBeforeTheLedgerIsReadAgain() {
    var typist = Typist.withPhoto()
    typist.take(.spendRead(SpendSoFar()))
    typist.press("<Enter>")
    typist.call("alpha")
    typist.call("beta")
    #expect(typist.shows("2 calls this session"), "\(typist)")
    var spent = SpendSoFar()
    var session = Spend()
    session.add(Cost("0.05 CNY"))
    spent.session = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: session, free: 1)])
    typist.take(.spendRead(spent))
    #expect(typist.shows("1 call, 0.05 CNY this session (and 1 not charged)"), "\(typist)")
    typist.call("alpha")
    #expect(typist.shows("2 calls, 0.05 CNY+ this session (and 1 not charged)"), "\(typist)")
  }
}
