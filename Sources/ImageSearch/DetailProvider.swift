package import Catalog
package import Queries

/// A provider whose vendor can be asked for the details of an offer, whoever found it.
package protocol DetailProvider: ImageSearchProvider {
  /// The codes of the languages that details are translated into, the default first.
  static var detailLanguages: [String] { get }

  /// Asks for the details of an offer of the provider's ``ImageSearchProvider/marketplace``: one call.
  ///
  /// - Parameter language: one of ``detailLanguages``.
  /// - Throws: ``SearchError/Reason/offerUnknown`` when the vendor has no such offer, or cannot fetch it.
  func details(of listing: ListingID, language: String) async throws(SearchError) -> ProductDetails
}

extension DetailProvider {
  package static var detailLanguages: [String] { capabilities.languages }

  /// The language that is asked for: what the vendor does not have is its default.
  static func detailLanguage(_ wanted: String) -> String {
    let wanted = wanted.lowercased()
    return detailLanguages.contains(wanted) ? wanted : detailLanguages.first ?? wanted
  }
}
