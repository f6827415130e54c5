import Catalog
import Foundation
import Photos
import Queries
import Sourcing
import Testing

@testable import AppCore

/// Earlier searches: found, offered, and reopened where they were left.
struct RememberingTests {
  private let photo = "~/clients/acme/red-mug.jpg"

  private func past(_ number: Int64 = 7, place: SearchPlace? = nil) -> PastSearch {
    PastSearch(
      id: SearchNumber(rawValue: number),
      question: AskedQuestion(
        subject: .photo("fingerprint"), source: photo, query: ImageQuery(language: "ru", filters: [.factory]),
        providers: ["alpha"], askedAt: Date(timeIntervalSince1970: 1_795_080_000)),
      hits: 40, picks: 3, place: place)
  }

  @Test func whatItWasNarrowedByAndHowManyAreWantedAreBack() {
    var typist = Typist()
    typist.take(reopened(past(place: SearchPlace(narrowing: "\"offer 10\"", quantity: 500))))
    #expect(typist.shows("& \"offer 10\": 9 of 40 loaded") && typist.shows("CNY at 500"), "\(typist)")
    typist.press("q")
    guard case .request(.leaveSearch(_, let place))? = typist.memories.last else {
      return #expect(Bool(false), "\(typist.memories)")
    }
    #expect(place.narrowing == "\"offer 10\"" && place.quantity == 500)
  }

  @Test func whatWasNotWantedThenIsNotBroughtAlong() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", [.sample(1, "Red mug")])
    typist.answer("beta", [])
    typist.press("Q500<Enter>&red<Enter>")
    typist.take(reopened(past(place: SearchPlace(selected: Listing.sample(105, "any").id))))
    #expect(typist.state.list.quantity == nil && typist.state.list.narrowed == nil, "\(typist)")
    #expect(typist.state.list.shown.count == 40)
  }

  @Test func escKeepsTheSelectionOfAReopenedSearchThatIsNarrowed() {
    let id = Listing.sample(110, "any").id
    var typist = Typist()
    typist.take(
      reopened(past(place: SearchPlace(selected: id, order: "price-up", narrowing: "\"offer 11\""))))
    #expect(typist.state.selectedID == id, "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.list.shown.count == 40 && typist.state.selectedID == id, "\(typist)")
  }

  /// What was decided earlier comes from the archive after the results.
  @Test func aReopenedSearchIsNarrowedByWhatWasDecidedBefore() {
    for (words, left) in [("undecided", 38), ("rejected", 2)] {
      var typist = Typist()
      typist.take(reopened(past(place: SearchPlace(narrowing: words))))
      let rejected = [101, 102].map { Listing.sample($0, "any") }
      let decisions = rejected.map { listing in
        (listing.id, Decision.rejected(Rejection(listing: listing, reason: .price, rejectedAt: typist.state.now)))
      }
      typist.take(.decisionsFound(Dictionary(uniqueKeysWithValues: decisions)))
      #expect(typist.state.list.shown.count == left, "\(words): \(typist)")
    }
  }

  @Test func aSearchThatWasNarrowedByLikenessHasItsPicturesLookedAt() {
    var typist = Typist(pictures: PictureAbilities(best: PictureLook(.quadrants, .direct), reasons: []))
    typist.take(reopened(past(place: SearchPlace(narrowing: "like>60"))))
    typist.take(.photoLoaded(typist.state.photo.id, facts("fingerprint")))
    typist.look(1)
    #expect(typist.state.list.shown.isEmpty && typist.unseenPictures.count > 40, "\(typist.unseenPictures.count)")
  }

  private func reopened(_ search: PastSearch, missing: Int = 0) -> Report {
    let pages = (1...2).map { number in
      ResultPage(
        provider: "alpha", number: number, size: 20,
        listings: (1...20).map { .sample(number * 100 + $0, "offer \(number * 100 + $0)", page: number) }, total: 666,
        hasNext: true, keptSince: Date(timeIntervalSince1970: 1_795_080_000))
    }
    return .reopened(ReopenedSearch(search: search, pages: pages, missing: missing))
  }

  private func facts(_ identity: String) -> PhotoFacts {
    PhotoFacts(format: "JPEG", width: 1_200, height: 900, bytes: 214_000, isRemote: false, identity: identity)
  }

  @Test func theLastSearchIsOfferedAtTheStartAndEnterGoesOn() {
    var typist = Typist()
    typist.take(.lastSearchFound(past()))
    #expect(typist.shows("continue the last search"))
    #expect(typist.shows("red-mug.jpg · 40 hits"))
    typist.press("<Enter>")
    #expect(typist.effects == [.request(.reopen(SearchNumber(rawValue: 7)))])
  }

  @Test func aPhotoThatWasGivenIsNotPushedAside() {
    var typist = Typist.withPhoto()
    typist.take(.lastSearchFound(past()))
    #expect(!typist.shows("go on with"))
  }

  @Test func theHistoryListsSearchesAndReopensTheSelected() {
    var typist = Typist()
    typist.press("H")
    #expect(typist.effects == [.request(.findHistory(words: ""))])
    typist.take(.historyFound(words: "", [past(9), past(7)]))
    #expect(typist.shows("red-mug.jpg") && typist.shows("40 hits") && typist.shows("3 picks"))
    #expect(typist.shows("ru · factory · Alpha"), "\(typist)")
    typist.press("j<Enter>")
    #expect(typist.effects == [.request(.reopen(SearchNumber(rawValue: 7)))])
  }

  @Test func theHistoryIsNarrowedByWords() {
    var typist = Typist()
    typist.press("H/杯子<Enter>")
    #expect(typist.effects.last == .request(.findHistory(words: "杯子")))
    typist.take(.historyFound(words: "", [past()]))
    #expect(!typist.shows("red-mug"))
    typist.take(.historyFound(words: "杯子", []))
    #expect(typist.shows("No search found for “杯子”"))
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func aSearchIsReopenedWhereItWasLeft() throws {
    let id = Listing.sample(205, "any").id
    var typist = Typist()
    let place = SearchPlace(selected: id, view: "alpha", order: "price-up", showsDetails: true, isFolded: true)
    typist.take(reopened(past(place: place)))
    #expect(typist.state.offers.count == 40)
    #expect(typist.state.selectedOffer?.listing.id == id)
    #expect(typist.state.list.view == "alpha" && typist.state.list.order == .priceUp && typist.state.showsDetails)
    #expect(typist.state.list.folding == .samePicture)
    #expect(typist.state.filters.query == past().question.query)
    #expect(typist.state.chosen == ["alpha"])
    #expect(typist.effects.contains(.request(.loadPhoto(typist.state.photo.id, source: photo))))
    #expect(typist.shows("Nothing was charged"))
    #expect(typist.shows("AL 40/666 1d old"), "\(typist)")
    // Nothing is asked about a photo that is not read yet.
    typist.press("<Esc>s1")
    typist.press("G]")
    #expect(typist.shows("Reading the photo"))
    typist.take(.photoLoaded(typist.state.photo.id, facts("fingerprint")))
    typist.press("G]")
    guard case .request(.search(_, let plan, _))? = typist.effects.first else {
      Issue.record("nothing was asked: \(typist.effects) \(typist)")
      return
    }
    #expect(plan.number == SearchNumber(rawValue: 7) && plan.targets == [SearchTarget("alpha", page: 3)])
  }

  @Test func aVendorOfWhichNoAnswerIsKeptCanBeAskedAgain() {
    var typist = Typist()
    var past = past()
    past.question.providers = ["alpha", "beta"]
    typist.take(reopened(past))
    typist.take(.photoLoaded(typist.state.photo.id, facts("fingerprint")))
    #expect(typist.shows("no answer kept") && typist.shows("r retry"), "\(typist)")
    typist.look(1)
    typist.press("r")
    #expect(typist.searches.map(\.targets) == [[SearchTarget("beta")]], "\(typist)")
  }

  @Test func withAnotherPhotoUnderTheSameNameNothingIsAsked() {
    var typist = Typist()
    typist.take(reopened(past()))
    typist.take(.photoLoaded(typist.state.photo.id, facts("another")))
    typist.press("G]")
    #expect(typist.effects.isEmpty)
    #expect(typist.shows("is another photo by now"))
  }

  @Test func withoutThePhotoTheResultsStay() {
    var typist = Typist()
    typist.take(reopened(past()))
    typist.take(.photoFailed(typist.state.photo.id, .photo(.cannotRead(path: "red-mug.jpg", .missing))))
    #expect(typist.shows("There is no file"))
    typist.press("4G]")
    #expect(typist.state.offers.count == 40)
    #expect(typist.shows("cannot be read any more"), "\(typist)")
    #expect(typist.effects.isEmpty)
  }

  @Test func whatIsNotKeptAnyMoreIsSaid() {
    var typist = Typist()
    typist.take(reopened(past(), missing: 2))
    #expect(typist.shows("2 pages are not kept any more"))
  }

  @Test func aDecisionKnowsTheSearchThatItWasMadeIn() throws {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    let number = SearchNumber(rawValue: 3)
    typist.take(.searchRecorded(SearchID(typist.state.session.lastSearch), number))
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two")])
    for keys in ["<Space>", "x", "u", "<^R>"] {
      typist.press(keys)
      guard case .request(.recordDecisions(_, let search))? = typist.effects.first else {
        Issue.record("\(keys): \(typist.effects)")
        continue
      }
      #expect(search == number, "\(keys)")
    }
  }

  @Test func whereASearchStandsIsRememberedWithEachPageAndAtTheEnd() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.take(.searchRecorded(SearchID(typist.state.session.lastSearch), SearchNumber(rawValue: 3)))
    typist.answer("alpha", [.sample(1, "one"), .sample(2, "two")])
    #expect(
      typist.memories.last
        == .request(.leaveSearch(SearchNumber(rawValue: 3), SearchPlace(selected: Listing.sample(1, "any").id))))
    typist.press("jq")
    #expect(
      typist.memories.last
        == .request(.leaveSearch(SearchNumber(rawValue: 3), SearchPlace(selected: Listing.sample(2, "any").id))))
    #expect(typist.effects.last == .quit)
  }
}
