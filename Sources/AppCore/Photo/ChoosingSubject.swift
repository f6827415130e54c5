import Catalog
import Photos
import Queries
import Sourcing

/// What is searched by: which photo, or which words instead of one.
extension AppState {
  /// Loads another photo. What was found by the last one stays until the next search, with its pages; a search that is
  /// under way goes on, as it is paid for.
  ///
  /// - Parameters:
  ///   - isTyped: whether it was given in the line that asks for it.
  ///   - offer: the result whose picture it is.
  mutating func takePhoto(_ source: String, isTyped: Bool = false, of offer: ListingID? = nil) -> [Effect] {
    if !isAsking { returnToBefore() }
    photoBefore = nil
    let place = rememberPlace()
    let requests = offer.map { session.takePicture(source, of: $0) } ?? session.takePhoto(source)
    photoChoices.photoWasGiven(isTyped: isTyped)
    focus = .photo
    paying.isArmed = true
    return place + requests.effects
  }

  mutating func photoLoaded(_ id: PhotoID, _ facts: PhotoFacts) {
    let isPresent = session.photoLoaded(id, facts)
    pictures.photoLoaded(id)
    if isPresent { forgetReason() }
  }

  mutating func photoFailed(_ id: PhotoID, _ error: PhotoLoadingError) {
    guard session.photoFailed(id, error) else { return }
    let sentence = words.errors.sentence(error)
    message = Message(text: sentence, isFailure: true)
    // What was typed is there to be put right, unless the user has gone on to something else.
    guard photoChoices.isTyped, let typed = photo.source, focus == .photo, overlay == nil else { return }
    var prompt = Prompt(.photo, typed)
    prompt.complaint = sentence
    sheets.open(prompt)
  }

  mutating func stopPhoto() -> [Effect] {
    message = Message(text: words.photoStopped)
    return session.stopPhoto().effects
  }

  // MARK: Words

  /// Asks for words. The seller's own title of the selected result stands there, or the words of before.
  mutating func openWords() {
    let title = selectedListing?.title.original?.string.prefix(SearchWords.limit).description
    sheets.open(Prompt(.words, title ?? session.words?.text ?? ""))
  }

  /// Takes what was typed for the next search; what was found stays until then.
  ///
  /// - Parameter text: nothing goes back to the photo.
  mutating func acceptWords(_ text: String, _ prompt: Prompt) -> [Effect] {
    let typed = SearchWords(text)
    guard typed != nil || text.isEmpty else {
      complain(words.wordsTooLong, prompt)
      return []
    }
    guard typed != session.words else { return [] }
    if !isAsking { returnToBefore() }
    photoBefore = nil
    let place = rememberPlace()
    session.takeWords(typed)
    photoChoices.photoWasGiven(isTyped: false)
    show(.photo)
    paying.isArmed = true
    return place
  }
}
