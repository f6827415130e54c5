import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import LineMode

struct LeavingAndReopeningTests {
  @Test func quittingSavesFirstAndSaysWhatItLoses() throws {
    var conversation = Conversation.withOffers()
    conversation.type("pick 1")
    let changes = conversation.requests.flatMap { request -> [TriageChange] in
      if case .recordDecisions(let changes, _) = request { changes } else { [] }
    }
    let change = try #require(changes.first)
    conversation.type("quit")
    #expect(!conversation.hasQuit)
    #expect(conversation.requests == [.saveDecisions])
    conversation.take(.decisionRefused(change, .locked(URL(filePath: "/a/snapsource.sqlite"))))
    conversation.take(.decisionsTried)
    #expect(conversation.hasSaid("1 decision could not be saved"))
    conversation.type("quit")
    #expect(conversation.hasQuit)
    #expect(conversation.mode.quitsAtOnce && conversation.mode.unsavedDecisions == 1)
  }

  @Test func aSheetIsWrittenBeforeTheEnd() {
    var conversation = Conversation.withOffers()
    conversation.type("pick 1")
    for case .recordDecisions(let changes, _) in conversation.requests {
      for change in changes { conversation.take(.decisionRecorded(change)) }
    }
    conversation.type("write a.csv")
    conversation.type("quit")
    #expect(conversation.hasSaid("the sheet is being written") && !conversation.hasQuit)
    conversation.take(.picksRead(conversation.mode.session.triage.picks))
    conversation.take(.sheetWritten(path: "a.csv", count: 1))
    #expect(conversation.hasQuit)

    var ended = Conversation.withOffers()
    ended.type("pick 1")
    ended.type("write a.csv")
    ended.end()
    #expect(ended.hasQuit)
    #expect(ended.requests.contains { if case .writeSheet = $0 { true } else { false } })
  }

  @Test func whatWasSpentMayNotBeKnown() {
    var conversation = Conversation()
    conversation.type("spend")
    #expect(conversation.mode.isBusy)
    conversation.take(.spendUnknown)
    #expect(conversation.hasSaid("what was spent cannot be read"))
    #expect(!conversation.mode.isBusy)
  }

  @Test func quittingDuringCallsAsksOnce() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.type("yes")
    conversation.take(.searchReported(SearchID(1), .step(ProviderID(rawValue: "alpha"), .searching(page: 1))))
    conversation.type("quit")
    #expect(conversation.hasSaid("1 call is under way"))
    #expect(!conversation.hasQuit)
    conversation.type("quit")
    #expect(conversation.hasQuit)
  }

  @Test func interruptingStopsAndTheSecondTimeEnds() {
    var conversation = Conversation.withPhoto()
    conversation.type("ask")
    conversation.interrupt()
    conversation.type("yes")
    #expect(conversation.requests.isEmpty, "the question is gone")
    conversation.interrupt()
    #expect(!conversation.hasQuit, "a line came between")
    conversation.interrupt()
    #expect(conversation.hasQuit)
  }

  // MARK: The history

  @Test func aSearchIsLeftWhereItWasReadLast() {
    var conversation = Conversation.withOffers()
    conversation.take(.searchRecorded(SearchID(1), SearchNumber(rawValue: 7)))
    conversation.type("sort price-up")
    conversation.type("list")
    conversation.type("next")
    let last = conversation.mode.session.offers.count - 20
    conversation.type("quit")
    let place = SearchPlace(selected: ListingID(.alibaba1688, number: String(last)), order: "price-up")
    #expect(conversation.requests == [.leaveSearch(SearchNumber(rawValue: 7), place)])
    #expect(conversation.hasQuit)
  }

  @Test func anotherSearchLeavesTheOneBefore() {
    var conversation = Conversation.withOffers()
    conversation.take(.searchRecorded(SearchID(1), SearchNumber(rawValue: 7)))
    conversation.type("list")
    let first = conversation.mode.shown[0].place
    let place = SearchPlace(selected: conversation.mode.session.offers[first].listing.id)
    conversation.type("ask")
    conversation.type("yes")
    #expect(conversation.requests.first == .leaveSearch(SearchNumber(rawValue: 7), place))
    conversation.type("stop")
    #expect(conversation.hasSaid("the results from before are back"))
    conversation.end()
    #expect(conversation.requests == [.leaveSearch(SearchNumber(rawValue: 7), place)])
  }

  @Test func aSearchThatIsNotInTheHistoryIsLeftNowhere() {
    var conversation = Conversation.withOffers()
    conversation.type("list")
    conversation.type("quit")
    #expect(conversation.requests.isEmpty && conversation.hasQuit)
  }

  @Test func aReopenedSearchIsReadOnWhereItWasLeft() {
    var conversation = Conversation()
    var (search, pages) = Conversation.past(conversation.mode.session.now)
    let place = SearchPlace(
      selected: pages[0].listings[7].id, view: ProviderID(rawValue: "alpha"), showsDetails: true)
    search.place = place
    conversation.take(.reopened(ReopenedSearch(search: search, pages: pages, missing: 0)))
    var left = conversation
    left.type("quit")
    #expect(left.requests == [.leaveSearch(SearchNumber(rawValue: 12), place)], "nothing was read")
    conversation.type("next")
    #expect(conversation.said.first?.contains("offer 8") == true)
    #expect(conversation.hasSaid("read 8 to 20 of 20"))
    conversation.type("back")
    #expect(conversation.hasSaid("read 1 to 20 of 20"))
    conversation.type("quit")
    let first = SearchPlace(selected: pages[0].listings[0].id, showsDetails: true)
    #expect(conversation.requests == [.leaveSearch(SearchNumber(rawValue: 12), first)])
  }

  @Test func aSearchIsReopenedAndGoneOnWith() {
    var conversation = Conversation()
    conversation.type("history mug")
    #expect(conversation.requests == [.findHistory(words: "mug")])
    let (search, pages) = Conversation.past(conversation.mode.session.now)
    conversation.take(.historyFound(words: "mug", [search]))
    #expect(conversation.hasSaid("12. 2026-11-20"))
    conversation.type("reopen 12")
    #expect(conversation.requests == [.reopen(SearchNumber(rawValue: 12))])
    conversation.take(.reopened(ReopenedSearch(search: search, pages: [pages[0]], missing: 0)))
    #expect(conversation.hasSaid("20 offers"))
    conversation.type("retry")
    #expect(conversation.hasSaid("reading the photo"))
    conversation.take(
      .photoLoaded(
        conversation.mode.session.photo.id,
        PhotoFacts(format: "JPEG", width: 1_200, height: 900, bytes: 214_000, isRemote: false, identity: "mug")))
    conversation.type("retry")
    #expect(conversation.hasSaid("costs 1 call"), "beta has no kept answer")
  }
}
