import Catalog
import Queries
import Sourcing
import Synchronization

/// The photos that were read, for the searches by them.
final class LoadedPhotos: Sendable {
  private let photos = Mutex<[PhotoID: QueryPhoto]>([:])

  var all: [PhotoID: QueryPhoto] { photos.withLock { $0 } }

  /// What vendors are asked by; `nil` when the photo is gone.
  func subject(_ subject: PlanSubject) -> SearchSubject? {
    switch subject {
    case .photo(let id): self[id].map { .photo($0) }
    case .words(let words): .words(words)
    }
  }

  subscript(_ id: PhotoID) -> QueryPhoto? { photos.withLock { $0[id] } }

  func keep(_ photo: QueryPhoto, as id: PhotoID) { photos.withLock { $0[id] = photo } }

  /// Forgets all but these.
  func keepOnly(_ ids: Set<PhotoID>) { photos.withLock { $0 = $0.filter { ids.contains($0.key) } } }
}
