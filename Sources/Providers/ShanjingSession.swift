import Catalog
import Digests
import Foundation
import ImageSearch

/// What Shanjing is shown: the bearer token, which can be renewed while the program runs, and signed headers when an
/// app key and secret are configured.
actor ShanjingSession {
  private(set) var token: Secret?
  private(set) var refreshToken: Secret?
  private let appKey: Secret?
  private let appSecret: Secret?
  private let accessToken: Secret?

  init(_ settings: Settings) {
    token = settings.secret("shanjing.token")
    refreshToken = settings.secret("shanjing.refreshToken")
    appKey = settings.secret("shanjing.appKey")
    appSecret = settings.secret("shanjing.appSecret")
    accessToken = settings.secret("shanjing.accessToken")
  }

  /// Takes renewed tokens. They last while the program runs: the configuration is the user's to write.
  func renew(token: Secret, refreshToken: Secret?) {
    self.token = token
    if let refreshToken { self.refreshToken = refreshToken }
  }

  /// The headers that identify us. An uploaded photo takes no part in the signature, as at the upstream.
  nonisolated func headers(
    path: String, parameters: [Parameters.Parameter], token: Secret, at date: Date
  ) -> [HTTPRequest.Header] {
    var headers = [HTTPRequest.Header("Authorization", "Bearer \(token.revealed)")]
    guard let appKey, let appSecret else { return headers }
    let timestamp = String(Int64(date.timeIntervalSince1970 * 1_000))
    let accessToken = accessToken ?? token
    let signature = Self.signature(
      path: path,
      parameters: parameters + [
        .init(name: "app_key", value: appKey.revealed),
        .init(name: "timestamp", value: timestamp),
        .init(name: "sign_method", value: "sha256"),
        .init(name: "access_token", value: accessToken.revealed),
      ], secret: appSecret)
    headers += [
      .init("x-app-key", appKey.revealed),
      // The documentation spells it so.
      .init("x-timestrap", timestamp),
      .init("x-sign-method", "sha256"),
      .init("x-signature", signature),
      .init("x-access-token", accessToken.revealed),
    ]
    return headers
  }

  /// The upstream's rule, since the vendor documents none: HMAC-SHA256 over the path and the sorted names and values.
  static func signature(path: String, parameters: [Parameters.Parameter], secret: Secret) -> String {
    let sorted = parameters.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let text = path + sorted.map { $0.name + $0.value }.joined()
    return Hex.upper(Digest.hmacSHA256(Array(text.utf8), key: Array(secret.revealed.utf8)))
  }
}
