package import Catalog
import Foundation
package import Queries

/// What the user decided: picks, in the order in which they were made, and rejections; each step can be taken back,
/// also after a restart.
package struct Triage: Sendable, Hashable {
  package private(set) var picks: [Pick] = []
  /// Those of listings on the screen, and all that were made since the program started.
  package private(set) var rejections: [ListingID: Rejection] = [:]
  /// What was decided of listings on the screen before the program started.
  package private(set) var earlier: [ListingID: Decision] = [:]
  /// Of each listing, how many changes are on their way to the archive.
  private var unsaved: [ListingID: Int] = [:]
  /// Changes that the archive refused. They are tried again in their order, before what was decided after them.
  private var refusedChanges: [TriageChange] = []
  /// In which search each step on its way to the archive was made.
  private var searches: [DecisionStep.ID: SearchNumber] = [:]
  private var done: [DecisionStep] = []
  /// Steps of sessions before.
  private var earlierSteps: Set<DecisionStep.ID> = []
  private var undone: [DecisionStep] = []
  private var pickedIDs: Set<ListingID> = []
  /// Where picks stood that were taken away.
  private var places: [ListingID: Int] = [:]
  /// What details said of offers since the program started.
  private var details: [ListingID: [Listing]] = [:]

  package init() {}

  /// Whether the last decision on a listing is on its way to the archive.
  package func isUnsaved(_ id: ListingID) -> Bool { unsaved[id] != nil }

  package var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Whether all that was decided is in the archive.
  package var isSaved: Bool { unsaved.isEmpty && refusedChanges.isEmpty }

  /// Listings with a decision that is not in the archive yet.
  package var notSaved: Set<ListingID> { refused.union(unsaved.keys) }

  package func isPicked(_ id: ListingID) -> Bool { pickedIDs.contains(id) }
  package func isRejected(_ id: ListingID) -> Bool { rejections[id] != nil }
  package func isRefused(_ id: ListingID) -> Bool { refusedChanges.contains { $0.step.listing == id } }

  /// Listings on which the archive refused a decision.
  package var refused: Set<ListingID> { Set(refusedChanges.map(\.step.listing)) }

  package func pick(_ id: ListingID) -> Pick? {
    pickedIDs.contains(id) ? picks.first { $0.id == id } : nil
  }

  /// What is decided of a listing now.
  package func decision(on id: ListingID) -> Decision? {
    pick(id).map(Decision.picked) ?? rejections[id].map(Decision.rejected)
  }

  // MARK: What the archive holds

  /// Takes the archive's picks and last steps, beside what was decided meanwhile.
  package mutating func load(_ saved: [Pick], done: [DecisionStep], undone: [DecisionStep]) {
    picks = saved.filter { !isNewer($0.id) }.map(following) + picks.filter { isNewer($0.id) }
    pickedIDs = Set(picks.map(\.id))
    for pick in saved { earlier[pick.id] = .picked(pick) }
    earlierSteps = Set(done.map(\.id))
    if self.done.isEmpty, self.undone.isEmpty { self.undone = undone }
    self.done = done + self.done
  }

  /// Takes the archive's picks, in which other programs may have added or removed some.
  package mutating func refresh(_ saved: [Pick]) {
    picks = saved.filter { !isNewer($0.id) }.map(following) + picks.filter { isNewer($0.id) }
    pickedIDs = Set(picks.map(\.id))
    for pick in saved where !isNewer(pick.id) { rejections[pick.id] = nil }
  }

  /// Takes what was decided of listings that have come on the screen.
  package mutating func found(_ decisions: [ListingID: Decision]) {
    for (id, decision) in decisions {
      if earlier[id] == nil { earlier[id] = decision }
      guard !isNewer(id), !isPicked(id), rejections[id] == nil else { continue }
      // Another program may have decided meanwhile.
      set(decision, of: id)
    }
  }

  private func isNewer(_ id: ListingID) -> Bool { isUnsaved(id) || isRefused(id) }

  // MARK: What details say

  /// Takes what details say of an offer. A pick of it is shown so from now on, and so is one that comes back; what was
  /// decided on stays as it was.
  package mutating func take(details new: Listing) {
    details[new.id, default: []].take(details: new)
    if let place = picks.firstIndex(where: { $0.id == new.id }) { picks[place] = following(picks[place]) }
  }

  private func following(_ pick: Pick) -> Pick {
    var pick = pick
    for details in details[pick.id] ?? [] { pick.take(details: details) }
    return pick
  }

  // MARK: Deciding

  // Each of these takes the search that it is done in, and returns the changes that the archive is to keep. What is decided
  // at once is taken back at once.

  /// What is to hold of each of some listings; `nil` takes back what holds.
  package mutating func decide(
    _ decisions: [(id: ListingID, decision: Decision?)], in search: SearchNumber?
  ) -> [TriageChange] {
    let batch = decisions.count > 1 ? UUID() : nil
    return decisions.map { decide($0.id, $0.decision, batch: batch, in: search) }
  }

  /// Changes what the user says of picks; those of which nothing is different then are left out.
  package mutating func edit(
    _ ids: [ListingID], in search: SearchNumber?, _ change: (inout Pick) -> Void
  ) -> [TriageChange] {
    let edited = ids.compactMap { id -> (ListingID, Decision?)? in
      guard let before = pick(id) else { return nil }
      var pick = before
      change(&pick)
      return pick == before ? nil : (id, .picked(pick))
    }
    return decide(edited, in: search)
  }

  /// Takes the last step back, and with it those that were made by the same key.
  package mutating func undo(in search: SearchNumber?) -> [TriageChange] {
    Self.popLast(of: &done).map { step in
      undone.append(step)
      set(step.before, of: step.listing)
      return record(.undone(step), in: search)
    }
  }

  /// Takes the last undone step again, and with it those that were made by the same key.
  package mutating func redo(in search: SearchNumber?) -> [TriageChange] {
    Self.popLast(of: &undone).map { step in
      done.append(step)
      set(step.after, of: step.listing)
      return record(.redone(step), in: search)
    }
  }

  /// The last step and those of its batch, the last first.
  private static func popLast(of steps: inout [DecisionStep]) -> [DecisionStep] {
    guard let last = steps.popLast() else { return [] }
    var popped = [last]
    while let batch = last.batch, steps.last?.batch == batch { popped.append(steps.removeLast()) }
    return popped
  }

  /// Whether a step was made before the program started, or by another one.
  package func isEarlier(_ step: DecisionStep) -> Bool { earlierSteps.contains(step.id) }

  package var canUndo: Bool { !done.isEmpty }
  package var canRedo: Bool { !undone.isEmpty }

  /// In which search a step was made that is on its way to the archive.
  package func search(of change: TriageChange) -> SearchNumber? { searches[change.step.id] }

  private mutating func decide(
    _ id: ListingID, _ decision: Decision?, batch: UUID?, in search: SearchNumber?
  ) -> TriageChange {
    let step = DecisionStep(listing: id, before: self.decision(on: id), after: decision, batch: batch)
    done.append(step)
    forgetOldSteps()
    undone = []
    if step.before == nil { places[id] = nil }
    set(decision, of: id)
    return record(.done(step), in: search)
  }

  /// Forgets the oldest steps; those that one key has made are kept or forgotten together.
  private mutating func forgetOldSteps() {
    while done.count > DecisionStep.mostKept {
      let next = done[done.count - DecisionStep.mostKept].batch
      if next != nil, done[0].batch == next { return }
      done.removeFirst()
    }
  }

  private mutating func set(_ decision: Decision?, of id: ListingID) {
    let place = pickedIDs.contains(id) ? picks.firstIndex { $0.id == id } : nil
    if let place {
      picks.remove(at: place)
      places[id] = place
    }
    pickedIDs.remove(id)
    rejections[id] = nil
    switch decision {
    case .picked(let pick):
      let before = picks.firstIndex { $0.pickedAt > pick.pickedAt }
      picks.insert(following(pick), at: min(place ?? places[id] ?? before ?? picks.count, picks.count))
      pickedIDs.insert(id)
    case .rejected(let rejection): rejections[id] = rejection
    case nil: break
    }
  }

  // MARK: On the way to the archive

  package mutating func recorded(_ change: TriageChange) {
    if let index = refusedChanges.firstIndex(of: change) {
      refusedChanges.remove(at: index)
    } else {
      arrived(change)
    }
    searches[change.step.id] = nil
  }

  /// Takes that the archive could not keep a change yet.
  package mutating func refuse(_ change: TriageChange) {
    arrived(change)
    refusedChanges.append(change)
  }

  private mutating func record(_ change: TriageChange, in search: SearchNumber?) -> TriageChange {
    if let search, searches[change.step.id] == nil { searches[change.step.id] = search }
    unsaved[change.step.listing, default: 0] += 1
    return change
  }

  private mutating func arrived(_ change: TriageChange) {
    let left = (unsaved[change.step.listing] ?? 1) - 1
    unsaved[change.step.listing] = left > 0 ? left : nil
  }
}
