import Catalog
import ImageSearch
import Photos

/// What is known of the pictures that were looked at, to compare them.
struct Likenesses: Sendable {
  /// The most pictures that are kept: a kilobyte each.
  static let limit = 8_000

  private var traits: [PictureSource: PictureTraits] = [:]
  private var order: [PictureSource] = []

  func knows(_ source: PictureSource) -> Bool { traits[source] != nil }

  /// Takes note of a picture.
  ///
  /// - Returns: the addresses that were known before and show the very same picture. All of them: two that are only like
  ///   this one belong together too, whichever was seen first.
  mutating func saw(_ source: PictureSource, _ seen: PictureTraits) -> [WebAddress] {
    guard traits[source] == nil else { return [] }
    var twins: [WebAddress] = []
    if case .web = source {
      twins = order.compactMap { other in
        guard case .web(let address) = other, traits[other]?.isSamePicture(as: seen) == true else { return nil }
        return address
      }
    }
    traits[source] = seen
    order.append(source)
    if order.count > Self.limit {
      for old in order.prefix(Self.limit / 4) { traits[old] = nil }
      order.removeFirst(Self.limit / 4)
    }
    return twins
  }

  /// How alike two pictures are, from 0 to 100; `nil` until both were looked at.
  func likeness(_ left: PictureSource?, _ right: PictureSource?) -> Int? {
    guard let left, let right, let one = traits[left], let other = traits[right] else { return nil }
    return one.likeness(to: other)
  }
}

extension AppState {
  /// How alike a listing's picture is to the photo that it was found by, from 0 to 100.
  func likeness(of listing: Listing) -> Int? {
    likenesses.likeness(comparedPhoto, listing.pictureAddress.map(PictureSource.web))
  }

  mutating func pictureSeen(_ source: PictureSource, _ traits: PictureTraits) {
    pictures.seen(source)
    defer { likenessesCame() }
    let twins = likenesses.saw(source, traits)
    guard case .web(let address) = source else { return }
    for twin in twins { results.showsSame(address, as: twin) }
  }

  /// Pictures of results that were not looked at yet, those next to the selected one first.
  var picturesToSee: [PictureSource] {
    // What is only compared waits for what is asked for.
    guard pictures.look != nil, !results.isEmpty, running.isEmpty else { return [] }
    let first = results.cursor.index
    let nearest = results.shown.indices.clamped(to: max(0, first - Self.sight)..<max(0, first + Self.sight))
    var sources: [PictureSource] = []
    if let comparedPhoto, !likenesses.knows(comparedPhoto), pictures.failure(comparedPhoto) == nil {
      sources.append(comparedPhoto)
    }
    for index in nearest {
      guard let address = results.rows[results.shown[index]].picture else { continue }
      let source = PictureSource.web(address)
      if !likenesses.knows(source), pictures.failure(source) == nil { sources.append(source) }
    }
    return sources
  }

  /// The figures of all results whose pictures were looked at.
  var knownLikenesses: [ListingID: Int] {
    var known: [ListingID: Int] = [:]
    for row in results.rows {
      known[row.listing.id] = likenesses.likeness(comparedPhoto, row.picture.map(PictureSource.web))
    }
    return known
  }

  /// Sorts the list by likenesses that have become known, if it waits for them.
  mutating func likenessesCame() {
    if results.awaitsLikenesses { results.likenessesCame(knownLikenesses) }
  }

  /// Results to both sides of the selected one whose pictures are looked at.
  private static let sight = 40
}
