import Catalog
import Foundation
import Queries
import Sourcing
import Testing

@testable import AppCore

/// What is spent is seen before and after, and asked about where the user wants that.
struct SpendingTests {
  private func typist(
    askAbove: SpendingLimit? = nil, day: SpendingLimit? = nil, cost: Cost? = nil
  ) -> Typist {
    var typist = Typist(caps: SpendingCaps(day: day, askAbove: askAbove))
    typist.cost = cost
    typist.load("red-mug.jpg")
    return typist
  }

  @Test func callsAndMoneyAreSeenBeforeTheyAreSpent() {
    let typist = typist(cost: Cost("0.05 USD"))
    #expect(typist.shows("Enter: search 2 vendors – 4 calls, 0.20"), "\(typist)")
  }

  @Test func whatCostsMoreThanWantedIsAskedAboutFirst() {
    var typist = typist(askAbove: .calls(3))
    typist.press("<Enter>")
    #expect(typist.effects.isEmpty)
    #expect(typist.shows("Search now? 4 calls") && typist.shows("your limit: 3 calls"))
    typist.press("2")
    #expect(typist.effects.isEmpty && typist.state.overlay == nil)
    typist.press("<Enter><Enter>")
    #expect(typist.effects.isEmpty && typist.state.overlay == nil, "twice Enter spends nothing")
    typist.press("<Enter>1")
    #expect(typist.effects.contains { if case .request(.search) = $0 { true } else { false } })
  }

  @Test func whatCostsLessIsNotAskedAbout() {
    var typist = typist(askAbove: SpendingLimit("0.20 USD"), cost: Cost("0.05 USD"))
    typist.press("<Enter>")
    #expect(typist.effects.contains { if case .request(.search) = $0 { true } else { false } })
  }

  @Test func askingAfreshSaysSoToTheService() {
    var typist = typist()
    typist.press("A1")
    let asked = typist.state.now
    guard case .request(.search(_, let plan, _))? = typist.effects.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(plan.freshness == .anew)
    typist.fail("alpha", .balanceEmpty)
    typist.answer("beta", [])
    typist.press("r")
    guard case .request(.search(_, let again, _))? = typist.effects.last else {
      Issue.record("nothing was asked again")
      return
    }
    #expect(again.insists && again.freshness == .since(asked))
  }

  @Test func whatWasSpentIsSaidAndListed() {
    var typist = typist(day: .calls(300))
    var (session, day) = (Spend(), Spend())
    session.add(Cost("0.05 USD"), calls: 4)
    day.add(Cost("0.05 USD"), calls: 31)
    var spent = SpendSoFar()
    spent.session = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: session, free: 2)])
    spent.today = SpendReport(lines: [.init(provider: "alpha", kind: .search, spend: day, free: 2)])
    typist.take(.spendRead(spent))
    #expect(typist.shows("4 calls, 0.20 USD this session (and 2 not charged) · 31 calls, 1.55 USD today"))
    typist.press("$")
    #expect(typist.effects.isEmpty && typist.shows("session       today       month  this photo"), "\(typist)")
    #expect(typist.shows("Alpha search                 4          31"), "\(typist)")
    #expect(typist.shows("limit of the day      31 of 300 calls") && typist.shows("Esc close"), "\(typist)")
    typist.press("<Esc>")
    #expect(typist.state.overlay == nil)
  }

  @Test func whatHasNoPriceInTheLimitsCurrencyIsAskedAbout() {
    var typist = typist(askAbove: SpendingLimit("100 USD"), cost: Cost("0.05 CNY"))
    typist.press("<Enter>")
    #expect(typist.effects.isEmpty && typist.shows("not all priced in USD"), "\(typist)")
  }

  @Test func sortingByTheVendorsThatIsNotWantedAtThatPriceLeavesTheSort() {
    var typist = typist(askAbove: .calls(3))
    typist.press("s")
    guard let menu = typist.state.overlay as? Menu,
      let line = typist.state.choices(menu.subject).firstIndex(of: .asked(.sales))
    else {
      Issue.record("no menu")
      return
    }
    typist.press(String(line + 1))
    #expect(typist.shows("Search now? 4 calls"), "\(typist)")
    typist.press("2")
    #expect(typist.state.filters.query.sort == .vendor)
    typist.press("s\(line + 1)1")
    #expect(typist.state.filters.query.sort == .sales)
    #expect(typist.effects.contains { if case .request(.search) = $0 { true } else { false } })
  }

  @Test func whatACapRefusesLeavesTheRowsAndNoTraceInTheHistory() {
    var typist = typist()
    typist.press("<Enter>")
    typist.answer("alpha", (1...3).map { .sample($0, "mug \($0)") })
    typist.answer("beta", (4...5).map { .sample($0, "mug \($0)", from: "beta") })
    typist.take(.searchEnded(SearchID(typist.state.session.lastSearch)))
    typist.press("A1")
    let id = SearchID(typist.state.session.lastSearch)
    typist.take(.searchRecorded(id, SearchNumber(rawValue: 7)))
    let spent = SearchError.Reason.spentUnknown(.unavailable(.locked(URL(filePath: "/a"))))
    typist.fail("alpha", spent)
    typist.fail("beta", spent)
    typist.take(.searchEnded(id))
    #expect(typist.effects.contains(.request(.withdrawSearch(SearchNumber(rawValue: 7)))))
    #expect(typist.state.offers.count == 5)
    #expect(typist.state.message?.text.hasSuffix("; the results from before are back") == true, "\(typist)")
    #expect(typist.shows("what was spent today cannot be looked up"), "\(typist)")
  }

  @Test func whatWasKnownIsMarkedWithItsAge() {
    var typist = typist()
    typist.press("<Enter>")
    var page = ResultPage(provider: "alpha", number: 1, size: 20, listings: [.sample(1, "one")], hasNext: false)
    page.keptSince = typist.state.now - 7_300
    typist.take(.searchReported(SearchID(typist.state.session.lastSearch), .page(page)))
    #expect(typist.shows("AL 1 2h old"), "\(typist)")
  }
}
