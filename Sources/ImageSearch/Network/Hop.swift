import Catalog
import Foundation
import Queries

/// One request on its way to one server: the first that was asked for, or one that a reply pointed to.
///
/// Here is decided, before anything is sent, whether the server may be connected to, and through which proxy.
struct Hop: Sendable {
  private(set) var request: HTTPRequest
  /// Where it goes, by the name that was asked for.
  let target: WebAddress
  /// The proxy to send it through.
  private(set) var proxy: Proxy?
  private let mayBeAnywhere: Bool
  /// The host whose reply points there.
  private let pointedBy: String?

  /// The request that a caller makes.
  init(_ request: HTTPRequest, rule: HostRule) throws(TransportError) {
    target = try Self.target(of: request)
    self.request = request
    mayBeAnywhere = rule.exempts(target)
    pointedBy = nil
  }

  /// The request that a reply to another one asks for.
  init(following redirect: Redirect, after hop: Hop, rule: HostRule) throws(TransportError) {
    request = try redirect.next(after: hop.request(to: hop.target))
    target = try Self.target(of: request)
    let isSameHost = target.host == hop.target.host
    let staysHere = hop.target.reach == .thisMachine && target.reach == .thisMachine
    mayBeAnywhere =
      switch rule {
      case .anyNamed: isSameHost && hop.mayBeAnywhere || staysHere
      case .publicOnly: isSameHost && hop.mayBeAnywhere || rule.exempts(target)
      }
    pointedBy = hop.target.host
  }

  /// Chooses the proxy, and where the server may not be anywhere, looks where it is and holds on to that: what the name
  /// stands for a moment later does not matter any more.
  ///
  /// - Parameter numbers: what names stand for.
  /// - Throws: ``TransportError/refused(_:)`` when it is not public.
  func settled(
    _ proxies: ProxyRules, numbers lookUp: (String) async -> [String] = NameLookup.addresses
  ) async throws(TransportError) -> Hop {
    var hop = self
    hop.proxy = try proxies.proxy(for: target)
    guard !mayBeAnywhere else { return hop }
    guard target.reach == .everywhere else { throw refusal }
    // A proxy looks names up by itself.
    guard hop.proxy == nil, !target.hasNumber else { return hop }
    let numbers = await lookUp(target.host)
    guard !Task.isCancelled else { throw .cancelled }
    guard !numbers.isEmpty else { throw .unreachable(.unknownHost(target.host)) }
    guard numbers.allSatisfy(NameLookup.isPublic), let number = numbers.first else { throw refusal }
    // Of an encrypted connection the certificate says whose it is, before anything is sent.
    if !target.isEncrypted { hop.request = request(to: target, at: number) }
    return hop
  }

  private var refusal: TransportError {
    .refused(pointedBy.map { .pointsInside(host: $0, to: target.host) } ?? .notPublic(host: target.host))
  }

  /// The request under its own name again.
  private func request(to target: WebAddress) -> HTTPRequest {
    var request = request
    request.address = target.string
    request.headers.removeAll { $0.name == "Host" }
    return request
  }

  private func request(to target: WebAddress, at number: String) -> HTTPRequest {
    var request = request
    guard let place = Authority(of: target.string)?.range else { return request }
    let host = number.contains(":") ? "[\(number)]" : number
    request.address = "http://\(host):\(target.port)" + target.string[place.upperBound...]
    request.headers.append(.init("Host", target.port == 80 ? target.host : "\(target.host):\(target.port)"))
    return request
  }

  /// The server that a request goes to, in the eyes of this module and of the HTTP client alike.
  ///
  /// This is the gate: the client ends the program when it is given a port that is none.
  private static func target(of request: HTTPRequest) throws(TransportError) -> WebAddress {
    let address = request.address
    // The path may be longer than an address that is kept.
    guard let place = Authority(of: address)?.range, let server = WebAddress(String(address[..<place.upperBound])),
      let url = URL(string: address), let host = url.host?.lowercased(),
      host.trimmingCharacters(in: ["[", "]"]) == server.host,
      (url.port ?? (server.isEncrypted ? 443 : 80)) == server.port
    else { throw .unreachable(.notAnAddress) }
    return WebAddress(address) ?? server
  }
}

extension WebAddress {
  /// Whether its host is no name but an address already.
  fileprivate var hasNumber: Bool {
    host.contains(":") || host.split(separator: ".").last.map { UInt8($0) != nil } == true
  }
}
