package import Catalog
package import Foundation

/// What is asked of a vendor about sending one offer: the same key is the same question.
package struct FreightKey: Hashable, Sendable {
  package var provider: ProviderID
  package var listing: ListingID
  /// As the vendor is asked it: what it does not take is left out.
  package var question: FreightQuestion
  /// See ``PageKey/server``.
  package var server: String?

  package init(provider: ProviderID, listing: ListingID, question: FreightQuestion, server: String? = nil) {
    self.provider = provider
    self.listing = listing
    self.question = question
    self.server = server
  }
}

/// Freight from the journal.
package struct KeptFreight: Hashable, Sendable {
  package var freight: Freight
  package var at: Date
  /// Whether it was known before it was asked for now.
  package var isFromCache: Bool

  package init(_ freight: Freight, at: Date, isFromCache: Bool = true) {
    self.freight = freight
    self.at = at
    self.isFromCache = isFromCache
  }
}
