package import Catalog

/// Where an offer stands "as found": by page, then by its places at all vendors together.
///
/// Places are fused by their reciprocals (reciprocal rank fusion): an offer that is 3rd at one vendor and 5th at another
/// has 1/63 + 1/65 and stands before one that is 1st at a single vendor, 1/61. Only the places on the offer's first page
/// count, so that a later page shifts nothing above it, and it makes no difference who answered first.
package struct FusedPlace: Sendable, Hashable, Comparable {
  package let page: Int
  private let score: Double
  /// The first vendor of the picker that has it there.
  private let vendor: Int
  private let rank: Int
  private let number: String

  /// Damps the first few places, as usual in the literature.
  private static let damping = 60.0

  /// - Parameters:
  ///   - id: of the offer.
  ///   - places: where each vendor that has it shows it, in the order of the picker; not empty.
  ///   - order: the vendors' places in the picker.
  package init(_ id: ListingID, at places: [Provenance], in order: [ProviderID: Int]) {
    let page = places.lazy.map(\.page).min() ?? 1
    let first = places.first { $0.page == page }
    self.page = page
    score = places.reduce(0) { score, place in
      place.page == page ? score + 1 / (Self.damping + Double(max(1, place.rank))) : score
    }
    vendor = first.flatMap { order[$0.provider] } ?? .max
    rank = first?.rank ?? .max
    number = id.number
  }

  package static func < (left: FusedPlace, right: FusedPlace) -> Bool {
    if left.page != right.page { return left.page < right.page }
    if left.score != right.score { return left.score > right.score }
    return (left.vendor, left.rank, left.number) < (right.vendor, right.rank, right.number)
  }
}
