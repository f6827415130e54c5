import Catalog

/// What the user decided: picks, in the order in which they were made, and rejections; each step can be taken back.
struct Triage: Sendable, Hashable {
  private(set) var picks: [Pick] = []
  private(set) var rejected: Set<ListingID> = []
  /// Listings whose pick or removal is not yet in the archive.
  private(set) var unsaved: Set<ListingID> = []
  /// Listings whose pick or removal the archive refused.
  private(set) var refused: Set<ListingID> = []
  private var done: [Step] = []
  private var undone: [Step] = []
  private var pickedIDs: Set<ListingID> = []

  /// What is decided of one listing.
  private struct Mark: Sendable, Hashable {
    var pick: Pick?
    /// Where the pick stands among the picks.
    var place = 0
    var isRejected = false
  }

  private struct Step: Sendable, Hashable {
    var id: ListingID
    var before: Mark
    var after: Mark
  }

  func isPicked(_ id: ListingID) -> Bool { pickedIDs.contains(id) }

  /// Takes what the archive holds, beside what was picked meanwhile.
  mutating func load(_ saved: [Pick]) {
    let new = picks
    picks = saved.filter { !unsaved.contains($0.id) } + new.filter { pick in unsaved.contains(pick.id) }
    pickedIDs = Set(picks.map(\.id))
  }

  /// Picks a listing, or unpicks it; a rejection is taken back with it.
  mutating func toggle(_ pick: Pick) -> [Effect] {
    let before = mark(of: pick.id)
    let after = before.pick == nil ? Mark(pick: pick, place: picks.count) : Mark()
    return take(Step(id: pick.id, before: before, after: after))
  }

  /// Rejects a listing, or takes it back.
  mutating func toggleRejection(of id: ListingID) -> [Effect] {
    let before = mark(of: id)
    return take(Step(id: id, before: before, after: Mark(isRejected: !before.isRejected)))
  }

  /// Takes the last step back and says which listing it was about.
  mutating func undo() -> (id: ListingID, effects: [Effect])? {
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return (step.id, set(step.before, of: step.id))
  }

  /// Takes the last undone step again.
  mutating func redo() -> (id: ListingID, effects: [Effect])? {
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return (step.id, set(step.after, of: step.id))
  }

  var reasonAgainstUndo: String? { done.isEmpty ? Words.nothingToUndo : nil }
  var reasonAgainstRedo: String? { undone.isEmpty ? Words.nothingToRedo : nil }

  mutating func saved(_ ids: [ListingID]) {
    unsaved.subtract(ids)
    refused.subtract(ids)
  }

  mutating func refused(_ ids: [ListingID]) {
    unsaved.subtract(ids)
    refused.formUnion(ids)
  }

  private func mark(of id: ListingID) -> Mark {
    guard pickedIDs.contains(id), let place = picks.firstIndex(where: { $0.id == id }) else {
      return Mark(isRejected: rejected.contains(id))
    }
    return Mark(pick: picks[place], place: place)
  }

  private mutating func take(_ step: Step) -> [Effect] {
    done.append(step)
    undone = []
    return set(step.after, of: step.id)
  }

  private mutating func set(_ mark: Mark, of id: ListingID) -> [Effect] {
    let wasPicked = pickedIDs.contains(id)
    picks.removeAll { $0.id == id }
    pickedIDs.remove(id)
    rejected.remove(id)
    if mark.isRejected { rejected.insert(id) }
    guard let pick = mark.pick else {
      guard wasPicked else { return [] }
      unsaved.insert(id)
      return [.removePicks([id])]
    }
    picks.insert(pick, at: min(mark.place, picks.count))
    pickedIDs.insert(id)
    unsaved.insert(id)
    return [.savePicks([pick])]
  }
}
