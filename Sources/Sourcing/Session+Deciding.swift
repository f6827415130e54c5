package import Catalog
import Foundation

/// Picks and rejections.
extension Session {
  /// Picks a listing, or unpicks it; a rejection is taken back with it.
  package mutating func togglePick(_ listing: Listing) -> [Request] {
    // In one expression `keep` would look at the triage of before.
    let pick = Pick(listing: listing, queryPhoto: inquiry?.source, pickedAt: nextPickTime)
    let change = triage.toggle(pick, in: inquiry?.number)
    return keep(change)
  }

  /// Now, or a moment after the last pick: picks keep the order in which they were made.
  private var nextPickTime: Date { triage.picks.last.map { max(now, $0.pickedAt + 0.001) } ?? now }

  /// Rejects a listing, or takes that back.
  package mutating func toggleRejection(_ listing: Listing) -> [Request] {
    let rejection = Rejection(listing: listing, queryPhoto: inquiry?.source, rejectedAt: now)
    let change = triage.toggle(rejection, in: inquiry?.number)
    return keep(change)
  }

  /// Rejects a listing for a reason, or takes that back; another reason replaces the one before.
  package mutating func toggleRejection(_ listing: Listing, because reason: RejectionReason) -> [Request] {
    let rejection = Rejection(listing: listing, reason: reason, queryPhoto: inquiry?.source, rejectedAt: now)
    let change = triage.toggle(rejection, isReasonChosen: true, in: inquiry?.number)
    return keep(change)
  }

  /// Changes what the user says of a pick.
  package mutating func edit(_ id: ListingID, _ change: (inout Pick) -> Void) -> [Request] {
    let change = triage.edit(id, in: inquiry?.number, change)
    return keep(change)
  }

  /// Takes the last step back.
  package mutating func undo() -> (step: DecisionStep, [Request])? {
    guard let change = triage.undo(in: inquiry?.number) else { return nil }
    return (change.step, keep(change))
  }

  /// Takes the last undone step again.
  package mutating func redo() -> (step: DecisionStep, [Request])? {
    guard let change = triage.redo(in: inquiry?.number) else { return nil }
    return (change.step, keep(change))
  }

  private func keep(_ change: TriageChange?) -> [Request] {
    change.map { [.recordDecision($0, in: triage.search(of: $0))] } ?? []
  }

  // MARK: The archive's answers

  /// Takes the archive's picks and last steps, beside what was decided meanwhile.
  package mutating func load(_ picks: [Pick], done: [DecisionStep], undone: [DecisionStep]) -> [Request] {
    triage.load(picks, done: done, undone: undone)
    return [.readSpend(nil)]
  }

  package mutating func refresh(_ picks: [Pick]) { triage.refresh(picks) }

  package mutating func found(_ decisions: [ListingID: Decision]) { triage.found(decisions) }

  /// - Returns: whether everything is saved now that could not be before.
  package mutating func recorded(_ change: TriageChange) -> Bool {
    let hasWaited = !triage.refused.isEmpty
    triage.recorded(change)
    return hasWaited && triage.isSaved
  }

  package mutating func refuse(_ change: TriageChange) { triage.refuse(change) }
}
