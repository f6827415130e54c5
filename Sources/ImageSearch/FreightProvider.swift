package import Catalog
package import Queries

/// A provider whose vendor can be asked what sending an offer within China costs, whoever found it.
package protocol FreightProvider: ImageSearchProvider {
  /// Asks what sending an offer of the provider's ``ImageSearchProvider/marketplace`` costs: one call.
  ///
  /// A reply that says nothing of it is freight of which nothing is known, not an error: it was paid for.
  ///
  /// - Parameter question: holds only what the vendor takes (``FreightCapabilities``).
  /// - Throws: ``SearchError/Reason/offerUnknown`` when the vendor has no such offer, or cannot fetch it.
  func freight(of listing: ListingID, _ question: FreightQuestion) async throws(SearchError) -> Freight
}
