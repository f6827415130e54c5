import Catalog
import Foundation
import Testing

extension Listing {
  /// One and the same offer, as a vendor shows it.
  static func one(of provider: String, _ change: (inout Listing) throws -> Void) throws -> Listing {
    var listing = Listing(
      id: try #require(ListingID(.alibaba1688, number: "700000000001")),
      title: try #require(Title(original: CleanText("杯"), translated: nil, language: nil)),
      provenance: Provenance(
        provider: ProviderID(provider), fetchedAt: Date(timeIntervalSince1970: 0), page: 1, rank: 1))
    try change(&listing)
    return listing
  }
}
