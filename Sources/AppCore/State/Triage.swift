import Catalog

/// What the user decided: picks, in the order in which they were made, and rejections; each step can be taken back.
struct Triage: Sendable, Hashable {
  private(set) var picks: [Pick] = []
  private(set) var rejected: Set<ListingID> = []
  /// Of each listing, how many picks and removals are on their way to the archive.
  private var unsaved: [ListingID: Int] = [:]
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

  /// Whether the last pick or removal of a listing is not in the archive yet.
  func isUnsaved(_ id: ListingID) -> Bool { unsaved[id] != nil }

  var hasUnsaved: Bool { !unsaved.isEmpty }

  func isPicked(_ id: ListingID) -> Bool { pickedIDs.contains(id) }

  /// Takes what the archive holds, beside what was picked meanwhile.
  mutating func load(_ saved: [Pick]) {
    func isNewer(_ id: ListingID) -> Bool { isUnsaved(id) || refused.contains(id) }
    picks = saved.filter { !isNewer($0.id) } + picks.filter { isNewer($0.id) }
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

  /// Takes note of what is saved; what was refused before is tried again, now that saving works.
  mutating func saved(_ ids: [ListingID]) -> [Effect] {
    arrived(ids)
    refused.subtract(ids)
    let again = refused.filter { !isUnsaved($0) }
    for id in again { unsaved[id] = 1 }
    let saves = picks.filter { again.contains($0.id) }
    let removals = again.subtracting(pickedIDs)
    return (saves.isEmpty ? [] : [.savePicks(saves)]) + (removals.isEmpty ? [] : [.removePicks(Array(removals))])
  }

  mutating func refused(_ ids: [ListingID]) {
    arrived(ids)
    refused.formUnion(ids)
  }

  private mutating func arrived(_ ids: [ListingID]) {
    for id in ids {
      let left = (unsaved[id] ?? 1) - 1
      unsaved[id] = left > 0 ? left : nil
    }
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
      unsaved[id, default: 0] += 1
      return [.removePicks([id])]
    }
    picks.insert(pick, at: min(mark.place, picks.count))
    pickedIDs.insert(id)
    unsaved[id, default: 0] += 1
    return [.savePicks([pick])]
  }
}
