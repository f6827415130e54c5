import Photos
import Sourcing

/// Which photo is searched by.
extension AppState {
  /// Loads another photo. What was found by the last one stays until the next search, with its pages; a search that is
  /// under way goes on, as it is paid for.
  ///
  /// - Parameter isTyped: whether it was given in the line that asks for it.
  mutating func takePhoto(_ source: String, isTyped: Bool = false) -> [Effect] {
    if !isAsking { returnToBefore() }
    filters.photoChanged()
    photo.load(source)
    photoChoices.photoWasGiven(isTyped: isTyped)
    focus = .photo
    paying.isArmed = true
    return rememberPlace() + [.loadPhoto(photo.id, source: source)]
  }

  mutating func photoLoaded(_ id: PhotoID, _ facts: PhotoFacts) {
    photoArrived(id, facts.identity)
    pictures.photoLoaded(id)
    suggestions.keep(photosInUse)
    guard id == photo.id else { return }
    forgetReason()
    photo.loaded(facts)
    forecasts.expire()
  }

  mutating func photoFailed(_ id: PhotoID, _ sentence: String) {
    photoArrived(id, nil)
    guard id == photo.id else { return }
    let typed = photoChoices.isTyped ? photo.source : nil
    photo.failed(sentence)
    message = Message(text: sentence, isFailure: true)
    // What was typed is there to be put right, unless the user has gone on to something else.
    guard let typed, focus == .photo, overlay == nil else { return }
    var prompt = Prompt(.photo, typed)
    prompt.complaint = sentence
    overlay = .prompt(prompt)
  }

  /// Whether Esc stops the photo's loading: it is waited for, and not read again for a search that was reopened.
  var awaitsPhoto: Bool { photo.isLoading && (inquiry?.photo != photo.id || inquiry?.awaitedIdentity == nil) }

  mutating func stopPhoto() -> [Effect] {
    photo.failed(Words.photoStopped)
    message = Message(text: Words.photoStopped)
    return [.stopPhoto]
  }
}
