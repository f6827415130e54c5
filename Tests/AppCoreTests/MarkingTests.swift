import Catalog
import Queries
import Sourcing
import Testing

@testable import AppCore

@Suite struct MarkingTests {
  private func found(_ listings: [Listing]? = nil, caps: SpendingCaps = SpendingCaps()) -> Typist {
    var typist = Typist(rows: 36, columns: 120, caps: caps)
    typist.load("~/clients/acme/red-mug.jpg")
    typist.press("<Enter>")
    typist.answer(
      "alpha", listings ?? (1...6).map { .sample($0, "offer \($0)", price: "\(10 + $0).00", rank: $0) }, total: 6)
    typist.answer("beta", [])
    typist.press("g")
    typist.look(1)
    return typist
  }

  private func marked(_ typist: Typist) -> [String] { typist.state.markedListings.map(\.id.number) }

  @Test(arguments: [
    (",,", ["1", "2"]), (",j,", ["1", "3"]), (",jj;", ["1", "2", "3", "4"]), ("G,gg;", ["1", "2", "3", "4", "5", "6"]),
    ("*", ["1", "2", "3", "4", "5", "6"]), (",~", ["2", "3", "4", "5", "6"]), (",k,", []), (",,\\", []),
    (",,<Esc>", []),
  ]) func keysMark(keys: String, numbers: [String]) {
    var typist = found()
    typist.press(keys)
    #expect(marked(typist) == numbers, "\(typist)")
    #expect(typist.shows("\(numbers.count) marked"), "\(typist)")
  }

  @Test func aDecisionIsAboutWhatIsMarkedAndIsTakenBackAsOneStep() {
    var typist = found()
    typist.press(",,,G<Space>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1", "2", "3"], "\(typist)")
    #expect(Set(typist.changes.map(\.step.batch)).count == 1 && typist.changes.first?.step.batch != nil)
    #expect(marked(typist).isEmpty && typist.shows("3 picks. u: undo this as one step"), "\(typist)")
    let requests = typist.effects.count { if case .request(.recordDecisions) = $0 { true } else { false } }
    #expect(requests == 1, "what one key decides is kept at once or not at all")
    typist.save()
    typist.press("u")
    #expect(typist.state.triage.picks.isEmpty && typist.changes.count == 3)
    #expect(typist.shows("Undone: pick 3"), "\(typist)")
    typist.press("<^R>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1", "2", "3"])
    typist.press("*<Space>u")
    #expect(
      typist.state.triage.picks.map(\.id.number) == ["1", "2", "3"], "only what was new was picked, and taken back")
  }

  @Test func picksAmongTheMarkedAreNotRejectedInPassing() {
    var typist = found()
    typist.press("<Space>g*x")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1"])
    #expect(typist.state.triage.rejections.count == 5 && typist.shows("1 pick among the marked stay"), "\(typist)")
    typist.press("g,,X1")
    #expect(typist.state.triage.picks.isEmpty)
    #expect(typist.state.triage.rejections.values.count { $0.reason == .price } == 2, "\(typist)")
    typist.press("u")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1"])
  }

  @Test func whatOneKeyDidIsTakenBackAsAWholeHoweverMuchItWas() {
    var typist = found((1...(DecisionStep.mostKept + 20)).map { .sample($0, "offer \($0)", rank: $0) })
    typist.press("<Space>")
    typist.press("*x")
    #expect(typist.state.triage.rejections.count == DecisionStep.mostKept + 19, "\(typist)")
    typist.press("u")
    #expect(typist.state.triage.rejections.isEmpty && typist.state.triage.picks.count == 1, "\(typist)")
  }

  @Test func unpickedRowsAreMarkedNoMore() {
    var typist = found()
    typist.press(",,<Space>")
    typist.press("p*<Space>4")
    #expect(typist.state.triage.picks.isEmpty && typist.state.marks.isEmpty, "\(typist)")
  }

  @Test func aPageThatComesWhileTheReasonIsChosenChangesNothingOfWhatIsMeant() {
    var typist = Typist.withPhoto()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "offer \($0)", rank: $0 + 5) }, total: 6)
    typist.press("g")
    typist.look(1)
    typist.press(",,X")
    typist.answer("beta", [.sample(3, "offer 3", from: "beta"), .sample(2, "offer 2", from: "beta", rank: 2)])
    typist.look(1)
    typist.press("1")
    #expect(Set(typist.state.triage.rejections.keys.map(\.number)) == ["1", "2"], "\(typist)")
  }

  @Test func whatIsNotOnTheListIsNotMeant() {
    var typist = found()
    typist.press(",,,&price<12<Enter>g<Space>")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1"], "\(typist)")
  }

  @Test func picksAreEditedTogether() {
    var typist = found()
    typist.press(",,<Space>g,,e")
    #expect(typist.shows("2 picks"), "\(typist)")
    typist.press("500<Enter>")
    #expect(typist.state.triage.picks.map(\.quantity) == [500, 500])
    typist.press("u")
    #expect(typist.state.triage.picks.map(\.quantity) == [nil, nil])
  }

  @Test func theMarkedAreCopiedALineEach() {
    var typist = found()
    typist.press(",,y")
    let copied = typist.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied == ["https://detail.1688.com/offer/1.html\nhttps://detail.1688.com/offer/2.html"])
  }

  @Test func oneIsKeptItsTwinsGoAndTheNextIsSelected() throws {
    let picture = try #require(WebAddress("https://cbu01.alicdn.com/same.jpg"))
    let listings = (1...5).map { number -> Listing in
      var listing = Listing.sample(number, "offer \(number)", rank: number)
      if number != 4 { listing.pictureAddress = picture }
      return listing
    }
    var typist = found(listings)
    typist.press("K")
    #expect(typist.state.triage.picks.map(\.id.number) == ["1"])
    #expect(Set(typist.state.triage.rejections.keys.map(\.number)) == ["2", "3", "5"])
    #expect(typist.state.selectedID?.number == "4", "\(typist)")
    typist.press("u")
    #expect(typist.state.triage.picks.isEmpty && typist.state.triage.rejections.isEmpty)
  }

  @Test func detailsOfTheMarkedAreAskedAfterTheirCostWasSaid() {
    var typist = found()
    typist.press(",,")
    typist.press("D")
    #expect(typist.shows("Details of 2 offers") && typist.shows("2 calls"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.askedDetails.map(\.listing.number) == ["1", "2"], "\(typist)")
    #expect(typist.shows("Details: 2 of 2 still to come"), "\(typist)")
    let targets = typist.askedDetails
    typist.take(.detailsReported(.failed(targets[0], SearchError(.balanceEmpty, from: targets[0].provider))))
    typist.take(.detailsReported(.details(targets[1], .sample(targets[1], at: typist.state.now))))
    #expect(typist.shows("Details of 1 of 2 are here") && typist.shows("1 failed (1688:1) – Alpha: "), "\(typist)")
    typist.press("g")
    #expect(typist.showsInLines("Alpha: the balance is empty or the D: ask again"), "\(typist)")
    typist.press("j")
    #expect(!typist.shows("D: ask again"), "\(typist)")
  }

  @Test func whatIsAskedAgainHasNotFailedAndEachReasonIsSaidOnce() {
    var typist = found()
    typist.press(",,,,,D<Enter>")
    var targets = typist.askedDetails
    for target in targets.prefix(4) {
      typist.take(.detailsReported(.failed(target, SearchError(.balanceEmpty, from: target.provider))))
    }
    #expect(typist.shows("4 failed (1688:1, 1688:2, 1688:3, …) – Alpha: the balance is empty"), "\(typist)")
    typist.press("\\gD<Enter>")
    let again = typist.askedDetails.last
    #expect(again == targets[0], "\(typist.askedDetails)")
    targets.append(targets[0])
    for target in targets.suffix(2) {
      typist.take(.detailsReported(.details(target, .sample(target, at: typist.state.now))))
    }
    typist.press("<Esc>")
    #expect(typist.state.session.details.round.asked == 5, "\(typist)")
    #expect(typist.state.session.details.round.failures.map(\.target.listing.number) == ["2", "3", "4"], "\(typist)")
  }

  @Test func detailsAreAboutWhatIsMarkedAlsoWhereTheyAreKnown() {
    var typist = found()
    typist.press(",,")
    typist.press("D<Enter>")
    for target in typist.askedDetails {
      typist.take(.detailsReported(.details(target, .sample(target, at: typist.state.now))))
    }
    typist.press("jD")
    #expect(typist.shows("Details of 2 offers"), "the row under the cursor is not marked: \(typist)")
  }

  @Test func whatCostsMoreThanTheLimitIsAskedAboutAndEnterTwicePaysNothing() {
    var typist = found(caps: SpendingCaps(askAbove: .calls(4)))
    typist.press(",,,,,")
    typist.press("D")
    typist.press("<Enter>")
    #expect(typist.askedDetails.isEmpty && typist.shows("for the details of 5 offers? 5 calls"), "\(typist)")
    typist.press("<Enter>")
    #expect(typist.askedDetails.isEmpty && typist.state.overlay == nil, "\(typist)")
    typist.press("D")
    typist.press("1")
    // A price that was counted too long ago is counted anew before anything is paid.
    typist.look(CallForecast.trust + 1)
    typist.countsAtOnce = false
    typist.press("1")
    #expect(typist.askedDetails.isEmpty && typist.shows("Counting what this costs"), "\(typist)")
    typist.countDetails()
    typist.look(1)
    typist.press("1")
    #expect(typist.askedDetails.count == 5, "\(typist)")
  }

  @Test func escStopsWhatHasNotLeftYet() {
    var typist = found()
    typist.press(",,")
    typist.press("D")
    typist.press("<Enter>")
    let targets = typist.askedDetails
    typist.take(.detailsReported(.call(targets[0], .step(targets[0].provider, .askingDetails))))
    typist.press("<Esc>")
    #expect(typist.effects.contains(.request(.stopDetails([targets[1]]))), "\(typist)")
    #expect(typist.shows("Stopped. 1 had left already"), "\(typist)")
  }
}
