import Photos
import Sourcing

extension AppState {
  /// What vendors suggest to search by in the photo, the whole of it left out.
  var suggestedParts: [PixelRegion] {
    guard let facts = photo.facts else { return [] }
    return session.suggestions[photo.id].filter { $0.width < facts.width || $0.height < facts.height }
  }

  var reasonAgainstSuggestion: String? { suggestedParts.isEmpty ? Words.nothingSuggested : nil }

  /// Puts the box on the suggestion of a number, from 1.
  mutating func takeSuggestion(_ number: Int) {
    guard var box = overlay as? CropBox else { return }
    let parts = suggestedParts
    guard parts.indices.contains(number - 1) else {
      message = Message(text: Words.suggestionsUpTo(parts.count))
      return
    }
    box.take(parts[number - 1])
    replace(by: box)
  }
}
