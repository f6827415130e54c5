import ImageSearch
import Photos

/// Which photo is searched by.
extension AppState {
  /// Loads another photo. What vendors know of the last one is forgotten, what was found stays until the next search.
  package mutating func takePhoto(_ source: String) -> [Effect] {
    var effects = cancelAll()
    for index in vendors.indices { vendors[index].knowsPhoto = false }
    filters.photoChanged()
    effects.append(photo.load(source))
    focus = .photo
    return effects
  }

  mutating func photoLoaded(_ id: PhotoID, _ facts: PhotoFacts) {
    guard id == photo.id else { return }
    photo.progress = .loaded(facts)
    if let region = filters.query.region, region.right > facts.width || region.bottom > facts.height {
      filters.photoChanged()
    }
  }

  mutating func photoFailed(_ id: PhotoID, _ sentence: String) {
    guard id == photo.id else { return }
    photo.progress = .failed(sentence)
    message = Message(text: sentence, isFailure: true)
  }
}
