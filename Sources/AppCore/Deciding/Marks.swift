import Catalog

/// The listings that are marked: a decision, a question or a copy is about them while there are some on the list.
struct Marks: Hashable, Sendable {
  private var ids: Set<ListingID> = []
  /// The one that was marked last: a range begins there.
  private(set) var last: ListingID?

  var isEmpty: Bool { ids.isEmpty }

  func contains(_ id: ListingID) -> Bool { ids.contains(id) }

  mutating func `switch`(_ id: ListingID) {
    if ids.remove(id) == nil { ids.insert(id) }
    last = id
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
