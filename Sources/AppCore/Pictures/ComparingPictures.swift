import Catalog
import Photos
import Queries
import Sourcing

extension Session {
  /// The photo that the listings are compared with: the one that they were found by; none when words found them.
  var comparedPhoto: PictureSource? {
    if let inquiry {
      return inquiry.photo.map { photo in inquiry.query.region.map { .part(photo, $0) } ?? .photo(photo) }
    }
    return photo.facts == nil ? nil : .photo(photo.id)
  }
}

extension Likenesses {
  /// How alike an offer's picture is to a photo, from 0 to 100: the same whichever vendor's listing of it is seen.
  func likeness(of offer: Offer, to photo: PictureSource?) -> Int? {
    likeness(photo, offer.picture.map(PictureSource.web))
  }

  /// The figures of all offers whose pictures were looked at.
  func known(of offers: OfferList, to photo: PictureSource?) -> [ListingID: Int] {
    var known: [ListingID: Int] = [:]
    for offer in offers.offers {
      known[offer.listing.id] = likeness(of: offer, to: photo)
    }
    return known
  }

  /// Pictures of results that were not looked at yet, those next to the selected one first, and before them the photo.
  func unseen(of session: Session, in list: ListView, from pictures: PictureBook) -> [PictureSource] {
    // What is only compared waits for what is asked for.
    guard pictures.look != nil, !session.offers.isEmpty, session.running.isEmpty else { return [] }
    let offers = session.offers
    if list.narrowed?.narrowing.usesLikeness == true {
      // What is not looked at is not shown either.
      let rest = offers.offers.lazy.compactMap { $0.picture.map(PictureSource.web) }.filter { !self.knows($0) }
      return unseen(of: Array(rest.prefix(2 * Self.sight)), with: session.comparedPhoto, from: pictures)
    }
    let first = list.cursor.index
    let nearest = list.shown.indices.clamped(to: max(0, first - Self.sight)..<max(0, first + Self.sight))
    return unseen(
      of: nearest.compactMap { offers[list.shown[$0]].picture.map(PictureSource.web) }, with: session.comparedPhoto,
      from: pictures)
  }

  /// Those of some pictures that were not looked at yet, and before them the photo that they are compared with.
  func unseen(
    of sources: [PictureSource], with photo: PictureSource?, from pictures: PictureBook
  ) -> [PictureSource] {
    ([photo].compactMap(\.self) + sources).filter { !knows($0) && pictures.failure($0) == nil }
  }

  /// Results to both sides of the selected one whose pictures are looked at.
  static let sight = 40
}
