import Catalog
import Sourcing

/// Marking rows, and what marked rows are for.
extension AppState {
  /// The listings that a decision is about: the marked ones of the list that has the focus, in its order, and where none are
  /// the selected one. What is not on the list is never meant.
  var chosenListings: [Listing] {
    let marked = markedListings
    return marked.isEmpty ? selectedListing.map { [$0] } ?? [] : marked
  }

  /// The marked listings of the list that has the focus.
  var markedListings: [Listing] { markedIDs.compactMap(listing) }

  /// The same, when nothing else of them is needed.
  var markedIDs: [ListingID] { mayBeMarked ? listedIDs.filter(marks.contains) : [] }

  /// Whether there are any.
  var hasMarked: Bool { mayBeMarked && listedIDs.contains(where: marks.contains) }

  /// Over a page or a gallery one listing is looked at.
  private var mayBeMarked: Bool { !marks.isEmpty && (overlay == nil || overlay is Menu) }

  /// The ids of the list that has the focus, in its order.
  private var listedIDs: [ListingID] {
    let offers = offers
    return focus == .picks ? shownPicks.map(\.id) : list.shown.map(offers.id)
  }

  mutating func mark(_ command: Command) -> [Effect] {
    switch command {
    case .mark:
      guard let id = selectedID else { return [] }
      marks.switch(id)
      message = Message(text: words.marked(markedIDs.count))
      return move(.moveDown)
    case .markTo: markToHere()
    case .markAll: marks.add(listedIDs)
    case .invertMarks: marks.invert(listedIDs)
    default: marks.clear()
    }
    message = Message(text: words.marked(markedIDs.count))
    return []
  }

  /// Marks all from the one that was marked last to the selected one.
  private mutating func markToHere() {
    let ids = listedIDs
    guard let here = selectedID.flatMap(ids.firstIndex) else { return }
    let start = marks.last.flatMap(ids.firstIndex) ?? here
    marks.add(Array(start <= here ? ids[start...here] : ids[here...start]))
  }

  var reasonAgainstUnmarking: String? { marks.isEmpty ? words.nothingMarked : nil }
}
