package import Archive
import Catalog
package import Likeness
package import Photos
package import Queries

/// Looking for offers in the archive that look like a photo: nobody is asked, and it costs nothing.
package struct SeenSearch: Sendable {
  /// Looks that are kept for each offer that is wanted: an offer may have several, or be gone.
  private static let spare = 4

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
    // What was decided of is looked for by itself: it is told before all that is more alike.
    let decided = try await archive.decidedNumbers(of: NetworkFile.version)
    let ranking = LookRanking(photo: photo, count: limit * Self.spare)
    let rankings = try await archive.foldLooks(of: NetworkFile.version, into: (decided: ranking, all: ranking)) {
      $0.decided.add($1.looks, numbers: $1.numbers, where: decided.contains)
      $0.all.add($1.looks, numbers: $1.numbers)
    }
    let hits = (rankings.decided.best + rankings.all.best).filter { $0.match >= least }
    let found = try await archive.seenOffers(hits.map(\.number), of: NetworkFile.version)
    var seen: Set<ListingID> = []
    let offers = hits.compactMap { hit -> SeenBefore? in
      guard let offer = found[hit.number], seen.insert(offer.listing.id).inserted else { return nil }
      return SeenBefore(offer.listing, decision: offer.decision, match: hit.match)
    }
    return Array((offers.filter { $0.decision != nil } + offers.filter { $0.decision == nil }).prefix(limit))
  }
}
