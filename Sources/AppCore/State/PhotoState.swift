import Catalog
import Queries

/// The photo to search by.
struct PhotoState: Sendable, Hashable {
  enum Progress: Sendable, Hashable {
    case none
    case loading
    case loaded(PhotoFacts)
    /// The sentence says what is wrong.
    case failed(String)
  }

  /// The path or address as the user gave it, without what only its host may see.
  var source: String?
  /// Whether it was typed, so that it can be put right in the line that asks for it.
  private(set) var isTyped = false
  private(set) var id = PhotoID(0)
  private var lastID = 0
  var progress = Progress.none

  /// What there is to begin with.
  enum Offer: Sendable, Hashable {
    /// A sample photo, as the demo has them.
    case photo(String)
    /// The last search of the session before.
    case search(PastSearch)
  }

  private(set) var offers: [Offer]
  var cursor = ListCursor()

  init(offered: [String]) {
    offers = offered.map(Offer.photo)
  }

  /// Offers to go on with a search, before anything else was begun.
  mutating func offer(_ search: PastSearch) {
    guard progress == .none else { return }
    offers.insert(.search(search), at: 0)
    cursor.index = 1
  }

  var isLoading: Bool { progress == .loading }

  /// The path or address that the photo is remembered under.
  var name: String? { facts?.place ?? source }

  var hasFailed: Bool {
    if case .failed = progress { true } else { false }
  }

  var facts: PhotoFacts? {
    if case .loaded(let facts) = progress { facts } else { nil }
  }

  /// Takes another photo to be loaded.
  mutating func load(_ source: String, isTyped: Bool = false) {
    offers.removeAll { if case .search = $0 { true } else { false } }
    cursor = ListCursor()
    self.source = PhotoAddress.open(source)
    self.isTyped = isTyped
    lastID += 1
    id = PhotoID(lastID)
    progress = .loading
  }

  mutating func loaded(_ facts: PhotoFacts) { progress = .loaded(facts) }

  /// The photo stays chosen, so that nothing is asked about the one before in its place.
  mutating func failed(_ sentence: String) { progress = .failed(sentence) }
}
