package import Catalog
package import Queries

/// A provider whose vendor can be asked for the details of an offer, whoever found it.
package protocol DetailProvider: ImageSearchProvider {
  /// Asks for the details of an offer of the provider's ``ImageSearchProvider/marketplace``: one call.
  ///
  /// - Parameter language: the code of the language to translate into; a vendor without it uses its own default.
  /// - Throws: ``SearchError/Reason/offerUnknown`` when the vendor has no such offer, or cannot fetch it.
  func details(of listing: ListingID, language: String) async throws(SearchError) -> ProductDetails
}
