import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How what the user decided is said, and what menus offer.
protocol TriagePhrases: CommonPhrases {
  var quantityForm: String { get }
  func statusSet(_ status: String?) -> String
  var unpick: String { get }
  var pickFirst: String { get }
  func undone(_ step: DecisionStep, _ triage: Triage) -> String
  func redone(_ step: DecisionStep, _ triage: Triage) -> String
  var listShifted: String { get }
  func removed(_ listing: Listing) -> String

  // Menus
  func title(of subject: Menu.Subject, _ selected: Listing?, _ triage: Triage) -> String
  func name(of choice: MenuChoice) -> String
  func note(of choice: MenuChoice, _ subject: Menu.Subject, _ session: Session) -> String
}

extension English: TriagePhrases {
  var quantityForm: String { "a quantity is a whole number of pieces, e.g. 500" }
  func statusSet(_ status: String?) -> String { status.map { "status: \($0)" } ?? "no status any more" }
  var unpick: String { "unpick" }
  var pickFirst: String { "only a pick has a quantity, a status, tags and a note – Space picks it" }

  func undone(_ step: DecisionStep, _ triage: Triage) -> String {
    let when = triage.isEarlier(step) ? " (from an earlier session)" : ""
    return "Undone\(when): \(name(of: step)) – \(common.picks(triage.picks.count)). u: undo more, ^R: redo"
  }
  func redone(_ step: DecisionStep, _ triage: Triage) -> String {
    "Done again: \(name(of: step)) – \(common.picks(triage.picks.count))"
  }
  var listShifted: String { "the list has just changed: look, and press the key again" }
  func removed(_ listing: Listing) -> String { "removed \(quoted(listing)) – u brings it back" }

  /// What was decided: `pick “Blue water bottle”`.
  private func name(of step: DecisionStep) -> String {
    let deed =
      switch (step.before, step.after) {
      case (.picked, .picked): "edit"
      case (_, .picked): "pick"
      case (_, .rejected(let rejection)): "reject (\(common.name(of: rejection.reason)))"
      case (.picked, nil): "unpick"
      case (_, nil): "take back the rejection of"
      }
    return "\(deed) \((step.after ?? step.before).map { quoted($0.listing) } ?? step.listing.key)"
  }

  /// A listing by its title, as far as it fits into a sentence.
  private func quoted(_ listing: Listing) -> String {
    let title = listing.title.preferTranslated
    guard DisplayWidth.columns(title) > 40 else { return "“\(title)”" }
    var (short, width) = ("", 0)
    for character in title {
      width += DisplayWidth.columns(String(character))
      guard width < 40 else { break }
      short.append(character)
    }
    return "“\(short)…”"
  }

  // Menus
  func title(of subject: Menu.Subject, _ selected: Listing?, _ triage: Triage) -> String {
    switch subject {
    case .sort: "Sort"
    case .pick(let id): "Pick \(name(of: id, selected))"
    case .rejection(let id): (triage.isPicked(id) ? "Unpick and reject " : "Reject ") + name(of: id, selected)
    case .details(let id): "Details of \(name(of: id, selected))"
    case .confirmation(let confirmation): confirm(confirmation)
    }
  }

  private func name(of id: ListingID, _ selected: Listing?) -> String {
    selected.flatMap { $0.id == id ? quoted($0) : nil } ?? id.key
  }

  func name(of choice: MenuChoice) -> String {
    switch choice {
    case .loaded(let order): name(of: order)
    case .asked(let order): order.rawValue
    case .field(let field): name(of: field) + "…"
    case .status(let status): status ?? "no status"
    case .reason(let reason): common.name(of: reason)
    case .detail(_, by: let name): name
    case .goOn: "Yes"
    case .leaveIt: "No"
    }
  }

  func note(of choice: MenuChoice, _ subject: Menu.Subject, _ session: Session) -> String {
    switch (choice, subject) {
    case (.loaded, _): return "what is loaded, free"
    case (.asked(let order), _):
      // What it costs is not cut off.
      guard let cost = session.forecasts[session.planToAsk(sortedBy: order)] else { return "" }
      return cost.most.calls == 0 ? common.forecast(cost) : "\(common.forecast(cost)): asks the vendors"
    case (.field(let field), .pick(let id)): return session.triage.pick(id).flatMap { value(of: field, $0) } ?? "–"
    case (.status, _): return "status"
    case (.detail(let target, _), _):
      return session.details.forecast(target, at: session.now).map {
        $0.known > 0 ? "known, free" : common.forecast($0)
      } ?? countingCost
    case (.goOn, .confirmation(let confirmation)):
      return confirmation.limit.map { common.above($0, confirmation.forecast.most) } ?? ""
    default: return ""
    }
  }

  func name(of field: PickField) -> String {
    switch field {
    case .quantity: "quantity"
    case .tags: "tags, with commas"
    case .note: "note"
    }
  }

  private func value(of field: PickField, _ pick: Pick) -> String? {
    switch field {
    case .quantity: pick.quantity.map { common.count($0) }
    case .tags: pick.tags.isEmpty ? nil : pick.tags.joined(separator: ", ")
    case .note: pick.note
    }
  }
}
