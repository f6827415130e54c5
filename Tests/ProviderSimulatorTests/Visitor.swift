import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

@testable import ProviderSimulator

/// Runs the simulator with ``FakeGoods`` and a client beside it.
@discardableResult
func visiting<R: Sendable>(
  _ options: SimulatorOptions = SimulatorOptions(),
  _ body: @Sendable (RunningSimulator, Visitor) async throws -> R
) async throws -> R {
  try await withSimulator(options, goods: FakeGoods()) { simulator in
    let client = HTTPClient(configuration: HTTPClient.Configuration(redirectConfiguration: .disallow))
    let visitor = Visitor(origin: simulator.origin, client: client)
    let result: Result<R, any Error>
    do {
      result = .success(try await body(simulator, visitor))
    } catch {
      result = .failure(error)
    }
    try await client.shutdown()
    return try result.get()
  }
}

/// A caller who knows no vendor: paths, fields and bytes.
struct Visitor: Sendable {
  let origin: String
  let client: HTTPClient

  struct Answer: Sendable {
    let status: Int
    let contentType: String
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSON { JSON(try? JSONSerialization.jsonObject(with: Data(bytes))) }
  }

  func get(_ path: String, _ parameters: [(String, String)] = [], headers: [(String, String)] = []) async throws
    -> Answer
  {
    try await send("GET", path, parameters, headers: headers)
  }

  func send(
    _ method: String, _ path: String, _ parameters: [(String, String)] = [], headers: [(String, String)] = [],
    body: [UInt8]? = nil
  ) async throws -> Answer {
    let query = parameters.isEmpty ? "" : "?" + Self.form(parameters)
    var request = HTTPClientRequest(url: origin + path + query)
    request.method = HTTPMethod(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
    let response = try await client.execute(request, timeout: .seconds(10))
    let received = try await response.body.collect(upTo: 50_000_000)
    return Answer(
      status: Int(response.status.code), contentType: response.headers.first(name: "content-type") ?? "",
      bytes: Array(received.readableBytesView))
  }

  /// A form field or query, every byte but letters and digits encoded.
  static func form(_ parameters: [(String, String)]) -> String {
    parameters.map { name, value in
      let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      return "\(name)=\(encoded)"
    }.joined(separator: "&")
  }
}

/// A reply looked into step by step; what is not there is `nil`.
struct JSON {
  private let value: Any?

  init(_ value: Any?) {
    self.value = value is NSNull ? nil : value
  }

  subscript(_ name: String) -> JSON { JSON((value as? [String: Any])?[name]) }

  /// Whether a member is there, be it `null`.
  func has(_ name: String) -> Bool { (value as? [String: Any])?[name] != nil }

  var list: [JSON] { (value as? [Any])?.map(JSON.init) ?? [] }
  var string: String? { value as? String }
  var int: Int? { (value as? NSNumber)?.intValue }
  var double: Double? { (value as? NSNumber)?.doubleValue }
  var bool: Bool? { value as? Bool }
  var isObject: Bool { value is [String: Any] }
  var exists: Bool { value != nil }
}
