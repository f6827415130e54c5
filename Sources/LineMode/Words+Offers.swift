import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How offers and decisions are said.
extension Words {
  /// One offer in one line: its number, what decides, its title, what was decided.
  static func offer(
    _ number: Int, _ listing: Listing, by codes: [String], decision: Decision?, verdict: FilterVerdict
  ) -> String {
    var parts = [title(of: listing), Wording.summary(listing), codes.joined(separator: " ")]
    switch verdict {
    case .holds: break
    case .unknown: parts.append("not known whether it meets the filters")
    case .fails: parts.append("misses the filters")
    }
    if let decision = Wording.decision(decision) { parts.append(decision) }
    return "\(number). " + parts.joined(separator: "; ")
  }

  static func title(of listing: Listing) -> String { listing.title.preferTranslated }

  /// A listing by its title, in a sentence.
  static func named(_ listing: Listing) -> String {
    let title = title(of: listing)
    return title.count > 60 ? "“\(title.prefix(60))…”" : "“\(title)”"
  }

  static func read(_ range: Range<Int>, of count: Int, hidden: Int) -> String {
    let rest = range.upperBound < count ? "; next reads on" : "; next asks for more"
    let misses = hidden == 0 ? "" : "; \(Wording.count(hidden)) more miss the filters, list failing reads them too"
    return "read \(range.lowerBound + 1) to \(range.upperBound) of \(Wording.count(count))\(rest)\(misses)"
  }
  static let isFirst = "these are the first"
  static func nothingMeets(_ count: Int) -> String {
    "none of \(Wording.count(count)) meets the filters; list failing reads them all the same"
  }

  /// All that is known of a listing, a line each.
  static func details(
    _ listing: Listing, others: [Listing], decision: Decision?, before: Decision?, _ session: Session, utcOffset: Int
  ) -> [String] {
    var lines = ["\(listing.id.key), \(title(of: listing))"]
    if let original = listing.title.original?.string, original != title(of: listing) { lines.append(original) }
    lines += Wording.facts(listing).map { "\($0.name): \($0.text)" }
    lines += others.map { "also at \(code(of: $0.provenance.provider, session)): \(Wording.summary($0))" }
    lines.append(
      "seen: \(code(of: listing.provenance.provider, session)), "
        + "\(WallClock(now: session.now, utcOffset: utcOffset).text(listing.provenance.fetchedAt)), place \(listing.provenance.rank)"
    )
    lines.append("decided: " + (Wording.decision(decision) ?? "nothing yet"))
    if let before, before != decision, let said = Wording.decision(before) { lines.append("before: " + said) }
    return lines
  }

  // MARK: Which one

  static let whichOne = "which one? list reads the numbers"
  static func noOffer(_ number: Int, of count: Int) -> String {
    count == 0 ? nothingFoundYet : "there is no offer \(number); there are 1 to \(count)"
  }
  static func noPick(_ number: Int, of count: Int) -> String {
    count == 0 ? noPicks : "there is no pick \(number); there are 1 to \(count)"
  }
  static func notANumber(_ word: String) -> String {
    "“\(file(word))” is neither a number nor a key – a key looks like 1688:727920485853"
  }
  static func notHere(_ id: ListingID) -> String { "\(id.key) is neither among the offers nor among the picks" }

  // MARK: Decisions

  static let reasons = RejectionReason.allCases.map(\.rawValue).joined(separator: ", ")
  static let statuses = PickStatus.all.joined(separator: ", ")
  static func picked(_ listing: Listing, count: Int) -> String { "picked \(named(listing)); \(Wording.picks(count))" }
  static func unpicked(_ listing: Listing, count: Int) -> String {
    "unpicked \(named(listing)); \(Wording.picks(count))"
  }
  static func alreadyPicked(_ listing: Listing) -> String { "\(named(listing)) is picked already" }
  static func notPicked(_ listing: Listing) -> String { "\(named(listing)) is not picked" }
  static func pickFirst(_ listing: Listing) -> String {
    "\(named(listing)) is not picked; only a pick has a quantity, a status, tags and a note"
  }
  static func unpickFirst(_ listing: Listing) -> String {
    "\(named(listing)) is picked; unpick it first, then reject it"
  }
  static func rejected(_ listing: Listing, as rejection: Rejection?) -> String {
    guard let rejection else { return "\(named(listing)) is not rejected any more" }
    let reason = rejection.reason == .other ? "" : ", \(Wording.name(of: rejection.reason))"
    return "rejected \(named(listing))\(reason)"
  }
  static func noReason(_ word: String) -> String { "there is no reason “\(file(word))” – there are \(reasons)" }
  static func noStatus(_ word: String) -> String { "there is no status “\(file(word))” – there are \(statuses)" }
  static let noQuantity = "a quantity is a whole number of pieces, e.g. 500"
  static func decided(_ listing: Listing, _ decision: Decision?) -> String {
    "\(named(listing)): \(Wording.decision(decision) ?? "nothing decided")"
  }
  static let nothingToUndo = "nothing to undo"
  static let nothingToRedo = "nothing to redo"
  static func undone(_ step: DecisionStep, _ triage: Triage) -> String {
    "undone\(triage.isEarlier(step) ? ", from an earlier session" : ""): \(name(of: step)); "
      + Wording.picks(triage.picks.count)
  }
  static func redone(_ step: DecisionStep, _ triage: Triage) -> String {
    "done again: \(name(of: step)); \(Wording.picks(triage.picks.count))"
  }
  private static func name(of step: DecisionStep) -> String {
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

  static let noPicks = "nothing is picked yet; pick and a number picks an offer"
  static func pick(_ number: Int, _ pick: Pick) -> String {
    "p\(number). \(pick.id.key); \(Wording.summary(pick.listing)); \(title(of: pick.listing)); "
      + (Wording.decision(.picked(pick)) ?? "")
  }
  static func pickCount(_ count: Int, unsaved: Int) -> String {
    Wording.picks(count) + (unsaved == 0 ? "" : ", \(unsaved) not saved yet") + "; write and a file name writes them"
  }
  static func earlierPicks(_ count: Int) -> String { "\(Wording.picks(count)) from before; picks reads them" }
  static func written(_ count: Int, to path: String) -> String { "wrote \(Wording.picks(count)) to \(file(path))" }
  static func exists(_ path: String) -> String { "\(file(path)) exists already; yes replaces it, no leaves it" }
  static func notWritten(_ path: String) -> String { "\(file(path)) was not written" }
}
