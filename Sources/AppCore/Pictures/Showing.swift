import Catalog
import Likeness
import Photos
import Queries
import Sourcing

/// Which pictures the screen shows, and how.
extension AppState {
  /// Asks for the pictures that are seen now and are not at hand.
  mutating func showPictures() -> [Effect] {
    var wishes: [PictureWish] = []
    if let look = pictures.look { wishes = drawing.slots.map { PictureWish($0.source, in: $0.box, look: look) } }
    var unseen = pictures.unseen
    let compared = drawing.compared
    if !compared.isEmpty {
      // The pictures of the results are looked for anew when the sheet is closed.
      lookout = nil
      unseen = likenesses.unseen(of: compared, with: session.comparedPhoto, from: pictures)
    } else if !isNearLookout {
      lookout = (.ofResults(self), list.cursor.index)
      unseen = likenesses.unseen(of: session, in: list, from: pictures)
    }
    let order = quietly(\.pictures) { $0.pictures.want(wishes, thenSee: unseen) }
    return order.map { [.showPictures($0.wishes, thenSee: $0.unseen)] } ?? []
  }

  /// Whether the pictures that are worth comparing are nearly those of the last time: they reach far to both sides of the
  /// selection, some rows further to one than to the other now.
  private var isNearLookout: Bool {
    guard let lookout else { return false }
    return abs(lookout.index - list.cursor.index) < Likenesses.sight / 4 && lookout.basis == .ofResults(self)
  }

  /// Pictures as parts of lines, as they are shown now.
  var thumbnails: Thumbnails { Thumbnails(pictures: pictures, words: words) }

  /// The layout of the lists: without pictures it is always the compact one.
  var shownLayout: ListLayout { pictures.look == nil ? .compact : listLayout }

  mutating func pictureShown(_ wish: PictureWish, _ picture: CellPicture) { pictures.shown(wish, picture) }

  mutating func pictureFailed(_ source: PictureSource, _ failure: PictureFailure) { pictures.failed(source, failure) }

  /// Takes that a picture was looked at, and joins the offers that show the very same one.
  mutating func pictureSeen(_ source: PictureSource, _ traits: PictureTraits) -> [Effect] {
    pictures.seen(source)
    let twins = likenesses.saw(source, traits)
    likenessesCame()
    guard case .web(let address) = source else { return [] }
    for twin in twins { session.showsSame(address, as: twin) }
    return looksToKeep(of: offers.offers.filter { $0.picture == address }.map(\.listing))
  }

  /// What the archive keeps of offers whose pictures were looked at.
  func looksToKeep(of listings: [Listing]) -> [Effect] {
    let seen = listings.compactMap { listing -> SeenOffer? in
      guard let offer = offers.offer(listing.id), let picture = offer.picture, let look = likenesses.look(.web(picture))
      else { return nil }
      return SeenOffer(offers.whole(offer, of: nil), picture: picture, look: look.bytes, by: NetworkFile.version)
    }
    return seen.isEmpty ? [] : [.request(.keepLooks(seen))]
  }

  /// How alike a listing's picture is to the photo that it was found by, from 0 to 100.
  func likeness(of listing: Listing) -> Int? {
    if let offer = offers.offer(listing.id) { return likenesses.likeness(of: offer, to: comparedPhoto) }
    return likenesses.likeness(comparedPhoto, listing.pictureAddress.map(PictureSource.web))
  }

  /// The figures of all results whose pictures were looked at.
  var knownLikenesses: [ListingID: Int] { likenesses.known(of: offers, to: comparedPhoto) }

  /// Sorts the list by likenesses that have become known, if it waits for them.
  mutating func likenessesCame() {
    let narrows = list.narrowed?.narrowing.usesLikeness == true
    guard list.awaitsLikenesses || narrows else { return }
    let figures = list.awaitsLikenesses ? figures(for: list.order) : [:]
    list.likenessesCame(narrows ? knownLikenesses : [:], figures: figures, of: offers)
  }

  mutating func nextLayout() {
    listLayout = listLayout.next
    message = Message(text: words.layout(listLayout))
  }

  mutating func nextGraphics() {
    pictures.nextMode()
    message = Message(text: words.graphics(pictures.mode, pictures.look))
  }

  mutating func switchTitles() {
    prefersOriginalTitles.toggle()
    message = Message(text: prefersOriginalTitles ? words.titlesOriginal : words.titlesTranslated)
  }

  var reasonAgainstSideways: String? { layout.shape(of: .results).layout == .grid ? nil : words.onlyInGrid }

  var reasonAgainstGraphics: String? { pictures.abilities.best == nil ? words.noPicturesHere : nil }

  var reasonAgainstLayout: String? { reasonAgainstGraphics ?? (pictures.look == nil ? words.noPictures : nil) }

  mutating func redraw() -> [Effect] {
    pictures.tryAgain()
    return [.redraw]
  }
}
