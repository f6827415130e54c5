import Catalog
import Photos
import Sourcing

/// Which pictures the screen shows, and how.
extension AppState {
  /// Asks for the pictures that are seen now and are not at hand.
  mutating func showPictures() -> [Effect] {
    pictures.want(pictureWishes, thenSee: picturesToSee).map { [.showPictures($0.wishes, thenSee: $0.unseen)] } ?? []
  }

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

  /// Everything on the screen that has a picture, what is looked at first, then what the hand may come to next.
  private var pictureWishes: [PictureWish] {
    guard let look = pictures.look, !Layout.isTooSmall(size) else { return [] }
    var wishes: [PictureWish] = []
    func add(_ source: PictureSource?, _ box: CellSize?) {
      if let source, let box, box.columns > 0 { wishes.append(PictureWish(source, in: box, look: look)) }
    }
    if let box = overlay as? CropBox { add(croppedPicture(box), cropRoom) }
    if let gallery = overlay as? Gallery {
      let pictures = galleryPictures
      // What is looked at, what it is compared with, and what the next key may show.
      add(galleryPicture.map(PictureSource.web), galleryBox)
      add(comparedPhoto, galleryBox)
      for step in [1, -1] { add(pictures.at(gallery.index + step).map(PictureSource.web), galleryBox) }
      add(neighbour(1)?.pictureAddress.map(PictureSource.web), galleryBox)
    }
    let details = layout.place(of: .details) == nil ? nil : detailsShape.box
    if let details {
      add(describedListing?.pictureAddress.map(PictureSource.web), details)
      add(comparedPhoto, details)
    }
    if photo.facts != nil { add(.photo(photo.id), PhotoPane.pictureBox(self)) }
    let results = layout.place(of: .results) == nil ? nil : layout.shape(of: .results)
    if let results, results.layout != .compact {
      for listing in listings(seenIn: results) { add(listing.pictureAddress.map(PictureSource.web), results.thumbnail) }
    }
    let picks = layout.place(of: .picks) == nil ? nil : layout.shape(of: .picks)
    if let picks, picks.layout != .compact {
      for pick in triage.picks.dropFirst(cursors[.picks].top).prefix(picks.visible) {
        add(pick.listing.pictureAddress.map(PictureSource.web), picks.thumbnail)
      }
    }
    if let details, focus == .results {
      for step in [1, -1] {
        add(neighbour(step)?.pictureAddress.map(PictureSource.web), details)
      }
    }
    return wishes
  }

  /// The result so many rows from the selected one.
  private func neighbour(_ step: Int) -> Listing? {
    guard focus == .results else { return nil }
    return list.shown.at(list.cursor.index + step).map { whole(offers[$0]) }
  }

  private func listings(seenIn shape: ListShape) -> [Listing] {
    let offers = offers
    return list.shown.dropFirst(list.cursor.top).prefix(shape.visible).map { offers.whole(offers[$0], of: list.view) }
  }
}

extension Array {
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
