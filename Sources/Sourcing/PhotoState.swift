import Catalog
package import Queries

/// The photo to search by.
package struct PhotoState: Sendable, Hashable {
  package enum Progress: Sendable, Hashable {
    case none
    case loading
    case loaded(PhotoFacts)
    case failed(PhotoLoadingError)
    /// The user stopped it.
    case stopped
  }

  /// The path or address as the user gave it, without what only its host may see.
  package private(set) var source: String?
  /// The same for people, and without the folders or the host before it.
  package private(set) var shownName: String?
  package private(set) var shortName: String?
  package private(set) var id = PhotoID(0)
  private var lastID = 0
  package var progress = Progress.none

  package init() {}

  package var isLoading: Bool { progress == .loading }

  /// The path or address that the photo is remembered under.
  package var name: String? { facts?.place ?? source }

  /// Whether there was a photo to be, and there is none.
  package var isMissing: Bool {
    switch progress {
    case .failed, .stopped: true
    case .none, .loading, .loaded: false
    }
  }

  package var facts: PhotoFacts? {
    if case .loaded(let facts) = progress { facts } else { nil }
  }

  /// Takes another photo to be loaded.
  package mutating func load(_ source: String) {
    let source = PhotoAddress.open(source)
    (self.source, shownName, shortName) = (source, PhotoName.shown(source), PhotoName.short(source))
    lastID += 1
    id = PhotoID(lastID)
    progress = .loading
  }

  /// The same, to go on with after another one: no later photo has a number of it.
  func again(after other: PhotoState) -> PhotoState {
    var photo = self
    photo.lastID = max(lastID, other.lastID)
    return photo
  }

  package mutating func loaded(_ facts: PhotoFacts) {
    progress = .loaded(facts)
    // What was typed may have quotes and escapes around the file's name.
    guard let place = facts.place, PhotoName.short(place) != shortName else { return }
    (shownName, shortName) = (PhotoName.shown(place), PhotoName.short(place))
  }

  /// The photo stays chosen, so that nothing is asked about the one before in its place.
  package mutating func failed(_ error: PhotoLoadingError) { progress = .failed(error) }

  package mutating func stop() { progress = .stopped }
}
