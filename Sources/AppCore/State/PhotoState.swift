/// The photo to search by.
struct PhotoState: Sendable, Hashable {
  enum Progress: Sendable, Hashable {
    case none
    case loading
    case loaded(PhotoFacts)
    /// The sentence says what is wrong.
    case failed(String)
  }

  /// The path or address as the user gave it.
  var source: String?
  var id = PhotoID(0)
  var progress = Progress.none
  /// Photos to choose from, as the demo has them.
  var offered: [String]
  var cursor = ListCursor()

  init(offered: [String]) {
    self.offered = offered
  }

  var isLoading: Bool { progress == .loading }

  var facts: PhotoFacts? {
    if case .loaded(let facts) = progress { facts } else { nil }
  }

  /// Takes another photo to be loaded.
  mutating func load(_ source: String) -> Effect {
    self.source = source
    id = PhotoID(id.number + 1)
    progress = .loading
    return .loadPhoto(id, source: source)
  }
}
