import ImageSearch
import Photos

/// Which photo is searched by.
extension AppState {
  /// Loads another photo. What was found by the last one stays until the next search, with its pages.
  package mutating func takePhoto(_ source: String) -> [Effect] {
    var effects = cancelAll()
    restoreLastAnswer()
    filters.photoChanged()
    effects.append(photo.load(source))
    focus = .photo
    return rememberPlace() + effects
  }

  mutating func photoLoaded(_ id: PhotoID, _ facts: PhotoFacts) {
    photoArrived(id, facts.identity)
    pictures.photoLoaded(id)
    suggestions.keep(photosInUse)
    guard id == photo.id else { return }
    photo.loaded(facts)
    forecasts.expire()
  }

  mutating func photoFailed(_ id: PhotoID, _ sentence: String) {
    photoArrived(id, nil)
    guard id == photo.id else { return }
    photo.failed(sentence)
    message = Message(text: sentence, isFailure: true)
  }
}
