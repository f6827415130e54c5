import Catalog
import Foundation
import ImageSearch
import Photos
import Queries

/// Taobao and Tmall through Shanjing: retail offers, all of them in one list.
struct Shanjing: ImageSearchProvider {
  // MARK: Identity

  static let id = ProviderID("shanjing")
  static let name = "Shanjing"
  static let code = "SJ"
  static let marketplace = Marketplace.taobao
  static let settings = [
    Setting("shanjing.token", isRequired: true, isSecret: true, help: "bearer token"),
    Setting("shanjing.refreshToken", isSecret: true, help: "renews an expired token"),
    Setting(
      "shanjing.baseUrl", standard: documentedAddress, help: "base URL of Shanjing, default \(documentedAddress)"),
    Setting("shanjing.appKey", isSecret: true, help: "with appSecret: signed headers are sent too"),
    Setting("shanjing.appSecret", isSecret: true, help: "signs the headers and is never sent"),
    Setting("shanjing.accessToken", isSecret: true, help: "access token of the signed headers"),
  ]
  static let capabilities = Capabilities(
    intake: .bytes(uploadLimits),
    paging: .oneList(maximumSize: 100),
    languages: ["en", "vi", "ru", "ko", "ja"],
    filters: Set(filters.keys),
    excludes: Set(excludes.keys),
    options: [.includeTags, .imageID],
    // A refresh token may be good for one use: calls must not renew it side by side.
    concurrency: 1)

  private static let documentedAddress = "https://ecommerce-api.shanjing-inc.com"
  private static let filters: [FilterName: String] = [.ships24h: "24shipping"]
  private static let excludes: [FilterName: String] = [.used: "used_item", .customized: "customized_item"]

  private let wire: Wire
  private let endpoint: Endpoint
  private let session: ShanjingSession
  private let now: @Sendable () -> Date

  var server: String? { endpoint.server }

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    wire = Wire(
      provider: Self.id, transport: transport,
      secrets: Self.settings.filter(\.isSecret).map { settings.secret($0.path) })
    endpoint = Endpoint("shanjing.baseUrl", default: Self.documentedAddress, settings: settings, provider: Self.id)
    session = ShanjingSession(settings)
    self.now = now
  }

  // MARK: Request

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    switch photo {
    case .address(let address):
      return PhotoReference(.address, address.string)
    case .bytes(let photo):
      guard photo.jpeg.count <= uploadLimits.bytes else { throw wire.error(.photoTooLarge) }
      let form = Parameters([("image_base64", Data(photo.jpeg).base64EncodedString())])
      let data = try await data(of: .post, "/rest/taobao-global/upload/image", form: form)
      guard let number = uploadedImageID(data["imageId"]) else { throw wire.error(.photoNotTaken) }
      return PhotoReference(.imageID, number)
    }
  }

  /// Other addresses are taken as they are too, but may fail: a photo that can be uploaded should be.
  func passesThrough(_ address: WebAddress) -> Bool { address.isAlibabaHosted }

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    let query = question.query
    let language = Self.capabilities.languages.contains(query.language) ? query.language : "en"
    let number = question.photo.kind == .imageID ? question.photo.value : query.imageID
    var parameters = Parameters([
      ("image_id", number),
      ("pic_url", question.photo.kind == .address ? question.photo.value : nil),
      ("language", language),
    ])
    for filter in query.filters { parameters.append("filters", filter.vendorValue ?? Self.filters[filter]) }
    for exclude in query.excludes {
      parameters.append("excludeFilters", exclude.vendorValue ?? Self.excludes[exclude])
    }
    for tag in query.includeTags { parameters.append("include_tags", tag) }
    let data = try await data(of: .get, "/rest/taobao-global/traffic/item/imgsearch", query: parameters)
    guard data.isArray || data.isBlank else { throw wire.missing("data", in: data) }
    var page = try ResultPage(
      provider: Self.id, number: 1, size: Self.capabilities.paging.maximumSize, fetchedAt: now(),
      list: wire.secrets.hidden(in: data)
    ) { (reader: inout ItemReader) throws(UnreadableItem) in
      try Self.listing(&reader)
    }
    page.total = page.listings.count
    return page
  }

  /// Sends a call and returns the `data` of its reply. A call that fails for its token is repeated once with a
  /// renewed one, if there is a refresh token. Where only this endpoint is refused, another token changes nothing.
  private func data(
    of method: HTTPRequest.Method, _ path: String, query: Parameters = Parameters(), form: Parameters? = nil
  ) async throws(SearchError) -> JSON {
    guard let token = await session.token else {
      throw wire.error(.notSet("shanjing.token"))
    }
    do {
      return try await data(of: method, path, query: query, form: form, token: token)
    } catch {
      guard error.kind == .unauthorized, error.stop == .account,
        let renewed = try await renewedToken(instead: token)
      else { throw error }
      return try await data(of: method, path, query: query, form: form, token: renewed)
    }
  }

  private func data(
    of method: HTTPRequest.Method, _ path: String, query: Parameters, form: Parameters?, token: Secret
  ) async throws(SearchError) -> JSON {
    var request = HTTPRequest(method, try endpoint.address(path, query))
    request.headers = session.headers(path: path, parameters: query.all, token: token, at: now())
    if let multipart = form?.multipart {
      request.headers.append(.init("Content-Type", multipart.contentType))
      request.body = multipart.body
    }
    return try data(in: try await wire.reply(to: request))
  }

  /// A token in the place of one that was refused; `nil` when it cannot be renewed.
  private func renewedToken(instead refused: Secret) async throws(SearchError) -> Secret? {
    if let current = await session.token, current != refused { return current }
    guard let refreshToken = await session.refreshToken else { return nil }
    let path = "/rest/taobao-global/auth/token/refresh"
    let query = Parameters([("refresh_token", refreshToken.revealed)])
    let headers = session.headers(path: path, parameters: query.all, token: refused, at: now())
    let request = HTTPRequest(.get, try endpoint.address(path, query), headers: headers)
    let reply = try await wire.reply(to: request, isKept: false)
    let json = try wire.object(in: reply)
    // Whether the tokens stand in `data` is not documented.
    let tokens = json["data"].isObject ? json["data"] : json
    guard Self.isSuccess(json, status: reply.status), let token = tokens["access_token"].text else { return nil }
    let renewed = Secret(token)
    wire.secrets.add(renewed)
    let next = tokens["refresh_token"].text.map { Secret($0) }
    if let next { wire.secrets.add(next) }
    await session.renew(token: renewed, refreshToken: next)
    return renewed
  }

  // MARK: Reply

  /// `price` is in yuan; the upstream's detail prices, which are in fen, are not read here.
  private static func listing(_ reader: inout ItemReader) throws(UnreadableItem) -> Listing {
    let id = try reader.id("tbItemId", in: marketplace)
    let translation = reader["materialI18nVO"]
    let title = try reader.title(
      original: reader["title"], translated: translation["title"], language: translation["language"].clean?.string)
    var listing = Listing(id: id, title: title, provenance: reader.provenance)
    listing.address = WebAddress("https://item.taobao.com/item.htm?id=\(id.number)")
    // The translated picture is the same one with its writing translated, or another.
    listing.pictures = [reader["mainImageUrl"], translation["mainImage"]].compactMap(\.webAddress)
    listing.prices = [
      reader.price(.retail, reader["price"], "price"),
      reader.price(.coupon, reader["couponPrice"], "couponPrice"),
    ].compactMap { $0 }
    listing.stock = reader["inventory"].count
    listing.shop.name = reader["shopName"].clean
    listing.tags = reader["tagList"].texts + promotions(reader["promotionDisplayVOList"])
    listing.unit = reader.unit(reader["unit"])
    if listing.stock == nil {
      // A lower bound such as `100000+` is no number of pieces.
      listing.facts = facts([(.stock, reader["inventory"].factText)])
    }
    return listing
  }

  /// Each promotion as one tag: `name: part, part`.
  private static func promotions(_ list: JSON) -> [CleanText] {
    list.elements.compactMap { promotion in
      let parts = promotion["itemPromotionDisplayInfoVOList"].elements.compactMap { part in
        (part["name"].clean ?? part["code"].clean)?.string
      }.joined(separator: ", ")
      return CleanText(
        [promotion["name"].clean?.string, parts].compactMap { $0 }.filter { !$0.isEmpty }
          .joined(separator: ": "))
    }
  }

  // MARK: Errors

  /// The `data` of a successful reply. A failure mostly comes with HTTP 200.
  private func data(in reply: HTTPReply) throws(SearchError) -> JSON {
    let json = try wire.object(in: reply)
    guard Self.isSuccess(json, status: reply.status) else { throw failure(json, status: reply.status) }
    guard json.has("data") else { throw wire.missing("data", in: json) }
    return json["data"]
  }

  /// Which codes mean success is not documented; these have been seen, or are the upstream's.
  ///
  /// Without a code it is one when there is data, or at least no word but that all went well.
  private static func isSuccess(_ json: JSON, status: Int) -> Bool {
    let code = json["errorCode"]
    guard !code.isBlank else {
      return (200..<300).contains(status) && (!json["data"].isBlank || VendorWords.message(in: json) == nil)
    }
    guard let code = code.text else { return false }
    return ["0", "200", "SUCCESS"].contains(code.uppercased())
  }

  /// The codes are not documented. A number is taken as an HTTP status, a name as the upstream's
  /// (`IllegalAccessToken`, `AppCallLimit`).
  private func failure(_ json: JSON, status: Int) -> SearchError {
    let message = VendorWords.message(in: json)
    if (200..<300).contains(status), json["errorCode"].text == nil {
      return wire.error(.refused(code: nil), quoting: message)
    }
    guard status != 404, let code = json["errorCode"].text?.lowercased() else {
      return wire.failure(status: status, quoting: message)
    }
    if let number = Int(code), [401, 402, 403, 408, 413, 429, 439].contains(number) || (500...599).contains(number) {
      return wire.failure(status: number, quoting: message)
    }
    if status == 401 || status == 403 { return wire.failure(status: status, quoting: message) }
    if code.contains("token") {
      return wire.error(.credentialsRefused, quoting: message)
    }
    if code.contains("calllimit") || status == 429 {
      return wire.failure(status: 429, quoting: message)
    }
    if status >= 400 { return wire.failure(status: status, quoting: message) }
    // None of the codes is documented: it may be that of a photo gone.
    return wire.error(.refused(code: json["errorCode"].clean), quoting: message, mayMeanThePhoto: true)
  }
}
