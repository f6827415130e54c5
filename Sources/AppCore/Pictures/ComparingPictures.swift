import Catalog
import Photos
import Queries
import Sourcing

extension AppState {
  /// The photo that the listings are compared with: the one that they were found by.
  var comparedPhoto: PictureSource? {
    if let inquiry {
      return inquiry.query.region.map { .part(inquiry.photo, $0) } ?? .photo(inquiry.photo)
    }
    return photo.facts == nil ? nil : .photo(photo.id)
  }

  /// How alike a listing's picture is to the photo that it was found by, from 0 to 100.
  func likeness(of listing: Listing) -> Int? {
    likenesses.likeness(comparedPhoto, listing.pictureAddress.map(PictureSource.web))
  }

  mutating func pictureSeen(_ source: PictureSource, _ traits: PictureTraits) {
    pictures.seen(source)
    defer { likenessesCame() }
    let twins = likenesses.saw(source, traits)
    guard case .web(let address) = source else { return }
    for twin in twins { session.showsSame(address, as: twin) }
  }

  /// Pictures of results that were not looked at yet, those next to the selected one first.
  var picturesToSee: [PictureSource] {
    // What is only compared waits for what is asked for.
    guard pictures.look != nil, !offers.isEmpty, session.running.isEmpty else { return [] }
    let offers = offers
    let first = list.cursor.index
    let nearest = list.shown.indices.clamped(to: max(0, first - Self.sight)..<max(0, first + Self.sight))
    var sources: [PictureSource] = []
    if let comparedPhoto, !likenesses.knows(comparedPhoto), pictures.failure(comparedPhoto) == nil {
      sources.append(comparedPhoto)
    }
    for index in nearest {
      guard let address = offers[list.shown[index]].picture else { continue }
      let source = PictureSource.web(address)
      if !likenesses.knows(source), pictures.failure(source) == nil { sources.append(source) }
    }
    return sources
  }

  /// The figures of all results whose pictures were looked at.
  var knownLikenesses: [ListingID: Int] {
    var known: [ListingID: Int] = [:]
    for offer in offers.offers {
      known[offer.listing.id] = likenesses.likeness(comparedPhoto, offer.picture.map(PictureSource.web))
    }
    return known
  }

  /// Sorts the list by likenesses that have become known, if it waits for them.
  mutating func likenessesCame() {
    if list.awaitsLikenesses { list.likenessesCame(knownLikenesses, of: offers) }
  }

  /// Results to both sides of the selected one whose pictures are looked at.
  private static let sight = 40
}
