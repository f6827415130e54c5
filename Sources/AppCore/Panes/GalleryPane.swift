import Catalog
import Photos
import Sourcing

extension Scope {
  static let gallery = Scope("gallery")
}

/// A listing's picture beside the photo, in one scale, as large as the screen allows, and what decides under it.
enum GalleryPane {
  static func content(_ gallery: Gallery, _ state: AppState) -> PaneContent {
    guard let listing = state.selectedListing else { return PaneContent(title: Words.details, lines: []) }
    let box = state.galleryBox
    let count = state.galleryPictures.count
    let caption = count == 0 ? Words.noPictureGiven : Words.picture(gallery.index + 1, of: count)
    var sources = [(state.galleryPicture.map(PictureSource.web), caption)]
    if let photo = state.comparedPhoto { sources.insert((photo, Words.yourPhoto), at: 0) }
    let pictures = sources.map { Thumbnails.rows(of: $0.0, in: box, state) }
    var lines = (0..<box.rows).map { row in
      Line(Array(pictures.map { [$0[row]] }.joined(separator: [Piece(" ")])))
    }
    lines.append(Line(Array(sources.map { [Piece($0.1, .dim, width: box.columns)] }.joined(separator: [Piece(" ")]))))
    lines.append(about(listing, state))
    return PaneContent(
      title: "\(Words.pictures)  \(listing.id.key)", note: caption, lines: lines, cursorLine: box.rows)
  }

  /// Mark, price, minimum order, likeness and title.
  private static func about(_ listing: Listing, _ state: AppState) -> Line {
    let title = state.prefersOriginalTitles ? listing.title.preferOriginal : listing.title.preferTranslated
    let facts = [
      TypedText.trimmed(ResultColumns.price(of: listing)),
      listing.minimumOrder.map { "MOQ \(Words.count($0))" },
      state.likeness(of: listing).map { "\(Words.likenessName) \($0)" },
    ].compactMap { $0 }
    return Line([
      Piece(ResultsPane.decision(listing.id, state), .bold), Piece(" " + facts.joined(separator: " · ") + "  ", .bold),
      Piece(title),
    ])
  }
}
