package import Foundation

/// Where a listing was seen: which vendor said it, when, and at which place of its answer.
package struct Provenance: Hashable, Sendable, Codable {
  package var provider: ProviderID
  package var fetchedAt: Date
  /// The vendor's page, from 1.
  package var page: Int
  /// The place in the vendor's order over all pages, from 1.
  package var rank: Int

  package init(provider: ProviderID, fetchedAt: Date, page: Int, rank: Int) {
    self.provider = provider
    self.fetchedAt = fetchedAt
    self.page = page
    self.rank = rank
  }
}
