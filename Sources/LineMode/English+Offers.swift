import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How offers and decisions are said.
extension English {
  func offer(
    _ number: Int, _ listing: Listing, by codes: [String], decision: Decision?, verdict: FilterVerdict
  ) -> String {
    var parts = [common.title(of: listing, original: false), common.summary(listing), codes.joined(separator: " ")]
    switch verdict {
    case .holds: break
    case .unknown: parts.append("not known whether it meets the filters")
    case .fails: parts.append("misses the filters")
    }
    if let decision = common.decision(decision) { parts.append(decision) }
    return "\(number). " + parts.joined(separator: "; ")
  }

  /// A listing by its title, in a sentence.
  func named(_ listing: Listing) -> String {
    let title = common.title(of: listing, original: false)
    return title.count > 60 ? "“\(title.prefix(60))…”" : "“\(title)”"
  }

  func read(_ range: Range<Int>, of count: Int, hidden: Int) -> String {
    let rest = range.upperBound < count ? "; next reads on" : "; next asks for more"
    let misses = hidden == 0 ? "" : "; \(common.count(hidden)) more miss the filters, list failing reads them too"
    return "read \(range.lowerBound + 1) to \(range.upperBound) of \(common.count(count))\(rest)\(misses)"
  }
  var isFirst: String { "these are the first" }
  func nothingMeets(_ count: Int) -> String {
    "none of \(common.count(count)) meets the filters; list failing reads them all the same"
  }

  func details(
    _ listing: Listing, others: [Listing], conflicts: [Conflict], decision: Decision?, before: Decision?,
    _ session: Session, utcOffset: Int
  ) -> [String] {
    var lines = ["\(listing.id.key), \(common.title(of: listing, original: false))"]
    if let original = listing.title.original?.string, original != listing.title.preferTranslated {
      lines.append(original)
    }
    lines += common.facts(listing).map { "\($0.name): \($0.text)" }
    let clock = WallClock(now: session.now, utcOffset: utcOffset)
    lines += conflicts.map { conflict in
      let said = common.conflict(conflict, vendor: session.code, time: clock.text)
      return "vendors differ, \(said.name): \(said.text)"
    }
    lines += others.map { "also at \(session.code(of: $0.provenance.provider)): \(common.summary($0))" }
    lines.append(
      "seen: \(session.code(of: listing.provenance.provider)), "
        + "\(clock.text(listing.provenance.fetchedAt)), place \(listing.provenance.rank)"
    )
    lines.append("decided: " + (common.decision(decision) ?? "nothing yet"))
    if let before, before != decision, let said = common.decision(before) { lines.append("before: " + said) }
    return lines
  }

  // MARK: Which one

  var whichOne: String { "which one? list reads the numbers" }
  func noOffer(_ number: Int, of count: Int) -> String {
    count == 0 ? nothingFoundYet : "there is no offer \(number); there are 1 to \(count)"
  }
  func noPick(_ number: Int, of count: Int) -> String {
    count == 0 ? noPicks : "there is no pick \(number); there are 1 to \(count)"
  }
  func notANumber(_ word: String) -> String {
    "“\(file(word))” is neither a number nor a key – a key looks like 1688:727920485853"
  }
  func notHere(_ id: ListingID) -> String { "\(id.key) is neither among the offers nor among the picks" }

  // MARK: Decisions

  var reasons: String { RejectionReason.allCases.map(\.rawValue).joined(separator: ", ") }
  var statuses: String { PickStatus.all.joined(separator: ", ") }
  func picked(_ listing: Listing, count: Int) -> String { "picked \(named(listing)); \(common.picks(count))" }
  func unpicked(_ listing: Listing, count: Int) -> String {
    "unpicked \(named(listing)); \(common.picks(count))"
  }
  func alreadyPicked(_ listing: Listing) -> String { "\(named(listing)) is picked already" }
  func notPicked(_ listing: Listing) -> String { "\(named(listing)) is not picked" }
  func pickFirst(_ listing: Listing) -> String {
    "\(named(listing)) is not picked; only a pick has a quantity, a status, tags and a note"
  }
  func unpickFirst(_ listing: Listing) -> String {
    "\(named(listing)) is picked; unpick it first, then reject it"
  }
  func rejected(_ listing: Listing, as rejection: Rejection?) -> String {
    guard let rejection else { return "\(named(listing)) is not rejected any more" }
    let reason = rejection.note ?? (rejection.reason == .other ? nil : common.name(of: rejection.reason))
    return "rejected \(named(listing))" + (reason.map { ", \($0)" } ?? "")
  }
  func noReason(_ word: String) -> String { "there is no reason “\(file(word))” – there are \(reasons)" }
  func noStatus(_ word: String) -> String { "there is no status “\(file(word))” – there are \(statuses)" }
  func decided(_ listing: Listing, _ decision: Decision?) -> String {
    "\(named(listing)): \(common.decision(decision) ?? "nothing decided")"
  }
  var nothingToUndo: String { "nothing to undo" }
  var nothingToRedo: String { "nothing to redo" }
  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "undone\(steps.contains(where: triage.isEarlier) ? ", from an earlier session" : ""): \(names(of: steps)); "
      + common.picks(triage.picks.count)
  }
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "done again: \(names(of: steps)); \(common.picks(triage.picks.count))"
  }
  private func names(of steps: [DecisionStep]) -> String { steps.map(name).joined(separator: ", ") }
  private func name(of step: DecisionStep) -> String {
    let deed =
      switch (step.before, step.after) {
      case (.picked, .picked): "change of"
      case (_, .picked): "pick of"
      case (_, .rejected): "rejection of"
      case (.picked, nil): "unpicking of"
      case (_, nil): "end of the rejection of"
      }
    return "\(deed) \((step.after ?? step.before).map { named($0.listing) } ?? step.listing.key)"
  }

  // MARK: Picks

  var noPicks: String { "nothing is picked yet; pick and a number picks an offer" }
  func pick(_ number: Int, _ pick: Pick) -> String {
    "p\(number). \(pick.id.key); \(common.summary(pick.whole)); \(common.title(of: pick.whole, original: false)); "
      + (common.decision(.picked(pick)) ?? "")
  }
  func pickCount(_ count: Int, unsaved: Int) -> String {
    common.picks(count) + (unsaved == 0 ? "" : ", \(unsaved) not saved yet") + "; write and a file name writes them"
  }
  func earlierPicks(_ count: Int) -> String { "\(common.picks(count)) from before; picks reads them" }
  func written(_ count: Int, to path: String) -> String { "wrote \(common.picks(count)) to \(file(path))" }
  func exists(_ path: String) -> String { "\(file(path)) exists already; yes replaces it, no leaves it" }
  func notWritten(_ path: String) -> String { "\(file(path)) was not written" }
}
