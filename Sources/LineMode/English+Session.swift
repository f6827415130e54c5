import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How the history, spending and the end are said.
extension English {
  func lastSearch(_ search: PastSearch, utcOffset: Int) -> String {
    "the last search: \(past(search, utcOffset: utcOffset)); reopen \(search.id.rawValue) goes on with it, free"
  }
  func history(_ searches: [PastSearch], utcOffset: Int) -> [String] {
    guard !searches.isEmpty else { return ["no search is kept that holds this"] }
    return searches.map { past($0, utcOffset: utcOffset) } + ["reopen and a number goes on with one, free"]
  }
  private func past(_ search: PastSearch, utcOffset: Int) -> String {
    let time = LocalTime(search.question.askedAt, utcOffset: utcOffset)
    let picks = search.picks == 0 ? [] : [common.picks(search.picks)]
    let parts =
      ["\(time.day) \(time.minute)", search.question.shortName, common.hits(search.hits)] + picks
      + common.filters(of: search.question.query) + [search.question.providers.map(\.rawValue).joined(separator: " ")]
    return "\(search.id.rawValue). " + parts.joined(separator: ", ")
  }
  func reopened(_ reopened: ReopenedSearch, utcOffset: Int) -> String {
    let missing = reopened.missing
    let lost = missing == 0 ? "" : ", \(missing == 1 ? "1 page is" : "\(missing) pages are") not kept any more"
    return "reopened \(past(reopened.search, utcOffset: utcOffset))\(lost)"
  }

  func spend(_ spent: SpendSoFar, _ session: Session) -> [String] {
    let subject = session.inquiry?.subject.words == nil ? "this photo" : "these words"
    let reports = [
      ("this session", spent.session), ("today", spent.today), ("this month", spent.month), (subject, spent.photo),
    ]
    let lines = reports.map { name, report in
      let free = report.lines.reduce(0) { $0 + $1.free }
      let total = report.total
      return "\(name): \(total.calls == 0 ? "nothing" : common.spendInFull(total))"
        + (free == 0 ? "" : ", \(free) not charged")
    }
    let vendors = session.vendors.compactMap { vendor in
      let total = spent.today.total(of: vendor.id)
      return total.calls == 0 ? nil : "\(vendor.name) today: \(common.spendInFull(total))"
    }
    return lines + vendors + session.dailyLimits(after: spent.today).map(self.limit)
  }
  private func limit(_ limit: DailyLimit) -> String {
    "\(common.dailyLimit(of: limit.vendor?.name)): \(common.used(limit.spent, of: limit.limit)) used, "
      + "\(common.left(of: limit.limit, after: limit.spent)) left"
  }

  var spendUnknown: String { "what was spent cannot be read" }

  // MARK: Saving and leaving

  var writingFirst: String { "the sheet is being written; the program ends after it" }

  var savedAfterAll: String { "everything is saved now" }
  func notSavedYet(because reason: String) -> String { "not saved yet, it is tried again by itself: \(reason)" }
  func interruptAgain(unsaved: Int) -> String {
    "stopped; ^C again ends the program" + (unsaved == 0 ? "" : " at once, with \(decisions(unsaved)) not saved yet")
  }
  func quittingDrops(_ spend: Spend) -> String {
    let isOne = spend.calls == 1
    return
      "\(isOne ? "1 call is" : "\(spend.calls) calls are") under way and \(isOne ? "counts" : "count") as charged; "
      + "quit again ends the program all the same"
  }
  func savingFirst(_ count: Int) -> String { "saving \(decisions(count)) first" }
  func quittingLoses(_ count: Int) -> String {
    "\(decisions(count)) could not be saved; quit again ends the program and loses \(count == 1 ? "it" : "them")"
  }
  private func decisions(_ count: Int) -> String { count == 1 ? "1 decision" : "\(count) decisions" }
}
