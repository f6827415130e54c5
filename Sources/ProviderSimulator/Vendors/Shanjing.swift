import Catalog
import Digests
import Foundation

/// Shanjing: Taobao and Tmall through one list, failures with HTTP 200, tokens that expire.
enum Shanjing: SimulatedVendor {
  static let path = "shanjing"
  static let providers = [ProviderID("shanjing")]
  static let token = "sim-shanjing-token"
  static let refreshToken = "sim-shanjing-refresh"
  /// For the signed headers, which are checked only when they are sent.
  static let appKey = "sim-shanjing-key"
  static let appSecret = "sim-shanjing-secret"

  private static let searchPath = "/rest/taobao-global/traffic/item/imgsearch"
  private static let uploadPath = "/rest/taobao-global/upload/image"
  private static let refreshPath = "/rest/taobao-global/auth/token/refresh"
  /// Of the picture itself: as base64 it is 3 MB, which is the strictest way to read the documentation.
  private static let largestPhoto = 2_250_000
  private static let longestList = 100
  private static let signedHeaders: Set = [
    "x-app-key", "x-timestrap", "x-sign-method", "x-signature", "x-access-token",
  ]
  private static let languages: Set = ["en", "vi", "ru", "ko", "ja"]
  private static let knownTag = "activity_202311_1_tb_manjian"

  static func settings(origin: String) -> [String: String] {
    [
      "shanjing.token": token, "shanjing.refreshToken": refreshToken, "shanjing.baseUrl": "\(origin)/\(path)",
    ]
  }

  static func place(of request: ReceivedRequest) -> SimulatedPlace? {
    switch (request.method, String(request.path.dropFirst(path.utf8.count + 1))) {
    case ("GET", searchPath): SimulatedPlace(provider: providers[0], call: .search)
    case ("POST", uploadPath): SimulatedPlace(provider: providers[0], call: .photo)
    case ("GET", refreshPath): SimulatedPlace(provider: providers[0], call: .refresh)
    default: nil
    }
  }

  static let unknownPath = Reply.json(["errorCode": "404", "errorMsg": "not found", "data": nil], status: 404)

  static let ownFailures: Set<FailureKind> = [.expiredToken, .forgottenPhoto, .repeats]

  static let ownPicture: String? = SimulatedWorld.aliPicture

  static func tells(_ provider: ProviderID) -> [String: Telling] { ["one-piece": .yes] }

  static func refusal(_ kind: FailureKind) -> Reply? {
    switch kind {
    // The vendor lists no codes; these are those of the upstream that it stands before.
    case .unauthorized: refuse("IllegalAccessToken", "The specified access token is invalid or expired")
    case .rateLimited: refuse("ApiCallLimit", "The request has exceeded the call frequency limit")
    default: nil
    }
  }

  static func ownOutcome(_ kind: FailureKind) -> FailureOutcome? {
    switch kind {
    case .unauthorized: .error(.unauthorized, stop: .account)
    case .rateLimited: .error(.rateLimited, pauses: [5, 10])
    case .forgottenPhoto: .error(.badRequest, mayMeanThePhoto: true)
    // It is renewed.
    case .expiredToken: .page
    default: nil
    }
  }

  /// A failure comes with HTTP 200.
  private static func refuse(_ code: String, _ message: String) -> Reply {
    .json(["errorCode": .string(code), "errorMsg": .string(message), "data": nil])
  }

  private static func refused(_ message: String, code: String = "INVALID_PARAMETER") -> Refusal {
    Refusal(reply: refuse(code, message))
  }

  private static func success(_ data: JSONText, _ drift: Int = 0) -> Reply {
    .json(["errorCode": drift % 2 == 0 ? "" : nil, "errorMsg": nil, "data": data])
  }

  static func answer(_ call: VendorCall) async throws(Refusal) -> Reply {
    if call.place.call == .refresh { return try await refresh(call) }
    try await checkToken(call)
    try checkSignedHeaders(call.request)
    return call.place.call == .photo ? try await upload(call) : try await search(call)
  }

  // MARK: Credentials

  private static func checkToken(_ call: VendorCall) async throws(Refusal) {
    let header = call.request.headers["authorization"] ?? ""
    let sent = header.hasPrefix("Bearer ") ? String(header.dropFirst(7)) : ""
    let isFirst = sent == token
    let isIssued = await call.world.records.isIssued("access \(sent)")
    guard isFirst || isIssued, !(isFirst && call.failure == .expiredToken) else {
      throw Refusal(reply: refusal(.unauthorized) ?? unknownPath)
    }
  }

  private static func refresh(_ call: VendorCall) async throws(Refusal) -> Reply {
    let sent = call.request.first("refresh_token") ?? ""
    let isIssued = await call.world.records.isIssued("refresh \(sent)")
    guard sent == refreshToken || isIssued else {
      throw refused("The specified refresh token is invalid or expired", code: "IllegalRefreshToken")
    }
    let number = await call.world.records.count(providers[0], .refresh)
    let fresh = (access: "sim-shanjing-token-\(number)", refresh: "sim-shanjing-refresh-\(number)")
    await call.world.records.issue("access \(fresh.access)")
    await call.world.records.issue("refresh \(fresh.refresh)")
    return .json([
      "access_token": .string(fresh.access), "refresh_token": .string(fresh.refresh), "expires_in": 2_592_000,
      "refresh_expires_in": 5_184_000, "account_platform": "taobao_global", "code": "0",
    ])
  }

  /// The upstream's rule: the api path, then keys and values sorted by key and joined, HMAC-SHA256 with the secret.
  ///
  /// Which path is signed is not documented: with and without the gateway's `/rest` are both taken.
  private static func checkSignedHeaders(_ request: ReceivedRequest) throws(Refusal) {
    guard request.headers.keys.contains(where: Self.signedHeaders.contains) else { return }
    guard let signature = request.headers["x-signature"], request.headers["x-app-key"] == appKey,
      let time = request.headers["x-timestrap"], Int64(time) != nil,
      let method = request.headers["x-sign-method"], method == "sha256"
    else { throw refused("The signed headers are incomplete", code: "MissingParameter") }
    var signed = request.query.map { ($0.name, $0.value) }
    signed += [("app_key", appKey), ("timestamp", time), ("sign_method", method)]
    if let access = request.headers["x-access-token"] { signed.append(("access_token", access)) }
    let whole = String(request.path.dropFirst(path.utf8.count + 1))
    let paths = [whole, whole.replacing(/^\/rest/, with: "")]
    guard paths.contains(where: { self.signature(path: $0, signed, secret: appSecret) == signature }) else {
      throw refused("The request signature does not conform to platform standards", code: "IncompleteSignature")
    }
  }

  static func signature(path: String, _ parameters: [(name: String, value: String)], secret: String) -> String {
    let sorted = parameters.enumerated().sorted { left, right in
      left.element.name == right.element.name
        ? left.offset < right.offset : left.element.name.utf8.lexicographicallyPrecedes(right.element.name.utf8)
    }
    let text = path + sorted.map { $0.element.name + $0.element.value }.joined()
    return Hex.upper(Digest.hmacSHA256(Array(text.utf8), key: Array(secret.utf8)))
  }

  // MARK: Photo

  private static func upload(_ call: VendorCall) async throws(Refusal) -> Reply {
    guard call.request.headers["content-type"]?.hasPrefix("multipart/form-data") == true,
      let text = call.request.fields.first(where: { $0.name == "image_base64" })?.value
    else { throw refused("image_base64 is required") }
    guard !text.hasPrefix("data:"), let data = Data(base64Encoded: text) else {
      throw refused("image_base64 is not base64")
    }
    guard data.count <= largestPhoto else { throw refused("the image is larger than 3 MB") }
    let photo = call.world.held([UInt8](data))
    guard await call.world.ranked(.taobao, by: photo) != nil else { throw refused("the image cannot be read") }
    await call.world.records.hold(photo, as: "\(path) \(photo.digits)")
    return success(["imageId": .string(photo.digits)])
  }

  private static func photo(_ call: VendorCall) async throws(Refusal) -> HeldPhoto {
    if let number = call.request.first("image_id") {
      if let photo = await call.photo("\(path) \(number)") { return photo }
      throw refused("image_id does not exist")
    }
    guard let address = call.request.first("pic_url") else { throw refused("image_id or pic_url is required") }
    guard let bytes = await call.world.fetch(address) else { throw refused("the image cannot be fetched") }
    return call.world.held(bytes)
  }

  // MARK: Search

  private static func search(_ call: VendorCall) async throws(Refusal) -> Reply {
    let request = call.request
    let known: Set = ["image_id", "pic_url", "language", "filters", "excludeFilters", "include_tags"]
    if let unknown = request.query.first(where: { !known.contains($0.name) }) {
      throw refused("\(unknown.name) is not a parameter")
    }
    let language = request.first("language") ?? "en"
    guard languages.contains(language) else { throw refused("language is not supported") }
    let photo = try await photo(call)
    guard let matches = await call.world.ranked(.taobao, by: photo) else { throw refused("the image cannot be read") }
    var selection = Selection(call.failure == .empty ? [] : matches)
    for name in request.all("filters") {
      guard name == "24shipping" else { throw refused("the filter \(name) is not supported") }
      selection.keep { $0.shipsWithinHours <= 24 }
    }
    for name in request.all("excludeFilters") {
      switch name {
      case "used_item": selection.keep { !$0.isUsed }
      case "customized_item": selection.keep { !$0.isCustomized }
      default: throw refused("the filter \(name) is not supported")
      }
    }
    for tag in request.all("include_tags") {
      selection.keep { tags($0).contains(tag) }
    }
    let offers = call.shown(Array(selection.offers.prefix(longestList)))
    if offers.isEmpty { return success(photo.bytes.count % 2 == 0 ? [] : nil) }
    return success(.list(offers.map { item($0, Drift($0), language, call.world) }), photo.bytes.count)
  }

  private static func tags(_ offer: SimulatedOffer) -> [String] {
    (offer.couponPrice != nil ? [knownTag] : []) + (offer.shipsWithinHours <= 24 ? ["24shipping"] : [])
  }

  private static func item(
    _ offer: SimulatedOffer, _ drift: Drift, _ language: String, _ world: SimulatedWorld
  ) -> JSONText {
    if drift.isOne(in: 120, "no object") { return nil }
    // The translated picture is mostly the same file, and another one where the first has writing on it.
    let translated = drift.isOne(in: 3, "translated image") ? offer.pictures.last : offer.pictures.first
    let translatedPicture = translated.map { drift.pictureAddress(world.address(ofPicture: $0)) } ?? .absent
    let picture = offer.pictures.first.map { drift.pictureAddress(world.address(ofPicture: $0)) } ?? .absent
    return [
      "couponPrice": .string(offer.couponPrice ?? ""),
      "promotionDisplayVOList": promotions(offer, drift),
      "tbItemId": drift.isOne(in: 120, "no number") ? .absent : drift.itemNumber,
      "title": .string(offer.titleChinese),
      "mainImageUrl": picture,
      "price": .string(offer.wholesalePrice),
      "inventory": drift.isOne(in: 17, "no stock") ? nil : drift.count(offer.stock, "stock"),
      "shopName": drift.isOne(in: 23, "no shop") ? "null" : .string(offer.shop.nameChinese),
      "tagList": drift.isOne(in: 13, "no tags") ? nil : .strings(tags(offer)),
      "materialI18nVO": drift.isOne(in: 8, "no translation")
        ? .absent
        : [
          "title": .string(offer.title(in: language)),
          "mainImage": drift.isOne(in: 4, "image") ? "" : translatedPicture,
          "language": .string(language),
        ],
    ]
  }

  private static func promotions(_ offer: SimulatedOffer, _ drift: Drift) -> JSONText {
    guard offer.couponPrice != nil else { return drift.isOne(in: 2, "promotions") ? nil : [] }
    return [
      [
        "name": "mainPromotion",
        "itemPromotionDisplayInfoVOList": [["code": .string(knownTag), "name": "跨店满减"]],
      ]
    ]
  }
}
