import Catalog
import Photos
import Sourcing

/// Which pictures the screen shows, and how.
extension AppState {
  /// Asks for the pictures that are seen now and are not at hand.
  mutating func showPictures() -> [Effect] {
    var wishes: [PictureWish] = []
    if let look = pictures.look { wishes = drawing.slots.map { PictureWish($0.source, in: $0.box, look: look) } }
    return pictures.want(wishes, thenSee: picturesToSee).map { [.showPictures($0.wishes, thenSee: $0.unseen)] } ?? []
  }

  /// The layout of the lists: without pictures it is always the compact one.
  var shownLayout: ListLayout { pictures.look == nil ? .compact : listLayout }

  mutating func pictureShown(_ wish: PictureWish, _ picture: CellPicture) { pictures.shown(wish, picture) }

  mutating func pictureFailed(_ source: PictureSource, _ failure: PictureFailure) { pictures.failed(source, failure) }

  mutating func nextLayout() {
    listLayout = listLayout.next
    message = Message(text: Words.layout(listLayout))
  }

  mutating func nextGraphics() {
    pictures.nextMode()
    message = Message(text: Words.graphics(pictures.mode, pictures.look))
  }

  mutating func switchTitles() {
    prefersOriginalTitles.toggle()
    message = Message(text: prefersOriginalTitles ? Words.titlesOriginal : Words.titlesTranslated)
  }

  /// Folds offers with the very same picture into one row, or unfolds them.
  mutating func switchFolding() {
    list.fold(!list.isFolded, of: offers)
    selectionMoved()
    message = Message(text: list.isFolded ? Words.folded : Words.unfolded)
  }

  /// Shows the results that do not meet the filters, after all others, or hides them.
  mutating func switchHidden() {
    list.showFailing(!list.showsFailing, of: offers)
    selectionMoved()
    message = Message(text: list.showsFailing ? Words.hiddenShown(list.failing) : Words.hidden(list.failing))
  }

  var reasonAgainstHidden: String? {
    if offers.isEmpty { return Words.noResults }
    return list.failing == 0 ? Words.nothingHidden : nil
  }

  var reasonAgainstSideways: String? { layout.shape(of: .results).layout == .grid ? nil : Words.onlyInGrid }

  var reasonAgainstGraphics: String? { pictures.abilities.best == nil ? Words.noPicturesHere : nil }

  var reasonAgainstLayout: String? { reasonAgainstGraphics ?? (pictures.look == nil ? Words.noPictures : nil) }

  mutating func redraw() -> [Effect] {
    pictures.tryAgain()
    return [.redraw]
  }

  /// The result so many rows from the selected one.
  func neighbour(_ step: Int) -> Listing? {
    guard focus == .results else { return nil }
    let index = list.cursor.index + step
    return list.shown.indices.contains(index) ? whole(offers[list.shown[index]]) : nil
  }
}
