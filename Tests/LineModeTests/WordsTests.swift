import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import LineMode

/// Searching by words, line by line.
struct WordsTests {
  private func subject(_ words: String) throws -> PlanSubject { .words(try #require(SearchWords(words))) }

  @Test func wordsAreTakenAndAskedAfterTheirCost() throws {
    var conversation = Conversation()
    conversation.type("words")
    #expect(conversation.said == ["it is searched by the photo; words and some words searches by them"])
    conversation.type("words 马克杯")
    #expect(conversation.said == ["words “马克杯”; ask searches with them, words off takes the photo again"])
    conversation.type("ask")
    #expect(conversation.said.joined().contains("searching with 马克杯"), "\(conversation.said)")
    conversation.type("yes")
    let plans = conversation.requests.compactMap { if case .search(_, let plan, _) = $0 { plan } else { nil } }
    #expect(plans.map(\.subject) == [try subject("马克杯")] && plans.first?.source == "马克杯")
  }

  @Test func offTakesThePhotoAgain() {
    var conversation = Conversation.withPhoto()
    conversation.type("words 杯")
    conversation.type("words off")
    #expect(conversation.mode.session.words == nil && conversation.said.joined().contains("photo red-mug.jpg"))
  }

  @Test func returnGoesBackToWhatThePhotoFound() {
    var conversation = Conversation.withOffers()
    conversation.type("return")
    #expect(conversation.hasSaid("there is nothing to go back to"), "\(conversation)")
    conversation.type("sort price-up")
    conversation.type("words 杯")
    conversation.type("ask")
    conversation.type("yes")
    #expect(conversation.mode.order == .asFound)
    conversation.answer("alpha", numbers: 31...32)
    conversation.take(.searchEnded(SearchID(conversation.mode.session.lastSearch)))
    #expect(conversation.mode.session.offers.count == 2, "\(conversation)")
    conversation.type("return")
    #expect(conversation.hasSaid("back at the results of red-mug.jpg; list reads them"), "\(conversation)")
    #expect(conversation.mode.session.offers.count == 25 && conversation.mode.session.words == nil)
    #expect(conversation.mode.order == .priceUp)
  }

  @Test func whatIsTooLongIsNotTaken() {
    var conversation = Conversation()
    conversation.type("words " + String(repeating: "杯", count: 121))
    #expect(conversation.said == ["words have at most 120 characters"] && conversation.mode.session.words == nil)
  }

  @Test func aSearchByWordsIsReopenedWithoutAPhoto() throws {
    var conversation = Conversation()
    var (search, pages) = Conversation.past(Date(timeIntervalSince1970: 1_795_080_000))
    search.question.subject = .words("陶瓷杯")
    search.question.source = "陶瓷杯"
    conversation.type("reopen 12")
    conversation.take(.reopened(ReopenedSearch(search: search, pages: pages, missing: 0)))
    #expect(!conversation.requests.contains { if case .loadPhoto = $0 { true } else { false } })
    #expect(conversation.mode.session.words?.text == "陶瓷杯")
    #expect(
      conversation.mode.session.planForNextPage(from: ["alpha", "beta"].map { ProviderID($0) })?.subject
        == (try subject("陶瓷杯")))
  }
}
