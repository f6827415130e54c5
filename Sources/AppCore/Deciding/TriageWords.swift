import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How what the user decided is said.
extension Words {
  static let quantityForm = "a quantity is a whole number of pieces, e.g. 500"
  static func statusSet(_ status: String?) -> String { status.map { "status: \($0)" } ?? "no status any more" }
  static let unpick = "unpick"
  static let pickFirst = "only a pick has a quantity, a status, tags and a note – Space picks it"

  static func undone(_ step: DecisionStep, _ triage: Triage) -> String {
    let when = triage.isEarlier(step) ? " (from an earlier session)" : ""
    return "Undone\(when): \(name(of: step)) – \(Wording.picks(triage.picks.count)). u: undo more, ^R: redo"
  }
  static func redone(_ step: DecisionStep, _ triage: Triage) -> String {
    "Done again: \(name(of: step)) – \(Wording.picks(triage.picks.count))"
  }
  static let listShifted = "the list has just changed: look, and press the key again"
  static func removed(_ listing: Listing) -> String { "removed \(quoted(listing)) – u brings it back" }

  /// What was decided: `pick “Blue water bottle”`.
  private static func name(of step: DecisionStep) -> String {
    let deed =
      switch (step.before, step.after) {
      case (.picked, .picked): "edit"
      case (_, .picked): "pick"
      case (_, .rejected(let rejection)): "reject (\(Wording.name(of: rejection.reason)))"
      case (.picked, nil): "unpick"
      case (_, nil): "take back the rejection of"
      }
    return "\(deed) \((step.after ?? step.before).map { quoted($0.listing) } ?? step.listing.key)"
  }

  /// A listing by its title, as far as it fits into a sentence.
  static func quoted(_ listing: Listing) -> String {
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
  static func title(of subject: Menu.Subject, _ selected: Listing?, _ triage: Triage) -> String {
    switch subject {
    case .sort: sort
    case .pick(let id): "Pick \(name(of: id, selected))"
    case .rejection(let id): (triage.isPicked(id) ? "Unpick and reject " : "Reject ") + name(of: id, selected)
    case .confirmation(let confirmation): confirm(confirmation)
    }
  }

  private static func name(of id: ListingID, _ selected: Listing?) -> String {
    selected.flatMap { $0.id == id ? quoted($0) : nil } ?? id.key
  }

  static func name(of choice: MenuChoice) -> String {
    switch choice {
    case .loaded(let order): name(of: order)
    case .asked(let order): order.rawValue
    case .field(let field): name(of: field) + "…"
    case .status(let status): status ?? "no status"
    case .reason(let reason): Wording.name(of: reason)
    case .goOn: "Yes"
    case .leaveIt: "No"
    }
  }

  static func note(of choice: MenuChoice, _ subject: Menu.Subject, _ session: Session) -> String {
    switch (choice, subject) {
    case (.loaded, _): return hereFree
    case (.asked(let order), _):
      // What it costs is not cut off.
      guard let cost = session.forecasts[session.planToAsk(sortedBy: order)] else { return "" }
      return cost.most.calls == 0 ? Wording.forecast(cost) : "\(Wording.forecast(cost)): asks the vendors"
    case (.field(let field), .pick(let id)): return session.triage.pick(id).flatMap { value(of: field, $0) } ?? "–"
    case (.status, _): return "status"
    case (.goOn, .confirmation(let confirmation)):
      return confirmation.limit.map { Wording.above($0, confirmation.forecast.most) } ?? ""
    default: return ""
    }
  }

  static func name(of field: PickField) -> String {
    switch field {
    case .quantity: "quantity"
    case .tags: "tags, with commas"
    case .note: "note"
    }
  }

  private static func value(of field: PickField, _ pick: Pick) -> String? {
    switch field {
    case .quantity: pick.quantity.map(Wording.count)
    case .tags: pick.tags.isEmpty ? nil : pick.tags.joined(separator: ", ")
    case .note: pick.note
    }
  }

  // Details

  /// When a listing was decided on before, at which price, and what has changed since; `nil` when that is what is shown.
  static func before(_ decision: Decision?, _ listing: Listing, _ triage: Triage, _ clock: WallClock) -> String? {
    guard let decision, decision.listing.provenance.fetchedAt != listing.provenance.fetchedAt else { return nil }
    let old = decision.listing
    var parts: [String] = []
    switch decision {
    case .picked(let pick): parts.append("picked \(clock.text(pick.pickedAt))")
    case .rejected(let rejection):
      let isSaid = rejection.reason == .other || triage.decision(on: listing.id) == decision
      let reason = isSaid ? "" : " (\(Wording.name(of: rejection.reason)))"
      parts.append("rejected \(clock.text(rejection.rejectedAt))\(reason)")
    }
    if let price = old.mainPrice { parts.append("at \(price.currency) \(price.amount)\(priceChange(price, listing))") }
    if let order = old.minimumOrder { parts.append("MOQ \(Wording.count(order))\(orderChange(order, listing))") }
    return parts.joined(separator: " · ")
  }

  private static func priceChange(_ old: Price, _ listing: Listing) -> String {
    guard let new = listing.price(old.basis), new.currency == old.currency, new.amount != old.amount else { return "" }
    let difference = new.amount.decimal - old.amount.decimal
    let change = difference < 0 ? "−\(Amount(-difference))" : "+\(Amount(difference))"
    return ", now \(new.amount) (\(change))"
  }

  private static func orderChange(_ old: Int, _ listing: Listing) -> String {
    guard let new = listing.minimumOrder, new != old else { return "" }
    return ", now \(Wording.count(new)) (\(new < old ? "−" : "+")\(Wording.count(abs(new - old))))"
  }
}
