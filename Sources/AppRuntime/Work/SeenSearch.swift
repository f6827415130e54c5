package import Archive
import Catalog
package import Likeness
package import Photos
package import Queries

/// Looking for offers in the archive that look like a photo: nobody is asked, and it costs nothing.
package struct SeenSearch: Sendable {
  /// Looks that are kept for each offer that is wanted: an offer may have several, or be gone.
  private static let spare = 4
  /// Looks of offers that were decided on that are held at once.
  private static let atOnce = 1_024

  private let photo: [Look]
  /// How many offers are wanted at most.
  private let limit: Int
  /// The least match that is worth telling.
  private let least: Int

  /// - Throws: ``PhotoError`` when the photo cannot be decoded.
  package init(
    photo: Photo, region: PixelRegion? = nil, by network: Network, limit: Int = 20, least: Int = 25
  ) throws(PhotoError) {
    self.photo = try network.looks(of: photo, region: region)
    self.limit = limit
    self.least = least
  }

  /// The offers that match, those that were decided on first, then the best match.
  package func offers(in archive: Archive) async throws(ArchiveError) -> [SeenBefore] {
    let network = NetworkFile.version
    // What was decided of is looked for by itself: it is told before all that is more alike.
    var decided = LookRanking(photo: photo, count: limit * Self.spare)
    var all = decided
    let numbers = try await archive.decidedNumbers(of: network).sorted()
    for first in stride(from: 0, to: numbers.count, by: Self.atOnce) {
      let part = Array(numbers[first..<min(numbers.count, first + Self.atOnce)])
      decided.add(try await archive.looks(part, of: network))
    }
    all.add(try await archive.looks(likeAnyOf: photo.map(\.bytes), wanted: limit, of: network))
    let hits = (decided.best + all.best).filter { $0.match >= least }
    let found = try await archive.seenOffers(hits.map(\.number), of: network)
    var seen: Set<ListingID> = []
    let offers = hits.compactMap { hit -> SeenBefore? in
      guard let offer = found[hit.number], seen.insert(offer.listing.id).inserted else { return nil }
      return SeenBefore(offer.listing, decision: offer.decision, match: hit.match)
    }
    return Array((offers.filter { $0.decision != nil } + offers.filter { $0.decision == nil }).prefix(limit))
  }
}

extension LookRanking {
  fileprivate mutating func add(_ block: LookBlock) {
    block.looks.withUnsafeBytes { add($0, numbers: block.numbers) }
  }
}
