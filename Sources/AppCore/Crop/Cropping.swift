import Photos
import Queries
import Sourcing

extension AppState {
  /// Opens the box on the photo, and has it looked at for things to search by.
  mutating func openCrop() -> [Effect] {
    guard let facts = photo.facts,
      let box = CropBox(size: PixelSize(width: facts.width, height: facts.height), region: filters.query.region)
    else { return [] }
    sheets.open(box)
    return session.findThings().map(Effect.request)
  }

  /// Takes the part for the next search, if it is another one.
  mutating func takeCrop() {
    guard let box = overlay as? CropBox else { return }
    sheets.close()
    if box.isUntouched { return }
    let region = box.region
    let text = box.isWhole ? "" : "\(region.left),\(region.top),\(region.right),\(region.bottom)"
    _ = session.set(.region, to: text)
    message = Message(text: box.isWhole ? words.wholeTaken : words.partTaken(region))
    show(.photo)
    paying.isArmed = true
  }

  var reasonAgainstCrop: String? {
    if session.words != nil { return words.wordsHaveNoParts }
    if photo.facts == nil { return words.noPhoto }
    return pictures.look == nil ? words.noPicturesForCrop : nil
  }

  /// What the box is drawn over: the photo, or the part of it that is seen.
  func croppedPicture(_ box: CropBox) -> PictureSource {
    box.isZoomed ? .part(photo.id, box.view) : .photo(photo.id)
  }

  /// The room for the photo under the box.
  var cropRoom: CellSize {
    let place = Layout.whole(size)
    return CellSize(columns: max(1, place.contentWidth), rows: max(1, place.contentHeight))
  }

  // MARK: What is suggested

  var reasonAgainstSuggestion: String? {
    guard session.suggestedParts.isEmpty else { return nil }
    return session.isFindingThings ? words.findingThings : words.nothingSuggested
  }

  /// Puts the box on the suggestion of a number, from 1.
  mutating func takeSuggestion(_ number: Int) {
    guard var box = overlay as? CropBox else { return }
    let parts = session.suggestedParts
    guard parts.indices.contains(number - 1) else {
      message = Message(text: words.suggestionsUpTo(parts.count))
      return
    }
    box.take(parts[number - 1])
    sheets.replace(by: box)
  }
}
