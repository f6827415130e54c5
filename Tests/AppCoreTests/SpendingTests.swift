import Catalog
import Foundation
import ImageSearch
import Testing

@testable import AppCore

/// What is spent is seen before and after, and asked about where the user wants that.
struct SpendingTests {
  private func typist(askAbove: SpendingLimit? = nil, cost: Cost? = nil) -> Typist {
    var typist = Typist(askAbove: askAbove)
    typist.cost = cost
    typist.load("red-mug.jpg")
    return typist
  }

  @Test func callsAndMoneyAreSeenBeforeTheyAreSpent() {
    let typist = typist(cost: Cost("0.05 USD"))
    #expect(typist.shows("Enter asks 2 vendors: 4 calls, 0.20"), "\(typist)")
  }

  @Test func whatCostsMoreThanWantedIsAskedAboutFirst() {
    var typist = typist(askAbove: .calls(3))
    typist.press("<Enter>")
    #expect(typist.effects.isEmpty)
    #expect(typist.shows("This costs 4 calls") && typist.shows("above your 3 calls"))
    typist.press("2")
    #expect(typist.effects.isEmpty && typist.state.overlay == nil)
    typist.press("<Enter><Enter>")
    #expect(typist.effects.contains { if case .search = $0 { true } else { false } })
  }

  @Test func whatCostsLessIsNotAskedAbout() {
    var typist = typist(askAbove: SpendingLimit("0.20 USD"), cost: Cost("0.05 USD"))
    typist.press("<Enter>")
    #expect(typist.effects.contains { if case .search = $0 { true } else { false } })
  }

  @Test func askingAfreshSaysSoToTheService() {
    var typist = typist()
    typist.press("A")
    guard case .search(_, let plan)? = typist.effects.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(plan.isFresh)
    typist.fail("alpha", .noBalance, "balance is empty")
    typist.press("r")
    guard case .search(_, let again)? = typist.effects.last else {
      Issue.record("nothing was asked again")
      return
    }
    #expect(again.insists && !again.isFresh)
  }

  @Test func whatWasSpentIsSaidAndListed() {
    var typist = typist()
    var (session, day) = (Spend(), Spend())
    session.add(Cost("0.05 USD"), calls: 4)
    day.add(Cost("0.05 USD"), calls: 31)
    var spent = SpendSoFar()
    spent.session = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: session, free: 2)])
    spent.today = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: day, free: 2)])
    typist.take(.spendRead(spent))
    #expect(typist.shows("4 calls, 0.20 USD this session, 31 calls, 1.55 USD today"))
    typist.press("$")
    #expect(
      typist.effects.isEmpty && typist.shows("this month")
        && typist.shows("Alpha search                  4           31"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func whatWasKnownIsMarkedWithItsAge() {
    var typist = typist()
    typist.press("<Enter>")
    var page = ResultPage(provider: "alpha", number: 1, size: 20, listings: [.sample(1, "one")], hasNext: false)
    page.keptSince = typist.state.now - 7_300
    typist.take(.searchReported(SearchID(typist.state.lastSearch), .page(page)))
    #expect(typist.shows("1, 2h old"), "\(typist)")
  }
}
