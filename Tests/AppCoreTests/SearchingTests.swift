import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

struct SearchingTests {
  private let mug = "~/clients/acme/red-mug.jpg"

  @Test func nothingIsAskedBeforeEnter() {
    let typist = Typist.withPhoto()
    #expect(typist.effects.isEmpty)
    #expect(typist.state.focus == .photo)
    #expect(typist.shows("Enter: search 2 vendors – 4 calls"))
  }

  @Test func enterAsksTheChosenVendors() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    #expect(
      typist.effects == [
        .request(
          .search(
            SearchID(1),
            SearchPlan(
              query: ImageQuery(), subject: .photo(PhotoID(1)), source: mug,
              targets: [SearchTarget("alpha"), SearchTarget("beta")])
          ))
      ])
    #expect(typist.state.focus == .results)
  }

  @Test func aLateReplyOfAnOlderSearchIsDropped() {
    var typist = Typist.withPhoto()
    typist.press("<Enter><Esc>a")
    let late = ResultPage(
      provider: "alpha", number: 1, size: 20, listings: [.sample(1, "late")], hasNext: false)
    typist.take(.searchReported(SearchID(1), .page(late)))
    #expect(typist.state.offers.isEmpty)
    typist.answer("alpha", [.sample(2, "now")])
    #expect(typist.state.offers.offers.map(\.listing.title.preferTranslated) == ["now"])
  }

  @Test func whatComesLateForAnotherPhotoIsNotShown() {
    var typist = Typist.withPhoto()
    typist.press("<Enter><Esc>")
    typist.load("other.jpg")
    typist.press("<Enter>")
    typist.take(
      .searchReported(
        SearchID(1),
        .page(ResultPage(provider: "alpha", number: 1, size: 20, listings: [.sample(1, "first")], hasNext: false))))
    #expect(typist.state.offers.isEmpty)
  }

  @Test func oneVendorDownHidesNoOther() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.fail("alpha", .balanceEmpty)
    typist.answer("beta", [.sample(1, "Red mug", from: "beta")])
    #expect(typist.shows("Red mug"))
    #expect(typist.shows("balance empty"))
    #expect(typist.shows("Alpha: the balance is empty or the subscription"))
    #expect(typist.shows("r retry (2 calls)"))
    typist.press("r")
    #expect(
      typist.effects == [
        .request(
          .search(
            SearchID(2),
            SearchPlan(
              query: ImageQuery(), subject: .photo(PhotoID(1)), source: mug, targets: [SearchTarget("alpha")],
              insists: true)))
      ])
  }

  @Test func theSameOfferFromTwoVendorsIsOneRow() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Red mug"), .sample(2, "Blue mug")])
    typist.answer("beta", [.sample(1, "Red mug again", from: "beta")])
    #expect(typist.state.offers.count == 2)
    #expect(typist.shows("AL·BE"))
    #expect(typist.shows("also at"))
  }

  @Test func theSamePhotoFromTenShopsIsSaidToBeOne() throws {
    var typist = Typist.withPhoto(rows: 60, columns: 200)
    typist.press("<Enter>")
    let shared = try #require(WebAddress("//cbu01.alicdn.com/shared.jpg"))
    var listings = (1...11).map { Listing.sample($0, "Mug of shop \($0)", shop: "shop \($0)") }
    for index in 0..<10 { listings[index].pictureAddress = shared }
    typist.answer("alpha", listings)
    #expect(typist.screen.filter { $0.contains("10× Mug of shop") }.count == 10)
    #expect(!typist.shows("× Mug of shop 11"))
    #expect(typist.shows("same photo"))
    #expect(typist.shows("1688:10 · shop 10 ·"))
  }

  @Test func whatOneVendorLeavesOutAnotherFillsIn() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Red mug", price: "20.00")])
    typist.answer("beta", [.sample(1, "Red mug", price: "12.00", from: "beta", minimumOrder: 4_321)])
    #expect(typist.screen.contains { $0.contains("20.00") && $0.contains("4,321") })
    typist.press("<Space>")
    #expect(typist.state.triage.picks.map(\.listing.minimumOrder) == [4_321])
    #expect(typist.state.triage.picks.map(\.listing.prices) == [[Price(.wholesale, try #require(Amount("20.00")))]])
  }

  @Test func aPageShownAgainAddsOnlyWhatIsNew() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.press("]")
    typist.answer("alpha", [.sample(2, "two", page: 2), .sample(3, "three", page: 2)], page: 2, total: 40)
    #expect(typist.state.offers.offers.map(\.listing.title.preferTranslated) == ["one", "two", "three"])
    #expect(typist.state.list.cursor.index == 2)
  }

  @Test func aPageSeenBeforeCostsNoCall() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.answer("beta", [])
    #expect(typist.shows("] 1 call"))
    typist.press("]")
    #expect(typist.effects.count == 1)
    typist.answer("alpha", [.sample(2, "two", page: 2)], page: 2, total: 40)
    typist.press("[")
    #expect(typist.effects.isEmpty && typist.state.list.cursor.index == 0)
    #expect(typist.shows("] free"))
    typist.press("]")
    #expect(typist.effects.isEmpty && typist.state.list.cursor.index == 1)
  }

  @Test func whyAKeyCouldNotActIsForgottenWhenAnAnswerComes() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>a")
    #expect(typist.shows("Already searching"), "\(typist)")
    typist.answer("alpha", [.sample(1, "one")])
    #expect(!typist.shows("Already searching"), "\(typist)")
  }

  @Test func norWhenThePhotoIsThere() {
    var typist = Typist()
    typist.take(.photoGiven("red-mug.jpg"))
    typist.press("4a")
    #expect(typist.screen.suffix(2).joined().contains("Reading the photo"), "\(typist)")
    typist.take(
      .photoLoaded(
        typist.state.photo.id, PhotoFacts(format: "JPEG", width: 120, height: 90, bytes: 2_140, isRemote: false)))
    #expect(!typist.shows("Reading the photo"), "\(typist)")
  }

  @Test func norWhenAVendorFails() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>a")
    typist.fail("alpha", .nothingAtAddress)
    #expect(!typist.shows("Already searching"), "\(typist)")
  }

  @Test func askingOnceMoreStandsBeforeGoingOnWithoutWhatFailed() throws {
    var typist = Typist(rows: 24, columns: 80)
    typist.load("red-mug.jpg")
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.fail("beta", .nothingAtAddress)
    let footer = try #require(typist.screen.last)
    let retry = try #require(footer.firstRange(of: "r retry (2 calls)"), "\(typist)")
    let next = try #require(footer.firstRange(of: "] next page (1 call)"), "\(typist)")
    #expect(retry.upperBound < next.lowerBound)
  }

  @Test func whatWasStoppedEarlySaysSo() {
    var typist = Typist.withPhoto()
    typist.press("<Enter><Esc>")
    #expect(typist.shows("Stopped before a vendor answered. a: search again"), "\(typist)")
  }

  @Test func scrollingPastTheEndAsksNothing() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.press("jjjG<PgDn><End>")
    #expect(typist.effects.isEmpty)
  }

  @Test func theNextPageBelongsToTheQuestionThatWasAsked() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.press("3<Space>")
    #expect(typist.shows("Filters changed. a: search again (4 calls)"))
    typist.load("other.jpg")
    typist.press("4")
    #expect(typist.shows("Another photo. a: search by it (4 calls)"), "\(typist)")
    typist.press("]")
    #expect(
      typist.effects == [
        .request(
          .search(
            SearchID(2),
            SearchPlan(
              query: ImageQuery(), subject: .photo(PhotoID(1)), source: mug, targets: [SearchTarget("alpha", page: 2)]))
        )
      ])
  }

  @Test func aPickKeepsThePhotoThatItWasFoundBy() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")])
    typist.load("other.jpg")
    typist.press("4<Space>")
    #expect(typist.state.triage.picks.map(\.queryPhoto) == ["~/clients/acme/red-mug.jpg"])
  }

  @Test func theSortMenuSaysWhatEachOrderCosts() {
    var typist = Typist.withPhoto()
    typist.press("1<Space>s")
    #expect(typist.shows("2 calls – new search"))
    #expect(typist.shows("sort this list (free)"))
  }

  @Test func theFooterSaysWhatAKeyCosts() {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    #expect(typist.shows("Enter search (4 calls)"))
    typist.press("<Enter>")
    typist.fail("beta", .vendorFault)
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    #expect(typist.shows("] next page (1 call)") && typist.shows("r: try again (2 calls)"))
  }

  @Test func nothingIsAskedBehindTheHelp() {
    var typist = Typist.withPhoto()
    typist.press("?a")
    #expect(typist.effects.isEmpty && typist.shows("Esc: close"))
    typist.press("q")
    #expect(typist.effects.isEmpty && !typist.shows("Esc: close"))
  }

  @Test func aStoppedVendorCanBeAskedAgain() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")])
    typist.press("<Esc>")
    typist.press("r")
    #expect(
      typist.effects == [
        .request(
          .search(
            SearchID(2),
            SearchPlan(
              query: ImageQuery(), subject: .photo(PhotoID(1)), source: mug, targets: [SearchTarget("beta")],
              insists: true)))
      ])
  }

  @Test func theNextPageIsNeverAbove() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "one")], total: 40, hasNext: true)
    typist.press("<Esc>]")
    typist.answer("alpha", [.sample(2, "two", page: 2)], page: 2, total: 40)
    typist.press("r")
    typist.answer("beta", [.sample(3, "late", from: "beta")], total: 40, hasNext: true)
    typist.press("G]")
    #expect(typist.state.list.cursor.index == 2)
  }

  @Test func aKeyOfAnotherPaneSaysWhereItActs() {
    var typist = Typist.withPhoto()
    typist.press("1x")
    #expect(typist.shows("x has no use in the Vendors pane. It works in: filters, results, details"))
  }

  @Test func aSentenceThatMustBeReadIsNotCut() {
    var typist = Typist.withPhoto(rows: 24, columns: 80)
    typist.press("<Enter>")
    let long = String(repeating: "the directory of a very long name ", count: 2)
    typist.take(.archiveFailed(.notWritable(URL(filePath: "/" + long))))
    #expect(typist.shows("--data-dir"))
  }

  @Test func whatFailedIsNotWhatComesBack() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "kept")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.press("3<Space>a")
    typist.fail("alpha", .nothingAtAddress)
    typist.fail("beta", .nothingAtAddress)
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    typist.press("3<Space>a")
    typist.press("<Esc>")
    #expect(typist.shows("kept") && typist.shows("1 of 40"), "\(typist)")
    #expect(typist.state.selectedListing?.id.number == "1")
  }

  @Test func stoppingAQuestionBringsTheResultsBefore() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "kept")], total: 40, hasNext: true)
    typist.answer("beta", [])
    typist.press("3<Space>a")
    #expect(!typist.shows("kept"))
    typist.call("alpha")
    typist.press("<Esc>")
    #expect(typist.shows("kept") && typist.shows("1 of 40"), "\(typist)")
    #expect(
      typist.shows("The results from before are back; 1 call that had left counts as charged"), "\(typist)")
    typist.press("4]")
    #expect(
      typist.effects == [
        .request(
          .search(
            SearchID(3),
            SearchPlan(
              query: ImageQuery(), subject: .photo(PhotoID(1)), source: mug, targets: [SearchTarget("alpha", page: 2)]))
        )
      ])
  }

  @Test func whatTheNewQuestionBroughtStaysWhenItIsStopped() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "former")])
    typist.answer("beta", [])
    typist.press("3<Space>a")
    typist.answer("alpha", [.sample(2, "new")])
    typist.press("<Esc>")
    #expect(typist.shows("new") && !typist.shows("former"))
  }

  @Test func findingNothingGoesBackAndSaysSo() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "red mug"), .sample(2, "blue mug"), .sample(3, "zebra cup")])
    typist.press("/z")
    #expect(typist.state.list.cursor.index == 2)
    typist.press("zz")
    #expect(typist.state.list.cursor.index == 0)
    typist.press("<Enter>")
    #expect(typist.shows("No result here contains “zzz”"))
  }

  @Test func escapeStopsARunningSearchFirst() {
    var typist = Typist.withPhoto()
    typist.press("<Enter><Esc>")
    #expect(typist.effects.contains(.request(.cancelSearch(SearchID(1)))))
    #expect(typist.state.session.running.isEmpty)
    typist.press("<Esc><Esc><Esc>")
    #expect(!typist.effects.contains(.quit))
  }

  @Test func interruptTwiceQuits() {
    var typist = Typist.withPhoto()
    typist.press("<^C>")
    #expect(!typist.effects.contains(.quit))
    typist.press("<^C>")
    #expect(typist.effects.contains(.quit))
  }

  @Test func aPasteIsTextAndNeverCommands() {
    var typist = Typist.withPhoto()
    _ = typist.state.apply(.terminal(.pasted("q\u{1B}[2J\n")))
    #expect(typist.state.scope == .text)
    typist.press("<Enter>")
    #expect(typist.effects == [.request(.loadPhoto(PhotoID(2), source: "q[2J"))])
  }
}
