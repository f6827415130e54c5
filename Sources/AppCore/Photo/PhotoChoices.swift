import Queries

/// What the photo's pane offers to begin with, and which of its lines is selected: the first is the photo itself.
struct PhotoChoices: Sendable, Hashable {
  enum Offer: Sendable, Hashable {
    /// A sample photo, as the demo has them.
    case photo(String)
    /// The last search of the session before.
    case search(PastSearch)
  }

  private(set) var offers: [Offer]
  var cursor = ListCursor()
  /// Whether the photo was typed, so that it can be put right in the line that asks for it.
  private(set) var isTyped = false

  init(samples: [String]) {
    offers = samples.map(Offer.photo)
  }

  /// Offers to go on with a search, before anything else was begun.
  mutating func offer(_ search: PastSearch) {
    offers.insert(.search(search), at: 0)
    cursor.index = 1
  }

  mutating func photoWasGiven(isTyped: Bool) {
    offers.removeAll { if case .search = $0 { true } else { false } }
    cursor = ListCursor()
    self.isTyped = isTyped
  }
}
