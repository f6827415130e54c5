import Catalog
import Queries
import Sourcing

/// Which words are searched by instead of the photo.
extension AppState {
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
    let place = rememberPlace()
    session.takeWords(typed)
    photoChoices.photoWasGiven(isTyped: false)
    show(.photo)
    paying.isArmed = true
    return place
  }
}
