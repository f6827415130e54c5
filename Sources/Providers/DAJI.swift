import Catalog
import Digests
import Foundation
import ImageSearch
import Photos
import Queries

/// 1688 through DAJI: the official 1688 objects, with four kinds of price and without shop names.
struct DAJI: ImageSearchProvider {
  // MARK: Identity

  static let id = ProviderID("daji")
  static let name = "DAJI"
  static let code = "DJ"
  static let marketplace = Marketplace.alibaba1688
  static let settings = [
    Setting("daji.appKey", isRequired: true, isSecret: true, help: "appKey of the DAJI console"),
    Setting("daji.appSecret", isRequired: true, isSecret: true, help: "appSecret, signs every call and is never sent"),
    variantsOfFreight,
    Setting("daji.baseUrl", standard: documentedAddress, help: "base URL of DAJI, default \(documentedAddress)"),
  ]
  static let capabilities = Capabilities(
    intake: .bytes(uploadLimits),
    paging: .pages(maximumSize: 50),
    languages: ["en", "ru", "vi", "ja", "ko", "fr", "pt", "es"],
    sorts: Set(sorts.keys),
    filters: Set(filters.keys),
    options: [.priceRange, .region, .category, .keyword, .auxiliaryText, .memberID, .imageID], details: true,
    words: words, freight: freight)

  private static let documentedAddress = "https://openapi.dajisaas.com"
  static let sorts: [Queries.SortOrder: String] = [
    .sales: #"{"monthSold":"desc"}"#,
    .priceUp: #"{"price":"asc"}"#,
    .priceDown: #"{"price":"desc"}"#,
    .repurchase: #"{"rePurchaseRate":"desc"}"#,
  ]
  static let filters: [FilterName: String] = [
    .dropShipping: "isOnePsale",
    .onePiece: "isOnePsale",
    .factory: "certifiedFactory",
    .freeShipping: "isOnePsaleFreePost",
    .newArrival: "new30",
    .new7Days: "new7",
    .shipsToday: "shipInToday",
    .ships24h: "shipIn24Hours",
    .ships48h: "shipIn48Hours",
    .selection: "1688Selection",
    .jxhy: "jxhy",
    .noReasonReturn: "noReason7DReturn",
  ]

  let wire: Wire
  let endpoint: Endpoint
  let freightVariants: FreightVariants
  private let appKey: Secret?
  private let appSecret: Secret?
  let now: @Sendable () -> Date

  var server: String? { endpoint.server }

  init(settings: Settings, transport: any Transport) {
    self.init(settings: settings, transport: transport, now: { Date() })
  }

  init(settings: Settings, transport: any Transport, now: @escaping @Sendable () -> Date) {
    appKey = settings.secret("daji.appKey")
    appSecret = settings.secret("daji.appSecret")
    wire = Wire(provider: Self.id, transport: transport, secrets: [appKey, appSecret])
    endpoint = Endpoint("daji.baseUrl", default: Self.documentedAddress, settings: settings, provider: Self.id)
    freightVariants =
      settings.text(Self.variantsOfFreight.path).flatMap { FreightVariants(rawValue: $0) } ?? .signed
    self.now = now
  }

  // MARK: Request

  func introduce(_ photo: PhotoOffer) async throws(SearchError) -> PhotoReference {
    let path = "/alibaba/upload/image"
    let request: HTTPRequest
    switch photo {
    case .address(let address) where address.isAlibabaHosted:
      return PhotoReference(.address, address.string)
    case .address(let address):
      request = HTTPRequest(.get, try endpoint.address(path, try signed([("pic_url", address.string)])))
    case .bytes(let photo):
      guard photo.jpeg.count <= uploadLimits.bytes else { throw wire.error(.photoTooLarge) }
      let form = try signed([("image_base64", Data(photo.jpeg).base64EncodedString())]).multipart
      request = HTTPRequest(
        .post, try endpoint.address(path), headers: [.init("Content-Type", form.contentType)], body: form.body)
    }
    let data = try data(in: try await wire.reply(to: request))
    guard let number = uploadedImageID(data["imageId"]) else { throw wire.error(.photoNotTaken) }
    return PhotoReference(.imageID, number)
  }

  func passesThrough(_ address: WebAddress) -> Bool { address.isAlibabaHosted }

  func search(_ question: ProviderQuestion) async throws(SearchError) -> ResultPage {
    let query = question.query
    let size = min(query.pageSize, Self.capabilities.paging.maximumSize)
    let language = Self.capabilities.languages.contains(query.language) ? query.language : "en"
    let number = question.photo.kind == .imageID ? question.photo.value : query.imageID
    let pairs: [(String, String?)] = [
      ("imageId", number),
      ("imageUrl", number == nil ? question.photo.value : nil),
      ("beginPage", String(question.page)),
      ("pageSize", String(size)),
      ("country", language),
      ("sort", Self.sorts[query.sort]),
      ("filter", Self.list(of: query.filters)),
      ("region", query.region.map(Self.region)),
      ("priceStart", query.lowestPrice?.shortest),
      ("priceEnd", query.highestPrice?.shortest),
      ("categoryId", query.category),
      ("keyword", query.keyword),
      ("auxiliaryText", query.auxiliaryText),
      ("outMemberId", query.memberID),
    ]
    let request = HTTPRequest(.get, try endpoint.address("/alibaba/product/imageQuery", try signed(pairs)))
    let data = try data(in: try await wire.reply(to: request))
    return try page(data, number: question.page, size: size, language: language)
  }

  /// The parameters with `appKey` and `sign`. The secret itself is never among them.
  func signed(_ pairs: [(String, String?)]) throws(SearchError) -> Parameters {
    guard let appKey else { throw wire.error(.notSet("daji.appKey")) }
    guard let appSecret else { throw wire.error(.notSet("daji.appSecret")) }
    var parameters = Parameters([("appKey", appKey.revealed)] + pairs)
    parameters.append("sign", Self.sign(parameters, secret: appSecret))
    return parameters
  }

  /// MD5 over the raw parameters in the byte order of their names, then the secret.
  static func sign(_ parameters: Parameters, secret: Secret) -> String {
    let sorted = parameters.all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let text = sorted.map { "\($0.name)=\($0.value)&" }.joined() + "secret=" + secret.revealed
    return Hex.upper(Digest.md5(Array(text.utf8)))
  }

  /// Drop-shipping and one piece are one filter here: no value is given twice.
  static func list(of names: [FilterName]) -> String {
    var values: [String] = []
    for name in names {
      guard let value = name.vendorValue ?? filters[name], !values.contains(value) else { continue }
      values.append(value)
    }
    return values.joined(separator: ",")
  }

  /// `xMin,xMax,yMin,yMax` with both ends inside. The documentation says corners; its own values (`0,799,0,799` of
  /// an 800-pixel picture) and those of live replies only make sense in this order.
  static func region(_ region: PixelRegion) -> String {
    "\(region.left),\(region.right - 1),\(region.top),\(region.bottom - 1)"
  }

  // MARK: Reply

  func page(_ data: JSON, number: Int, size: Int, language: String) throws(SearchError) -> ResultPage {
    guard data.isBlank || data["data"].isArray || (data["data"].isBlank && data.has("data")) else {
      throw wire.missing("data.data", in: data)
    }
    let list = wire.secrets.hidden(in: data["data"])
    var page = try ResultPage(
      provider: Self.id, number: number, size: size, fetchedAt: now(), list: list
    ) { (reader: inout ItemReader) throws(UnreadableItem) in
      try Self.listing(&reader, language: language)
    }
    page.readTotal(data["totalRecords"], "totalRecords")
    // `totalPage` is wrong in both directions.
    page.hasNext = list.elementCount > 0 && (page.isFollowed ?? true)
    let regions = data["picRegionInfo"]
    let current = Self.regions(regions["currentRegion"])
    page.suggestedRegions = Self.regions(regions["yoloCropRegion"]).filter { !current.contains($0) }
    return page
  }

  private static func listing(_ reader: inout ItemReader, language: String) throws(UnreadableItem) -> Listing {
    let id = try reader.id("offerId", in: marketplace)
    let title = try reader.title(
      original: reader["subject"], translated: reader["subjectTrans"], language: language)
    var listing = Listing(id: id, title: title, provenance: reader.provenance)
    // The reply has no address.
    listing.address = WebAddress("https://detail.1688.com/offer/\(id.number).html")
    listing.pictureAddress = reader["imageUrl"].webAddress
    let info = reader["priceInfo"]
    listing.prices = [
      reader.price(.wholesale, info["price"], "price"),
      reader.price(.dropShip, info["consignPrice"], "consignPrice"),
      reader.price(.member, info["jxhyPrice"], "jxhyPrice"),
      reader.price(.memberBatch, info["pfJxhyPrice"], "pfJxhyPrice"),
    ].compactMap { $0 }
    let sold = reader.sales(.days(30), reader["monthSold"], "monthSold")
    listing.sales = sold.map { [$0] } ?? []
    listing.repurchaseRate = Rate(reader["repurchaseRate"].text)
    // What follows is not documented for this reply; the official objects have it, and live replies pass it on.
    listing.minimumOrder = reader.pieces(reader["minOrderQuantity"], "minOrderQuantity")
    listing.shop.score = reader.score(reader["tradeScore"], "tradeScore")
    let identities = reader["sellerIdentities"].texts.map(\.string)
    listing.shop.flags = ShopFlags(
      superFactory: identities.contains("super_factory") ? true : nil,
      powerful: identities.contains("powerful_merchants") ? true : nil,
      trustPass: identities.contains("tp_member") ? true : nil)
    listing.tags =
      reader["sellerIdentities"].texts.filter { tag in
        !["super_factory", "powerful_merchants", "tp_member"].contains(tag.string)
      } + reader["offerIdentities"].texts
    listing.facts = facts([
      (.jxhy, reader["isJxhy"].factFlag),
      (.onePiece, reader["isOnePsale"].factFlag),
      (.patented, reader["isPatentProduct"].factFlag),
      (.onSaleSince, reader["createDate"].factText),
    ])
    listing.unit = reader.unit(reader.first(of: "unit", "unitInfo"))
    return listing
  }

  /// Several regions, separated by `;`, each as ``region(_:)`` writes one.
  private static func regions(_ value: JSON) -> [PixelRegion] {
    (value.text ?? "").split(separator: ";").compactMap { text in
      let ends = text.split(separator: ",").compactMap { Int($0) }
      guard ends.count == 4, ends.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
      return PixelRegion(left: ends[0], top: ends[2], right: ends[1] + 1, bottom: ends[3] + 1)
    }
  }

  // MARK: Errors

  /// The `data` of a successful reply, which is `null` when nothing was found.
  func data(in reply: HTTPReply) throws(SearchError) -> JSON {
    let json = try wire.object(in: reply)
    let code = wire.code(json["code"], in: reply)
    guard code == 200 else { throw failure(code: code, json: json, status: reply.status) }
    guard json.has("data"), json["data"].isObject || json["data"].isBlank else {
      throw wire.missing("data", in: json)
    }
    return json["data"]
  }

  /// Only 200, 400 and 404 are documented, all with HTTP 200; the code for a wrong sign is not. The messages are
  /// Chinese: shown, never read.
  private func failure(code: Int, json: JSON, status: Int) -> SearchError {
    let message = VendorWords.message(in: json)
    switch code {
    // Which code a wrong sign has is not documented: it may be this one, as may be that of a photo gone.
    case 400:
      return wire.error(.refused(code: json["code"].clean), quoting: message, mayMeanThePhoto: true)
    case 404 where status != 404: return wire.error(.photoUnknown, quoting: message)
    case 401, 402, 403, 404, 408, 413, 429, 439, 500...599: return wire.failure(status: code, quoting: message)
    default: return wire.error(.refused(code: json["code"].clean), quoting: message)
    }
  }
}
