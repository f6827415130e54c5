import Catalog

/// The listings that are marked: a decision, a question or a copy is about them while there are some on the list.
struct Marks: Hashable, Sendable {
  private var ids: Set<ListingID> = []
  /// The one that was marked last: a range begins there.
  private(set) var last: ListingID?

  var isEmpty: Bool { ids.isEmpty }

  /// Whether one of them meets a condition.
  func contains(where holds: (ListingID) -> Bool) -> Bool { ids.contains(where: holds) }

  func contains(_ id: ListingID) -> Bool { ids.contains(id) }

  mutating func `switch`(_ id: ListingID) {
    last = ids.remove(id) == nil ? id : nil
    if last != nil { ids.insert(id) }
  }

  mutating func add(_ new: [ListingID]) {
    ids.formUnion(new)
    last = new.last ?? last
  }

  /// Marks what is not marked of these, and the others no more.
  mutating func invert(_ all: [ListingID]) {
    ids.formSymmetricDifference(all)
  }

  mutating func clear() { self = Marks() }
}
