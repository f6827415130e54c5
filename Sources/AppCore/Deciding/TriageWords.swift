import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How what the user decided is said, and what menus offer.
protocol TriagePhrases: SpendPhrases, PicksPhrases {
  var unpick: String { get }
  var pickMarked: String { get }
  var unpickMarked: String { get }
  /// Of the first pick of a demo.
  var demoKeepsNone: String { get }
  var pickFirst: String { get }
  var allDecidedBelow: String { get }
  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String
  var listShifted: String { get }
  func removed(_ listings: [Listing]) -> String
  /// That of the marked ones so many are picks, which a rejection without a reason leaves alone.
  func picksStay(_ count: Int) -> String
  func marked(_ count: Int) -> String
  func decidedTogether(_ triage: Triage) -> String
  var nothingMarked: String { get }
  /// That one is kept, and how many of those with the very same picture are rejected with it.
  func kept(rejected: Int, of twins: Int) -> String

  var nothingRejected: String { get }
  func rejectedHidden(_ count: Int) -> String
  func rejectedShown(_ count: Int) -> String

  // The form of picks
  func title(ofFormFor picks: [Pick]) -> String
  func name(of field: PickForm.Field) -> String
  /// Where picks do not say the same.
  var severalValues: String { get }
  func formHints(choosing: Bool) -> [(command: Command, words: String)]
  func belowMinimum(_ pieces: Int) -> String
  func picksSaved(_ listings: [Listing]) -> String

  // Menus
  func title(of subject: Menu.Subject, _ selected: Listing?, _ session: Session) -> String
  func offers(_ count: Int) -> String
  /// A listing's title, in the words that the language prefers.
  func title(of listing: Listing) -> String
  var yes: String { get }
  var no: String { get }
  var otherPlace: String { get }
  func name(of order: LocalOrder) -> String
  /// An order that vendors are asked for.
  func name(of order: Queries.SortOrder) -> String

  // Beside a line of a menu
  var sortsHere: String { get }
  /// The cost first, which is not what is cut off.
  func searchesAnew(_ cost: String) -> String
  var knownAndFree: String { get }
  func without(_ others: Int) -> String
}

extension TriagePhrases {
  /// Beside a rejected row: a letter for the reason, if one was given. The column has room for one.
  func mark(of reason: RejectionReason) -> String {
    switch reason {
    case .price: "p"
    case .minimumOrder: "m"
    case .notTheSame: "n"
    case .trader: "t"
    case .other: ""
    }
  }

  /// A listing by its title, as far as it fits into a sentence.
  func quoted(_ listing: Listing) -> String {
    let title = title(of: listing)
    guard DisplayWidth.columns(title) > 40 else { return "“\(title)”" }
    var (short, width) = ("", 0)
    for character in title {
      width += DisplayWidth.columns(String(character))
      guard width < 40 else { break }
      short.append(character)
    }
    return "“\(short)…”"
  }

  func name(of ids: [ListingID], _ selected: Listing?) -> String {
    guard ids.count == 1 else { return offers(ids.count) }
    return selected.flatMap { $0.id == ids[0] ? quoted($0) : nil } ?? ids[0].key
  }

  func name(of choice: MenuChoice) -> String {
    switch choice {
    case .loaded(let order): name(of: order)
    case .asked(let order): name(of: order)
    case .picks(let order): name(of: order)
    case .reason(let reason): common.name(of: reason)
    case .detail(_, by: let name), .freight(_, by: let name): name
    case .otherPlace: otherPlace
    case .goOn: yes
    case .leaveIt: no
    }
  }

  /// What a line of a menu costs, or else is worth knowing of it.
  func note(of choice: MenuChoice, _ subject: Menu.Subject, _ session: Session) -> String {
    switch (choice, subject) {
    case (.loaded, _): return sortsHere
    case (.asked(let order), _):
      guard let cost = session.forecasts[session.planToAsk(sortedBy: order)] else { return "" }
      return cost.most.calls == 0 ? common.forecast(cost) : searchesAnew(common.forecast(cost))
    case (.detail(let targets, _), .details(let ids)):
      guard let forecast = session.details.forecast(targets, at: session.now) else { return countingCost }
      let others = ids.count - targets.count
      return cost(knowing: forecast) + (others == 0 ? "" : without(others))
    case (.goOn, .agreement(let targets, _, let limit)):
      return above(limit, session.details.forecast(targets, at: session.now))
    case (.freight(let target, _), _):
      return session.freight.forecast(target, at: session.now).map { cost(knowing: $0) } ?? countingCost
    case (.goOn, .freightAgreement(let target, _, let limit)):
      return above(limit, session.freight.forecast(target, at: session.now))
    case (.goOn, .confirmation(let confirmation)): return above(confirmation.limit, confirmation.forecast)
    default: return ""
    }
  }

  /// What something costs, or that it is being counted.
  func said(_ forecast: CallForecast?) -> String { forecast.map { common.forecast($0) } ?? countingCost }

  private func cost(knowing forecast: CallForecast) -> String {
    forecast.most.calls == 0 && forecast.known > 0 ? knownAndFree : common.forecast(forecast)
  }

  /// - Parameter forecast: `nil` while it is being counted.
  private func above(_ limit: SpendingLimit?, _ forecast: CallForecast?) -> String {
    guard let forecast else { return countingCost }
    return limit.map { common.above($0, forecast.most) } ?? ""
  }
}

extension English: TriagePhrases {
  var unpick: String { "unpick" }
  var pickMarked: String { "pick marked rows" }
  var unpickMarked: String { "unpick marked rows" }
  var demoKeepsNone: String {
    "Picked. This is a demo: its picks are gone when you quit. \(key(.writeSheet)) writes them to a CSV file"
  }
  var allDecidedBelow: String { "Everything below is decided. \(key(.goFirst, in: .results)): the first row" }
  var pickFirst: String {
    "Only a pick has a quantity, a status, tags and a note. \(key(.togglePick, in: .results)): pick it"
  }

  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    let when = steps.contains(where: triage.isEarlier) ? " (from an earlier session)" : ""
    return
      "Undone\(when): \(name(of: steps)) – \(common.picks(triage.picks.count)). \(key(.undo)): undo more, \(key(.redo)): redo"
  }
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "Done again: \(name(of: steps)) – \(common.picks(triage.picks.count))"
  }
  var listShifted: String { "The list has just changed. Look, and press the key again" }
  func removed(_ listings: [Listing]) -> String {
    listings.count == 1
      ? "Removed \(quoted(listings[0])). \(key(.undo)): bring it back"
      : "Removed \(common.picks(listings.count)). \(key(.undo)): bring them back"
  }
  func picksStay(_ count: Int) -> String {
    "\(common.picks(count)) among the marked stay. \(key(.rejectBecause, in: .results)): reject them as well"
  }
  func marked(_ count: Int) -> String { "\(common.count(count)) marked" }
  func decidedTogether(_ triage: Triage) -> String {
    "\(common.picks(triage.picks.count)). \(key(.undo)): undo this as one step"
  }
  func kept(rejected: Int, of twins: Int) -> String {
    if twins == 0 { return "Picked. No other offer has the very same picture" }
    return rejected == 0
      ? "Picked. All with the very same picture are decided"
      : "Picked, and \(common.count(rejected)) with the very same picture rejected. \(key(.undo)): undo this as one step"
  }
  var nothingMarked: String { "Nothing is marked. \(key(.mark, in: .results)): mark a row" }

  /// What was decided: `pick “Blue water bottle”`, of several `pick 1, reject (other) 4`.
  private func name(of steps: [DecisionStep]) -> String {
    guard steps.count > 1 else { return steps.first.map(name) ?? "" }
    let deeds = Dictionary(grouping: steps.map(deed)) { $0 }.mapValues(\.count)
    return deeds.sorted { $0.key < $1.key }.map { "\($0) \(offers($1))" }.joined(separator: ", ")
  }

  private func deed(of step: DecisionStep) -> String {
    switch (step.before, step.after) {
    case (.picked, .picked): "edit"
    case (_, .picked): "pick"
    case (_, .rejected(let rejection)):
      "reject" + (rejection.reason == .other ? "" : " (\(common.name(of: rejection.reason)))")
    case (.picked, nil): "unpick"
    case (_, nil): "take back the rejection of"
    }
  }

  private func name(of step: DecisionStep) -> String {
    "\(deed(of: step)) \((step.after ?? step.before).map { quoted($0.listing) } ?? step.listing.key)"
  }

  func title(of listing: Listing) -> String { listing.title.preferTranslated ?? listing.id.key }

  // Menus
  func title(of subject: Menu.Subject, _ selected: Listing?, _ session: Session) -> String {
    switch subject {
    case .sort: "Sort"
    case .pickOrder: "Sort or group the picks"
    case .rejection(let ids):
      (ids.contains(where: session.triage.isPicked) ? "Unpick and reject " : "Reject ") + name(of: ids, selected)
    case .details(let ids): "Details of \(name(of: ids, selected))"
    case .agreement(let targets, by: let vendor, _):
      "Ask \(vendor) for the details of \(name(of: targets.map(\.listing), selected))? "
        + said(session.details.forecast(targets, at: session.now))
    case .freight(let listing, let pieces): freightTitle(listing, pieces, selected, session)
    case .freightAgreement(let target, by: let vendor, _):
      "Ask \(vendor) for freight to \(target.question.destination.name)? "
        + said(session.freight.forecast(target, at: session.now))
    case .confirmation(let confirmation): confirm(confirmation)
    }
  }

  func name(of order: Queries.SortOrder) -> String {
    switch order {
    case .vendor: "the vendor's own order"
    case .sales: "most sold"
    case .priceUp: "price, low to high"
    case .priceDown: "price, high to low"
    case .repurchase: "reorder rate, highest first"
    }
  }

  var nothingRejected: String { "Nothing here is rejected" }
  func rejectedHidden(_ count: Int) -> String {
    "\(rejected(count)) hidden. \(key(.hideRejected, in: .results)): show \(count == 1 ? "it" : "them")"
  }
  func rejectedShown(_ count: Int) -> String { "\(rejected(count)) shown again" }
  private func rejected(_ count: Int) -> String {
    count == 1 ? "1 rejected offer is" : "\(common.count(count)) rejected offers are"
  }

  // The form of picks
  func title(ofFormFor picks: [Pick]) -> String {
    picks.count == 1 ? "Pick \(picks.first.map { quoted($0.listing) } ?? "")" : common.picks(picks.count)
  }
  func name(of field: PickForm.Field) -> String {
    switch field {
    case .quantity: "quantity"
    case .status: "status"
    case .tags: "tags"
    case .note: "note"
    }
  }
  var severalValues: String { "different values, kept" }
  func formHints(choosing: Bool) -> [(command: Command, words: String)] {
    [(.accept, "save"), (.complete, "next field")] + (choosing ? [(.charRight, "next status")] : [])
      + [(.cancel, "cancel"), (.deleteToStart, "clear")]
  }
  func belowMinimum(_ pieces: Int) -> String { "below the minimum order of \(common.count(pieces))" }
  func picksSaved(_ listings: [Listing]) -> String {
    let what = listings.count == 1 ? quoted(listings[0]) : common.picks(listings.count)
    return "Changed \(what). \(key(.undo)): undo"
  }

  func offers(_ count: Int) -> String { "\(common.count(count)) offers" }
  var yes: String { "Yes" }
  var no: String { "No" }
  var sortsHere: String { "sort this list (free)" }
  func searchesAnew(_ cost: String) -> String { "\(cost) – new search" }
  var knownAndFree: String { "known, free" }
  func without(_ others: Int) -> String { "; not the other \(common.count(others))" }
}
