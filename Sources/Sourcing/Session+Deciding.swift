package import Catalog
import Foundation

/// Picks and rejections.
extension Session {
  /// Picks listings, or unpicks them when all are picks; rejections are taken back with it.
  ///
  /// - Parameter quantity: how many pieces of each are wanted, as far as is known.
  package mutating func togglePicks(_ listings: [Listing], wanting quantity: Int? = nil) -> [Request] {
    let new = listings.filter { !triage.isPicked($0.id) }
    guard !new.isEmpty else { return decide(listings.map { ($0.id, nil) }) }
    return decide(picks(of: new, wanting: quantity))
  }

  /// Rejects listings, or takes that back when all are rejected.
  package mutating func toggleRejections(_ listings: [Listing]) -> [Request] {
    let new = listings.filter { !triage.isRejected($0.id) }
    guard !new.isEmpty else { return decide(listings.map { ($0.id, nil) }) }
    return decide(new.map { ($0.id, .rejected(rejection(of: $0))) })
  }

  /// Rejects listings for a reason, or takes that back when all are rejected for it; another reason replaces the one before.
  package mutating func toggleRejections(_ listings: [Listing], because reason: RejectionReason) -> [Request] {
    let new = listings.filter { triage.rejections[$0.id]?.reason != reason }
    guard !new.isEmpty else { return decide(listings.map { ($0.id, nil) }) }
    return decide(new.map { ($0.id, .rejected(rejection(of: $0, because: reason))) })
  }

  /// Rejects listings for a reason and with words for it, or without any; those that are rejected so already stay.
  package mutating func reject(
    _ listings: [Listing], because reason: RejectionReason, note: String?
  ) -> [Request] {
    let new = listings.filter {
      let before = triage.rejections[$0.id]
      return before == nil || before?.reason != reason || before?.note != note
    }
    return decide(new.map { ($0.id, .rejected(rejection(of: $0, because: reason, note: note))) })
  }

  /// Picks one listing and rejects others; what is decided so already, and what was picked before, stays.
  package mutating func keep(
    _ listing: Listing, wanting quantity: Int? = nil, rejecting others: [Listing]
  ) -> [Request] {
    let kept = triage.isPicked(listing.id) ? [] : picks(of: [listing], wanting: quantity)
    return decide(kept + rejections(of: others))
  }

  /// Rejects a listing that was held against a better one, though it was picked, and its twins, where nothing is decided of
  /// them.
  package mutating func settle(against loser: Listing, and twins: [Listing]) -> [Request] {
    let lost: [(ListingID, Decision?)] =
      triage.isRejected(loser.id) ? [] : [(loser.id, .rejected(rejection(of: loser)))]
    return decide(lost + rejections(of: twins))
  }

  private func rejections(of listings: [Listing]) -> [(ListingID, Decision?)] {
    listings.filter { !triage.isPicked($0.id) && !triage.isRejected($0.id) }
      .map { ($0.id, .rejected(rejection(of: $0))) }
  }

  /// Picks keep the order in which they were made: each is made a moment after the last.
  private func picks(of listings: [Listing], wanting quantity: Int?) -> [(ListingID, Decision?)] {
    let first = triage.picks.last.map { max(now, $0.pickedAt + 0.001) } ?? now
    return listings.enumerated().map { place, listing in
      let pick = Pick(
        listing: listing, queryPhoto: inquiry?.photoSource, pickedAt: first + Double(place) * 0.001, quantity: quantity)
      return (listing.id, .picked(pick))
    }
  }

  private func rejection(
    of listing: Listing, because reason: RejectionReason = .other, note: String? = nil
  ) -> Rejection {
    Rejection(listing: listing, reason: reason, note: note, queryPhoto: inquiry?.photoSource, rejectedAt: now)
  }

  /// Changes what the user says of picks.
  package mutating func edit(_ ids: [ListingID], _ change: (inout Pick) -> Void) -> [Request] {
    // In one expression `keep` would look at the triage of before.
    let changes = triage.edit(ids, in: inquiry?.number, change)
    return keep(changes)
  }

  /// Takes the last step back, and with it those that were made by the same key; empty when there is none.
  package mutating func undo() -> (steps: [DecisionStep], [Request]) {
    let changes = triage.undo(in: inquiry?.number)
    return (changes.map(\.step), keep(changes))
  }

  /// Takes the last undone step again, and with it those that were made by the same key; empty when there is none.
  package mutating func redo() -> (steps: [DecisionStep], [Request]) {
    let changes = triage.redo(in: inquiry?.number)
    return (changes.map(\.step), keep(changes))
  }

  private mutating func decide(_ decisions: [(id: ListingID, decision: Decision?)]) -> [Request] {
    let changes = triage.decide(decisions, in: inquiry?.number)
    return keep(changes)
  }

  private func keep(_ changes: [TriageChange]) -> [Request] {
    guard let first = changes.first else { return [] }
    return [.recordDecisions(changes, in: triage.search(of: first))]
  }

  // MARK: The archive's answers

  /// Takes the archive's picks and last steps, beside what was decided meanwhile.
  package mutating func load(_ picks: [Pick], done: [DecisionStep], undone: [DecisionStep]) -> [Request] {
    triage.load(picks, done: done, undone: undone)
    followPicks()
    return [.readSpend(nil)]
  }

  package mutating func refresh(_ picks: [Pick]) {
    triage.refresh(picks)
    followPicks()
  }

  package mutating func found(_ decisions: [ListingID: Decision]) {
    triage.found(decisions)
    followPicks()
  }

  /// Shows results that are picked with the details that the picks have.
  private mutating func followPicks() {
    for details in triage.picks.flatMap(\.details) { inquiry?.take(details: details) }
  }

  /// - Returns: whether everything is saved now that could not be before.
  package mutating func recorded(_ change: TriageChange) -> Bool {
    let hasWaited = !triage.refused.isEmpty
    triage.recorded(change)
    return hasWaited && triage.isSaved
  }

  package mutating func refuse(_ change: TriageChange) { triage.refuse(change) }
}
