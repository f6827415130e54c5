package import Catalog
package import Foundation

/// What is asked of a vendor about one offer: the same key is the same question.
package struct DetailKey: Hashable, Sendable {
  package var provider: ProviderID
  package var listing: ListingID
  /// The code of the language that the vendor translates into.
  package var language: String
  /// See ``PageKey/server``.
  package var server: String?

  package init(provider: ProviderID, listing: ListingID, language: String, server: String? = nil) {
    self.provider = provider
    self.listing = listing
    self.language = language
    self.server = server
  }
}

/// Details from the journal.
package struct KeptDetails: Hashable, Sendable {
  package var details: ProductDetails
  package var at: Date
  /// Whether they were known before they were asked for now.
  package var isFromCache: Bool

  package init(_ details: ProductDetails, at: Date, isFromCache: Bool = true) {
    self.details = details
    self.at = at
    self.isFromCache = isFromCache
  }
}
