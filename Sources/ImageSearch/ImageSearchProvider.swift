package import Catalog
package import Photos
package import Queries

/// The door to one vendor's API. A provider translates; ``SearchService`` decides.
///
/// A provider turns a query into the vendor's request and the reply into listings or a ``SearchError``. It never
/// retries, waits, limits, remembers photos or merges: that is written once, in the service. It asks the network
/// through its ``Transport`` only.
package protocol ImageSearchProvider: Sendable {
  /// The name in configuration, options and sheets. It never changes.
  static var id: ProviderID { get }
  /// The name on the screen, at most 12 columns.
  static var name: String { get }
  /// Two letters or digits that stand for it in narrow columns, unlike those of any other.
  static var code: String { get }
  static var marketplace: Marketplace { get }
  /// What is counted, limited and charged together: providers with one token have one name here.
  static var account: String { get }
  /// What the configuration can say of this vendor; every path once.
  static var settings: [Setting] { get }
  static var capabilities: Capabilities { get }

  /// Where it is asked, if that is not where the vendor's documentation says. What one server answered is no answer of
  /// another's: a simulated page is never shown as a vendor's.
  var server: String? { get }

  /// Makes the provider from the configuration. Nothing is checked or asked until the first call.
  init(settings: Settings, transport: any Transport)

  /// Makes the photo known to the vendor and returns what it is known by.
  ///
  /// A provider that can use an address as it is (one of the marketplace's own picture hosts) returns it without a
  /// call; the reference then says so.
  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference

  /// Whether ``introduce(_:)`` would return this address as it is, without a call.
  func passesThrough(_ address: WebAddress) -> Bool

  /// Asks for one page. An empty answer is an empty page; an answer that cannot be read is an error.
  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage
}

extension ImageSearchProvider {
  package var id: ProviderID { Self.id }

  package static var account: String { id.rawValue }

  package var server: String? { nil }

  package func passesThrough(_ address: WebAddress) -> Bool { false }

  /// The paths of required settings that have no value; a provider with none missing is configured.
  package static func missing(in settings: Settings) -> [String] {
    Self.settings.filter { $0.isRequired && settings.text($0.path) == nil }.map(\.path)
  }
}

/// A photo as a vendor can be given it.
package enum PhotoOffer: Sendable, Hashable {
  /// JPEG within the vendor's limits.
  case bytes(EncodedPhoto)
  /// An address that the vendor can fetch.
  case address(WebAddress)
}

/// One page asked of one vendor.
package struct ProviderQuestion: Sendable, Hashable {
  /// Holds only what the vendor can do; ``ImageQuery/region`` is in pixels of the uploaded photo.
  package var query: ImageQuery
  package var photo: PhotoReference
  /// From 1. A vendor with ``Paging/oneList(maximumSize:)`` is always asked for page 1.
  package var page: Int

  package init(query: ImageQuery, photo: PhotoReference, page: Int) {
    self.query = query
    self.photo = photo
    self.page = page
  }
}
