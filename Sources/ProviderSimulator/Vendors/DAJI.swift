import Catalog
import Digests
import Foundation

/// DAJI: 1688 through the official objects, signed requests, uploads.
enum DAJI: SimulatedVendor {
  static let path = "daji"
  static let providers = [ProviderID("daji")]
  static let appKey = "sim-daji-key"
  static let appSecret = "sim-daji-secret"

  /// Of the picture itself: as base64 it is 3 MB, which is the strictest way to read the documentation.
  private static let largestPhoto = 2_250_000

  static func settings(origin: String) -> [String: String] {
    ["daji.appKey": appKey, "daji.appSecret": appSecret, "daji.baseUrl": "\(origin)/\(path)"]
  }

  static func place(of request: ReceivedRequest) -> SimulatedPlace? {
    switch (request.method, request.path.dropFirst(path.utf8.count + 1)) {
    case ("GET", "/alibaba/product/imageQuery"): SimulatedPlace(provider: providers[0], call: .search)
    case ("GET", "/alibaba/product/keywordQuery"): SimulatedPlace(provider: providers[0], call: .words)
    case ("GET", "/alibaba/product/queryProductDetail"): SimulatedPlace(provider: providers[0], call: .detail)
    case ("POST", "/alibaba/product/freightEstimate"): SimulatedPlace(provider: providers[0], call: .freight)
    case ("POST", "/alibaba/upload/image"), ("GET", "/alibaba/upload/image"):
      SimulatedPlace(provider: providers[0], call: .photo)
    default: nil
    }
  }

  static let unknownPath = Reply.json(["code": 404, "message": "请求地址不存在", "data": nil], status: 404)

  static let ownFailures: Set<FailureKind> = [.badImageID, .forgottenPhoto, .repeats, .drift]

  static let ownPicture: String? = SimulatedWorld.aliPicture

  static func tells(_ provider: ProviderID) -> [String: Telling] {
    ["factory": .yes, "drop-shipping": .yes, "one-piece": .yesOrNo, "jxhy": .yesOrNo]
  }

  static func sold(_ offer: SimulatedOffer) -> Int { offer.soldIn30Days }

  static func refusal(_ kind: FailureKind) -> Reply? {
    switch kind {
    case .code400: DAJIReply.refuse(400, "参数错误")
    case .code404: DAJIReply.refuse(404, "记录不存在")
    // What follows is not in the vendor's documentation: a gateway's plain HTTP answers.
    case .unauthorized: DAJIReply.refuse(401, "未授权", status: 401)
    case .rateLimited: DAJIReply.refuse(429, "请求过于频繁", status: 429)
    default: nil
    }
  }

  static func ownOutcome(_ kind: FailureKind) -> FailureOutcome? {
    switch kind {
    case .code400: .error(.badRequest, mayMeanThePhoto: true)
    case .code404, .forgottenPhoto: .error(.badPhoto, mayMeanThePhoto: true)
    case .badImageID: .error(.badPhoto, mayMeanThePhoto: true, on: .photo)
    case .unauthorized: .error(.unauthorized, stop: .account)
    case .rateLimited: .error(.rateLimited, pauses: [5, 10])
    default: nil
    }
  }

  static func answer(_ call: VendorCall) async throws(Refusal) -> Reply {
    if call.place.call == .freight {
      let freight = try DAJIFreight(call.request)
      try checkSign(freight.signedWays)
      return try freight.answer(call)
    }
    try checkSign([call.request.parameters])
    return switch call.place.call {
    case .photo: try await upload(call)
    case .detail: try DAJIDetail.answer(call)
    case .words: try DAJISearch(call).answerWords()
    default: try await DAJISearch(call).answer()
    }
  }

  // MARK: Signature

  /// - Parameter ways: what may be signed, all of it first.
  private static func checkSign(_ ways: [[ReceivedParameter]]) throws(Refusal) {
    let parameters = ways.first ?? []
    func first(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
    guard first("appSecret") == nil else { throw DAJIReply.refused("appSecret 仅供测试") }
    for parameter in parameters {
      guard !parameter.value.isEmpty else { throw DAJIReply.refused("参数 \(parameter.name) 为空") }
      guard parameters.count(where: { $0.name == parameter.name }) == 1 else {
        throw DAJIReply.refused("参数 \(parameter.name) 重复")
      }
    }
    guard first("appKey") == appKey else { throw DAJIReply.refused("appKey 无效") }
    guard let sign = first("sign"), ways.contains(where: { self.sign($0, secret: appSecret) == sign }) else {
      throw DAJIReply.refused("签名错误")
    }
  }

  /// Upper-case hex of MD5 over the parameters but `sign`, sorted by name in byte order, as sent and not encoded, with
  /// the secret at the end.
  static func sign(_ parameters: [ReceivedParameter], secret: String) -> String {
    let signed =
      parameters.filter { $0.name != "sign" }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { "\($0.name)=\($0.value)" } + ["secret=\(secret)"]
    return Hex.upper(Digest.md5(Array(signed.joined(separator: "&").utf8)))
  }

  // MARK: Upload

  private static func upload(_ call: VendorCall) async throws(Refusal) -> Reply {
    let bytes = try await uploadedBytes(call)
    guard bytes.count <= largestPhoto else { throw DAJIReply.refused("图片不能超过 3M") }
    let photo = call.world.held(bytes)
    guard await call.world.ranked(.alibaba1688, by: photo) != nil else { throw DAJIReply.refused("图片格式错误") }
    if call.failure == .badImageID { return DAJIReply.success(["imageId": "0"]) }
    await call.world.records.hold(photo, as: "\(path) \(photo.digits)")
    return DAJIReply.success(["imageId": .string(photo.digits)])
  }

  private static func uploadedBytes(_ call: VendorCall) async throws(Refusal) -> [UInt8] {
    if call.request.method == "GET" {
      guard let address = call.request.first("pic_url") else { throw DAJIReply.refused("pic_url 不能为空") }
      guard let bytes = await call.world.fetch(address) else { throw DAJIReply.refused("图片下载失败") }
      return bytes
    }
    guard let text = call.request.fields.first(where: { $0.name == "image_base64" })?.value else {
      throw DAJIReply.refused("image_base64 不能为空")
    }
    guard !text.hasPrefix("data:"), let data = Data(base64Encoded: text) else {
      throw DAJIReply.refused("image_base64 格式错误")
    }
    return [UInt8](data)
  }
}
