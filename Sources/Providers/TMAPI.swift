import Catalog
import Foundation
import ImageSearch
import Photos
import Queries

/// A version of TMAPI's image search. Both are given a photo and asked for a page alike; they differ in where that is, in
/// what they can do, and in what their replies say.
protocol TMAPIVersion: DetailProvider, FreightProvider {
  /// From the slash on and without the marketplace.
  static var searchPath: String { get }
  var api: TMAPI { get }
  var now: @Sendable () -> Date { get }

  init(api: TMAPI, now: @escaping @Sendable () -> Date)

  /// Whether the reply says that there are results past this page; `nil` where it does not say.
  static func isFollowed(_ page: ResultPage, in data: JSON) -> Bool?
}

extension TMAPIVersion {
  // MARK: Identity

  static var marketplace: Marketplace { .alibaba1688 }
  static var settings: [Setting] { TMAPI.settings }
  /// One token and one balance for both versions.
  static var account: String { "tmapi" }

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    let api = TMAPI(
      Self.id, searchPath: Self.searchPath, capabilities: Self.capabilities, settings: settings, transport: transport)
    self.init(api: api, now: now)
  }

  // MARK: Request

  var server: String? { api.server }

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    try await api.introduce(photo)
  }

  func passesThrough(_ address: WebAddress) -> Bool { address.isAlibabaHosted }

  static var detailLanguages: [String] { TMAPI.detailLanguages }

  func details(of listing: ListingID, language: String) async throws(SearchError) -> ProductDetails {
    let data = try await api.details(of: listing, language: language)
    return try ProductDetails.read(data, of: listing, from: Self.id, at: now()) {
      (reader: inout ItemReader) throws(UnreadableItem) in
      try TMAPI.details(&reader, of: listing, language: language)
    }
  }

  func freight(of listing: ListingID, _ question: FreightQuestion) async throws(SearchError) -> Freight {
    var reader = ItemReader(try await api.freight(of: listing, question), from: Self.id, at: now())
    return TMAPI.freight(&reader, of: listing, to: question)
  }

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    let size = min(question.query.pageSize, Self.capabilities.paging.maximumSize)
    let data = try await api.search(question, pageSize: size)
    return try page(data, number: question.page, size: size, language: api.language(of: question.query))
  }

  // MARK: Reply

  func page(_ data: JSON, number: Int, size: Int, language: String?) throws(SearchError) -> ResultPage {
    let list = try api.items(in: data)
    var page = try ResultPage(
      provider: Self.id, number: number, size: size, fetchedAt: now(), list: list
    ) { (reader: inout ItemReader) throws(UnreadableItem) in
      try TMAPI.listing(&reader, in: Self.marketplace, language: language)
    }
    page.readTotal(data["total_count"], "total_count")
    // A page without items ends it whatever the reply says, or paging would never end.
    let isFollowed = Self.isFollowed(page, in: data) ?? (list.elementCount >= size)
    page.hasNext = list.elementCount > 0 && isFollowed
    return page
  }
}

/// What both versions of TMAPI's image search share: the token, how a photo is given, the filters, and the errors.
struct TMAPI: Sendable {
  // MARK: Identity

  static let settings = [
    Setting("tmapi.token", isRequired: true, isSecret: true, help: "apiToken of the TMAPI console"),
    Setting("tmapi.baseUrl", standard: documentedAddress, help: "base URL of TMAPI, default \(documentedAddress)"),
  ]
  static let documentedAddress = "https://api.tmapi.io"

  /// Photos above about 600 px or 300 KB are known to fail; there is no upload.
  static let intake = PhotoIntake.address(PhotoLimits(bytes: 300_000, side: 600))
  static let sorts: [Queries.SortOrder: String] = [.sales: "sales", .priceUp: "price_up", .priceDown: "price_down"]
  static let detailLanguages = ["en", "zh", "ru", "th", "pt", "es", "tr", "vi", "ja", "ko"]
  static let filters: [FilterName: String] = [
    .dropShipping: "support_dropshipping",
    .factory: "is_factory",
    .verifiedSupplier: "verified_supplier",
    .freeShipping: "free_shipping",
    .newArrival: "new_arrival",
  ]

  /// Where a version's search is, from the slash on and without the marketplace.
  let searchPath: String
  let capabilities: Capabilities
  let wire: Wire
  private let endpoint: Endpoint
  var server: String? { endpoint.server }
  private let token: Secret?

  init(
    _ provider: ProviderID, searchPath: String, capabilities: Capabilities, settings: Settings,
    transport: any Transport
  ) {
    self.searchPath = searchPath
    self.capabilities = capabilities
    token = settings.secret("tmapi.token")
    wire = Wire(provider: provider, transport: transport, secrets: [token])
    endpoint = Endpoint("tmapi.baseUrl", default: Self.documentedAddress, settings: settings, provider: provider)
  }

  // MARK: Request

  /// Makes a photo's address known. An address on Alibaba's hosts is known already; any other is converted to a path
  /// that is good for one search endpoint.
  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    guard case .address(let address) = photo else { throw wire.error(.takesAddressesOnly) }
    guard !address.isAlibabaHosted else { return PhotoReference(.address, address.string) }
    let body = JSONBody.object(["url": address.string, "search_api_endpoint": searchPath])
    let reply = try await wire.reply(
      to: HTTPRequest(
        .post, try endpoint.address("/1688/tools/image/convert_url", try signedIn([])),
        headers: [.init("Content-Type", "application/json")], body: body))
    guard let path = try data(in: reply)["image_url"].text else { throw wire.error(.photoAddressNotTaken) }
    return PhotoReference(.address, path)
  }

  /// Asks for a page and returns the reply's `data`.
  func search(_ question: ProviderQuestion, pageSize: Int) async throws(SearchError) -> JSON {
    try await page(
      question.page, size: pageSize, of: question.query, at: searchPath, by: [("img_url", question.photo.value)],
      able: capabilities)
  }

  /// Asks for a page of what is searched by and returns the reply's `data`.
  ///
  /// - Parameters:
  ///   - path: from the slash on and without the marketplace.
  ///   - able: what is sent of the query.
  func page(
    _ page: Int, size: Int, of query: ImageQuery, at path: String, by subject: [(String, String?)],
    able: Capabilities
  ) async throws(SearchError) -> JSON {
    var parameters = try signedIn(
      subject + [
        ("page", String(page)),
        ("page_size", String(size)),
        ("language", able.languages.contains(query.language) ? query.language : able.languages.first),
        ("sort", able.sorts.contains(query.sort) ? Self.sorts[query.sort] : nil),
      ])
    if able.options.contains(.priceRange) {
      parameters.append("price_start", query.lowestPrice?.shortest)
      parameters.append("price_end", query.highestPrice?.shortest)
    }
    for filter in query.filters where able.takes(filter: filter) {
      guard let name = try filterParameter(filter), !parameters.contains(name) else { continue }
      parameters.append(name, "true")
    }
    let address = try endpoint.address("/1688" + path, parameters)
    return try data(in: try await wire.reply(to: HTTPRequest(.get, address)))
  }

  /// Asks for an offer's details and returns the reply's `data`.
  func details(of listing: ListingID, language: String) async throws(SearchError) -> JSON {
    let data = try await ofOffer(Self.detailPath, [("item_id", listing.number), ("language", language)])
    guard !data.isBlank else { throw wire.error(.offerUnknown) }
    return data
  }

  /// Asks for something about an offer and returns the reply's `data`.
  func ofOffer(_ path: String, _ pairs: [(String, String?)]) async throws(SearchError) -> JSON {
    let reply = try await wire.reply(to: HTTPRequest(.get, try endpoint.address(path, try signedIn(pairs))))
    let data = try data(in: reply) { code, words in
      // The vendor says to try again, and gives up for good when the offer was withdrawn.
      code == 417 ? wire.error(.offerUnknown, quoting: words, retryPauses: [.seconds(2), .seconds(4)]) : nil
    }
    return wire.secrets.hidden(in: data)
  }

  /// The language asked for, or the vendor's default where it does not have it.
  func language(of query: ImageQuery) -> String? {
    capabilities.languages.contains(query.language) ? query.language : capabilities.languages.first
  }

  private func signedIn(_ pairs: [(String, String?)]) throws(SearchError) -> Parameters {
    guard let token else { throw wire.error(.notSet("tmapi.token")) }
    return Parameters([("apiToken", token.revealed)] + pairs)
  }

  /// The parameter that switches a filter on; a raw one must not reach the parameters that are no filters.
  private func filterParameter(_ filter: FilterName) throws(SearchError) -> String? {
    guard let raw = filter.vendorValue else { return Self.filters[filter] }
    let taken: Set = [
      "apiToken", "img_url", "keyword", "cat_id", "moq", "page", "page_size", "language", "sort", "price_start",
      "price_end",
    ]
    guard !raw.isEmpty, !taken.contains(raw),
      raw.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    else { throw wire.error(.noFilter(CleanText(raw, limit: 40))) }
    return raw
  }

  // MARK: Reply

  /// The `items` of a page's data, which may be null when there are none. No secret is among their texts.
  func items(in data: JSON) throws(SearchError) -> JSON {
    let items = data["items"]
    guard data.isBlank || items.isArray || (items.isBlank && data.has("items")) else {
      throw wire.missing("data.items", in: data)
    }
    return wire.secrets.hidden(in: items)
  }

  // MARK: Errors

  /// The `data` of a successful reply. The code stands in the body, mostly the same as the HTTP status.
  ///
  /// - Parameter own: what a code means to the call that was made, where that is something else.
  private func data(
    in reply: HTTPReply, meaning own: (Int, String?) -> SearchError? = { _, _ in nil }
  ) throws(SearchError) -> JSON {
    let json = try wire.object(in: reply) { status, words in
      status < 400
        ? wire.failure(status: status, quoting: words) : own(status, words) ?? failure(code: status, quoting: words)
    }
    let code = wire.code(json["code"], in: reply)
    guard code == 200 else {
      let words = VendorWords.message(in: json)
      throw own(code, words) ?? failure(code: code, quoting: words)
    }
    guard json.has("data"), json["data"].isObject || json["data"].isBlank else {
      throw wire.missing("data", in: json)
    }
    return json["data"]
  }

  /// The documented codes, and how often the vendor says to try again.
  private func failure(code: Int, quoting message: String?) -> SearchError {
    switch code {
    case 417:
      wire.error(.vendorFetchedNothing, quoting: message, retryPauses: [.seconds(2), .seconds(4)])
    case 422:
      // Also when the converted photo is not known any more.
      wire.error(.requestRefused, quoting: message, mayMeanThePhoto: true)
    case 439:
      wire.error(.balanceEmpty, quoting: message)
    case 499:
      wire.error(.vendorTimedOut, quoting: message, retryPauses: [.seconds(5)])
    case 500:
      wire.error(.vendorFault, quoting: message, retryPauses: [.seconds(3), .seconds(6)])
    case 503:
      wire.error(.tooManyCalls, quoting: message, retryPauses: [.seconds(5), .seconds(10)])
    case 200..<400, ..<100:
      wire.error(.refused(code: nil), quoting: message)
    default:
      wire.failure(status: code, quoting: message)
    }
  }
}
