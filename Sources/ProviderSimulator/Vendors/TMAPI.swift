import Catalog
import Foundation
import Photos

/// TMAPI: 1688 through two search endpoints that share details, token, conversion and errors.
enum TMAPI: SimulatedVendor {
  static let path = "tmapi"
  static let providers = [version1, version2]
  static let version1 = ProviderID("tmapi-v1")
  static let version2 = ProviderID("tmapi-v2")
  static let token = "sim-tmapi-token"

  /// Photos past these are known to fail when they are converted.
  private static let largestPhoto = 300_000
  private static let longestSide = 600

  /// The parameters that may be there, by endpoint.
  private static let commonParameters: Set = ["apiToken", "img_url", "page", "page_size", "language", "sort"]
  private static let filterNames = [
    "support_dropshipping", "is_factory", "verified_supplier", "free_shipping", "new_arrival",
  ]

  static func settings(origin: String) -> [String: String] {
    ["tmapi.token": token, "tmapi.baseUrl": "\(origin)/\(path)"]
  }

  static func place(of request: ReceivedRequest) -> SimulatedPlace? {
    switch (request.method, request.path.dropFirst(path.utf8.count + 1)) {
    case ("GET", "/1688/global/search/image"):
      SimulatedPlace(provider: version1, call: .search)
    case ("GET", "/1688/global/search/image/v2"):
      SimulatedPlace(provider: version2, call: .search)
    case ("GET", "/1688/global/search/items"):
      SimulatedPlace(provider: version2, call: .words)
    case ("GET", "/1688/item_detail"):
      SimulatedPlace(provider: version1, call: .detail)
    case ("GET", "/1688/item/shipping"):
      SimulatedPlace(provider: version1, call: .freight)
    case ("POST", "/1688/tools/image/convert_url"):
      SimulatedPlace(provider: conversion(request)?.provider ?? version1, call: .photo)
    default:
      nil
    }
  }

  static let ownFailures: Set<FailureKind> = [.forgottenPhoto, .repeats, .drift]

  static let ownPicture: String? = SimulatedWorld.aliPicture

  static func tells(_ provider: ProviderID) -> [String: Telling] {
    provider == version1
      ? ["factory": .yesOrNo, "free-shipping": .yesOrNo, "drop-shipping": .yes, "one-piece": .yesOrNo]
      : ["factory": .yes, "free-shipping": .yesOrNo, "one-piece": .yesOrNo, "ships-48h": .yes]
  }

  static func sold(_ offer: SimulatedOffer) -> Int { offer.soldIn90Days }

  static let unknownPath = Reply.json(["message": "no Route matched with those values"], status: 404)

  static func refusal(_ kind: FailureKind) -> Reply? {
    switch kind {
    case .unauthorized: TMAPIRequest.refuse(403, "Invalid apiToken")
    case .noBalance, .code439: TMAPIRequest.refuse(439, "Your subscription has expired or the balance is insufficient")
    case .rateLimited, .code503: TMAPIRequest.refuse(503, "Concurrency limit exceeded")
    case .code417: TMAPIRequest.refuse(417, "Failed to fetch data, please try again")
    case .code422: TMAPIRequest.refuse(422, "Parameter error")
    case .code499: TMAPIRequest.refuse(499, "Request timed out, please try again")
    case .code500: TMAPIRequest.refuse(500, "Unexpected error")
    default: nil
    }
  }

  static func ownOutcome(_ kind: FailureKind) -> FailureOutcome? {
    switch kind {
    case .unauthorized: .error(.unauthorized, stop: .endpoint)
    case .noBalance, .code439: .error(.noBalance, stop: .account)
    case .rateLimited, .code503: .error(.rateLimited, pauses: [5, 10])
    case .code417: .error(.temporary, pauses: [2, 4])
    case .code422, .forgottenPhoto: .error(.badRequest, mayMeanThePhoto: true)
    case .code499: .error(.temporary, pauses: [5])
    case .code500: .error(.temporary, pauses: [3, 6])
    default: nil
    }
  }

  static func answer(_ call: VendorCall) async throws(Refusal) -> Reply {
    guard call.request.query.filter({ $0.name == "apiToken" }).map(\.value) == [token] else {
      throw TMAPIRequest.refused(403, "Invalid apiToken")
    }
    return switch call.place.call {
    case .photo: try await convert(call)
    case .detail: try TMAPIDetail.answer(call)
    case .freight: try TMAPIFreight.answer(call)
    case .words: try TMAPIWords.answer(call)
    default: try await search(call)
    }
  }

  // MARK: Conversion

  private struct Conversion: Decodable {
    let url: String?
    let endpoint: String?

    enum CodingKeys: String, CodingKey {
      case url
      case endpoint = "search_api_endpoint"
    }

    var provider: ProviderID? {
      switch endpoint {
      case "/global/search/image": TMAPI.version1
      case "/global/search/image/v2": TMAPI.version2
      default: nil
      }
    }
  }

  private static func conversion(_ request: ReceivedRequest) -> Conversion? {
    guard request.headers["content-type"]?.hasPrefix("application/json") == true else { return nil }
    return try? JSONDecoder().decode(Conversion.self, from: Data(request.body))
  }

  private static func convert(_ call: VendorCall) async throws(Refusal) -> Reply {
    guard let conversion = conversion(call.request) else {
      throw TMAPIRequest.refused(422, "the body must be a JSON object")
    }
    guard let provider = conversion.provider else {
      throw TMAPIRequest.refused(422, "search_api_endpoint is not valid")
    }
    guard let address = conversion.url, !address.isEmpty else { throw TMAPIRequest.refused(422, "url is required") }
    guard let bytes = await call.world.fetch(address) else {
      throw TMAPIRequest.refused(417, "the image could not be fetched")
    }
    if bytes.count > largestPhoto { throw TMAPIRequest.refused(417, "the image could not be converted") }
    if let size = SimulatedWorld.size(of: bytes), max(size.width, size.height) > longestSide {
      throw TMAPIRequest.refused(417, "the image could not be converted")
    }
    let photo = call.world.held(bytes)
    guard await call.world.ranked(.alibaba1688, by: photo) != nil else {
      throw TMAPIRequest.refused(417, "the image could not be converted")
    }
    // The path is good for one of the two search endpoints only, as real ones are.
    let folder = provider == version1 ? "imgextra5" : "imgextra2"
    let converted = "/search/\(folder)/\(photo.digits).jpg"
    await call.world.records.hold(photo, as: "\(provider) \(converted)")
    return .json(["code": 200, "msg": "success", "data": ["image_url": .string(converted)]])
  }

  // MARK: Search

  private static func search(_ call: VendorCall) async throws(Refusal) -> Reply {
    let request = call.request
    let isVersion1 = call.place.provider == version1
    try checkNames(request, isVersion1: isVersion1)
    let page = try TMAPIRequest.whole(request, "page", in: 1...Int.max) ?? 1
    let size = try TMAPIRequest.whole(request, "page_size", in: 1...20) ?? 20
    let language = request.first("language") ?? "en"
    let languages = isVersion1 ? TMAPIVersion1.languages : TMAPIVersion2.languages
    guard languages.contains(language) else { throw TMAPIRequest.refused(422, "language is not valid") }
    let lowest = try TMAPIRequest.price(request, "price_start")
    let highest = try TMAPIRequest.price(request, "price_end")

    let photo = try await photo(call)
    guard let matches = await call.world.ranked(.alibaba1688, by: photo) else {
      throw TMAPIRequest.refused(417, "the image could not be read")
    }
    var selection = Selection(call.failure == .empty ? [] : matches)
    for name in filterNames where request.first(name) == "true" {
      selection.keep { isKept($0, name) }
    }
    selection.keepPriced(from: lowest, to: highest)
    let sort = try sort(&selection, as: request.first("sort"))

    let applied = request.query.filter { filterNames.contains($0.name) || $0.name.hasPrefix("price_") }
    let outcome = TMAPIOutcome(
      page: page, size: size, total: selection.offers.count, sort: sort,
      filters: .object(applied.map { JSONText.Member(name: $0.name, value: .string($0.value)) }),
      offers: call.shown(selection.page(page, size: size)), hasNext: selection.hasPage(after: page, size: size),
      language: language, world: call.world)
    return .json([
      "code": 200, "msg": "success", "data": isVersion1 ? TMAPIVersion1.data(outcome) : TMAPIVersion2.data(outcome),
    ])
  }

  /// - Returns: the order as the reply names it.
  static func sort(_ selection: inout Selection, as wanted: String?) throws(Refusal) -> String {
    let sort = wanted ?? "default"
    switch sort {
    case "default": break
    case "sales": selection.sort(by: sold, descending: true)
    case "price_up": selection.sort(by: \.sortPrice)
    case "price_down": selection.sort(by: \.sortPrice, descending: true)
    default: throw TMAPIRequest.refused(422, "sort is not valid")
    }
    return sort
  }

  private static func checkNames(_ request: ReceivedRequest, isVersion1: Bool) throws(Refusal) {
    try TMAPIRequest.checkNames(
      request, known: commonParameters.union(isVersion1 ? [] : ["price_start", "price_end"]), filters: filterNames)
  }

  private static func photo(_ call: VendorCall) async throws(Refusal) -> HeldPhoto {
    guard let address = call.request.first("img_url"), !address.isEmpty else {
      throw TMAPIRequest.refused(422, "img_url is required")
    }
    if address.hasPrefix("/") {
      if let photo = await call.photo("\(call.place.provider) \(address)") { return photo }
      throw TMAPIRequest.refused(422, "img_url was not converted for this endpoint")
    }
    guard SimulatedWorld.isAliHosted(address) else {
      throw TMAPIRequest.refused(422, "img_url must be an image of an Alibaba platform")
    }
    guard let bytes = await call.world.fetch(address) else {
      throw TMAPIRequest.refused(417, "the image could not be fetched")
    }
    return call.world.held(bytes)
  }

  static func isKept(_ offer: SimulatedOffer, _ filter: String) -> Bool {
    switch filter {
    case "support_dropshipping": offer.dropShipPrice != nil
    case "is_factory": offer.shop.isFactory
    case "verified_supplier": offer.shop.isVerified
    case "free_shipping": offer.isFreeShipping
    case "is_super_factory": offer.shop.isSuperFactory
    default: offer.isNewIn30Days
    }
  }
}
