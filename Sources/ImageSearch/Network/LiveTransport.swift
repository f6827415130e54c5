import AsyncHTTPClient
package import Catalog
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import OperatingSystem
package import Queries

/// The network: HTTP/1.1 over one shared client, which is made at the first request.
///
/// Nothing is logged: addresses and headers hold secrets. No cookie is kept and no referrer sent. Call ``shutdown()``
/// before the last reference goes.
package actor LiveTransport: Transport {
  /// Replies longer than this are refused while they arrive.
  package static let replyLimit = 20_000_000

  /// What connections of one client have in common.
  private struct Route: Hashable {
    let proxy: Proxy?
    /// Without that nobody's certificates matter.
    let isEncrypted: Bool
  }

  /// `nil` when all are shut.
  private var clients: [Route: HTTPClient]? = [:]
  private let timeout: Duration
  private let replyLimit: Int
  private let hosts: HostRule
  private let proxies: ProxyRules
  private let roots: TrustedRoots

  /// - Parameters:
  ///   - timeout: the time that one request has until its reply is whole, redirects included.
  ///   - replyLimit: bytes of the longest reply that is taken.
  ///   - hosts: which are connected to.
  package init(
    timeout: Duration = .seconds(60), replyLimit: Int = LiveTransport.replyLimit, hosts: HostRule = .anyNamed,
    proxies: ProxyRules = .ofThisProcess, roots: TrustedRoots = .ofThisProcess
  ) {
    self.timeout = timeout
    self.replyLimit = replyLimit
    self.hosts = hosts
    self.proxies = proxies
    self.roots = roots
  }

  /// Makes the threads and clients that requests to these servers will need. Nobody is connected to.
  package func prepare(for servers: [WebAddress]) {
    for server in servers {
      do throws(TransportError) {
        let proxy = try proxies.proxy(for: server)
        _ = try openClient(on: Route(proxy: proxy, isEncrypted: server.isEncrypted))
      } catch {
        // The request itself will say so.
      }
    }
  }

  package nonisolated func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    guard !Task.isCancelled else { throw .cancelled }
    let outcome = await Deadline.outcome(within: timeout, on: TidyClock()) { () throws(TransportError) in
      try await self.follow(request)
    }
    if Task.isCancelled { throw .cancelled }
    guard let outcome else { throw .timedOut }
    return try outcome.get()
  }

  /// Closes every connection. Requests that are under way fail, later ones are ``TransportError/cancelled``.
  package func shutdown() async {
    let open = clients ?? [:]
    clients = nil
    // It fails only for a client that is shut already, and none of these is.
    for client in open.values { try? await client.shutdown() }
  }

  private func openClient(on route: Route) throws(TransportError) -> HTTPClient {
    guard let clients else { throw .cancelled }
    if let open = clients[route] { return open }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: route.isEncrypted ? try roots.configuration() : nil, redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10)), proxy: route.proxy.map { .init($0) })
    configuration.httpVersion = .http1Only
    // Otherwise a refused connection is tried again and again until the connect timeout.
    configuration.connectionPool.retryConnectionEstablishment = false
    let open = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.clients?[route] = open
    return open
  }

  private nonisolated func follow(_ request: HTTPRequest) async throws(TransportError) -> HTTPReply {
    var hop = try Hop(request, rule: hosts)
    for _ in 0...Redirect.limit {
      let settled = try await hop.settled(proxies)
      let client = try await openClient(
        on: Route(proxy: settled.proxy, isEncrypted: settled.target.isEncrypted))
      switch try await exchange(settled, through: client) {
      case .whole(let reply): return reply
      case .redirect(let redirect): hop = try Hop(following: redirect, after: settled, rule: hosts)
      }
    }
    throw .redirectRefused
  }

  private enum Exchange {
    case whole(HTTPReply)
    case redirect(Redirect)
  }

  private nonisolated func exchange(_ hop: Hop, through client: HTTPClient) async throws(TransportError) -> Exchange {
    let response = try await head(of: hop, through: client)
    if let location = response.headers.first(name: "location"),
      let redirect = Redirect(status: Int(response.status.code), location: location)
    {
      return .redirect(redirect)
    }
    let contentType = response.headers.first(name: "content-type") ?? ""
    return .whole(
      HTTPReply(
        status: Int(response.status.code),
        contentType: contentType.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace },
        body: try await body(of: response),
        retryAfter: HTTPReply.pause(response.headers.first(name: "retry-after"), at: Date())))
  }

  private nonisolated func head(
    of hop: Hop, through client: HTTPClient
  ) async throws(TransportError) -> HTTPClientResponse {
    var isFirstTry = true
    while true {
      do {
        // The deadline is a fallback that is never reached: the time is kept around the whole exchange.
        return try await client.execute(HTTPClientRequest(hop.request), timeout: .hours(1))
      } catch let error as ChannelError where error.meansNothingWasSent && isFirstTry && !Task.isCancelled {
        // A kept connection that the server closed meanwhile. Nobody saw the request, so nothing is paid twice.
        isFirstTry = false
      } catch {
        throw hop.proxy.map { TransportError(error, throughProxy: $0, to: hop.target.host) }
          ?? TransportError(error, host: hop.target.host)
      }
    }
  }

  private nonisolated func body(of response: HTTPClientResponse) async throws(TransportError) -> [UInt8] {
    if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }), length > replyLimit {
      throw .tooLarge(limit: replyLimit)
    }
    var bytes: [UInt8] = []
    do {
      for try await chunk in response.body {
        guard bytes.count + chunk.readableBytes <= replyLimit else { throw TransportError.tooLarge(limit: replyLimit) }
        bytes.append(contentsOf: chunk.readableBytesView)
      }
    } catch let error as TransportError {
      throw error
    } catch {
      throw Task.isCancelled ? .cancelled : .cutOff
    }
    // A cancelled body ends early without an error.
    if Task.isCancelled { throw .cancelled }
    return bytes
  }
}

extension HTTPClientRequest {
  fileprivate init(_ request: HTTPRequest) {
    self.init(url: request.address)
    method = .init(rawValue: request.method.rawValue)
    for header in request.headers {
      headers.add(name: header.name, value: header.value)
    }
    if !headers.contains(name: "user-agent") { headers.add(name: "User-Agent", value: "snapsource") }
    if let bytes = request.body { body = .bytes(bytes) }
  }
}

extension TransportError {
  /// Says why a request got no head of a reply.
  fileprivate init(_ error: any Error, host: String) {
    // The errors of TLS are several types of a module that this one does not depend on.
    let isAboutTLS = String(describing: Swift.type(of: error)).contains("SSL")
    let isAboutName = (error as? NIOConnectionError)?.connectionErrors.isEmpty == true
    switch error as? HTTPClientError {
    case _ where Task.isCancelled, .cancelled?, .alreadyShutdown?: self = .cancelled
    case .remoteConnectionClosed?, .uncleanShutdown?: self = .cutOff
    case .deadlineExceeded?, .readTimeout?, .writeTimeout?: self = .timedOut
    case .connectTimeout?, .getConnectionFromPoolTimeout?: self = .unreachable(.takesNoConnection(host: host))
    case .tlsHandshakeTimeout?: self = .unreachable(.notTrusted(host: host))
    case .invalidURL?, .emptyHost?: self = .unreachable(.notAnAddress)
    case _ where isAboutTLS: self = .unreachable(.notTrusted(host: host))
    case _ where error is HTTPParserError: self = .unreachable(.speaksNoHTTP(host: host))
    case _ where isAboutName: self = .unreachable(.unknownHost(host))
    case _ where (error as? ChannelError)?.isConnectTimeout == true: self = .unreachable(.takesNoConnection(host: host))
    case _ where error is ChannelError: self = .cutOff
    default: self = .unreachable(.refusesConnection(host: host))
    }
  }
}

extension TransportError {
  /// The same of a request that went through a proxy, which may be what does not answer.
  fileprivate init(_ error: any Error, throughProxy proxy: Proxy, to host: String) {
    switch error as? HTTPClientError {
    case .proxyAuthenticationRequired?: self = .unreachable(.proxyWantsPassword(proxy: proxy.host))
    case .invalidProxyResponse?: self = .unreachable(.proxyRefuses(proxy: proxy.host, host: host))
    default:
      self = TransportError(error, host: host)
      if error is NIOConnectionError { self = .unreachable(.proxyTakesNoConnection(proxy: proxy.host)) }
    }
  }
}

extension HTTPClient.Configuration.Proxy {
  fileprivate init(_ proxy: Proxy) {
    switch proxy.kind {
    case .socks: self = .socksServer(host: proxy.host, port: proxy.port)
    case .http:
      let parts = proxy.credentials?.revealed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let authorization = parts.map { parts in
        HTTPClient.Authorization.basic(
          username: String(parts.first ?? ""), password: String(parts.dropFirst().first ?? ""))
      }
      self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
    }
  }
}

extension ChannelError {
  fileprivate var meansNothingWasSent: Bool {
    switch self {
    case .ioOnClosedChannel, .alreadyClosed: true
    default: false
    }
  }

  fileprivate var isConnectTimeout: Bool {
    if case .connectTimeout = self { true } else { false }
  }
}
