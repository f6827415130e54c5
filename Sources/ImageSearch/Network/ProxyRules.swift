package import Catalog
import Foundation
package import Queries

/// A program that carries requests to other hosts.
package struct Proxy: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// HTTP, with CONNECT for encrypted connections.
    case http
    /// SOCKS 5.
    case socks
  }

  let kind: Kind
  package let host: String
  package let port: Int
  /// `name:password`, which is never shown.
  let credentials: Secret?
}

/// The proxies that the environment names, as curl understands them: `https_proxy`, `http_proxy`, `all_proxy` and
/// `no_proxy`, in small or capital letters, the small ones first. `HTTP_PROXY` counts too: curl leaves it out because a
/// web server's visitors may set it for a program that the server starts, and nobody starts this one so.
///
/// This machine itself is never asked for through a proxy.
package struct ProxyRules: Sendable {
  private let environment: [String: String]
  private let exceptions: [Substring]

  package init(environment: [String: String]) {
    self.environment = environment
    let list = ["no_proxy", "NO_PROXY"].compactMap { environment[$0] }.first ?? ""
    exceptions = list.lowercased().split { $0 == "," || $0.isWhitespace }
  }

  /// Those of this process.
  package static let ofThisProcess = ProxyRules(environment: ProcessInfo.processInfo.environment)

  /// The proxy for an address; `nil` is none.
  ///
  /// - Throws: ``TransportError/unreachable(_:)`` when a variable is set to what is no proxy: going without it might
  ///   show somebody what was to be hidden.
  package func proxy(for address: WebAddress) throws(TransportError) -> Proxy? {
    guard let (name, value) = setting(isEncrypted: address.isEncrypted), address.reach != .thisMachine,
      !exceptions.contains(where: { Self.covers($0, address) })
    else { return nil }
    guard let proxy = Self.proxy(value) else { throw .unreachable(.noProxy(variable: name)) }
    return proxy
  }

  /// The variable that counts for a kind of connection, and its value, which may hold a password.
  package func setting(isEncrypted: Bool) -> (name: String, value: String)? {
    let names = isEncrypted ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"]
    return (names + ["all_proxy", "ALL_PROXY"]).lazy
      .compactMap { name in self.environment[name].flatMap { $0.isEmpty ? nil : (name, $0) } }.first
  }

  /// Reads `http://name:password@host:port`, `socks5://host:port` or `host:port`.
  private static func proxy(_ text: String) -> Proxy? {
    let (scheme, rest) =
      text.range(of: "://").map { (text[..<$0.lowerBound].lowercased(), text[$0.upperBound...]) } ?? ("http", text[...])
    let kinds: [String: Proxy.Kind] = ["http": .http, "socks": .socks, "socks5": .socks, "socks5h": .socks]
    guard let kind = kinds[scheme], let place = WebAddress("http://" + rest) else { return nil }
    let credentials = Authority(of: "http://" + rest)?.user.map(String.init)
    // SOCKS with a password is not known to the HTTP client.
    guard kind == .http || credentials == nil else { return nil }
    return Proxy(
      kind: kind, host: place.host, port: place.writtenPort ?? 1_080,
      credentials: credentials.map { Secret($0.removingPercentEncoding ?? $0) })
  }

  /// Whether an entry of the list of exceptions means a host: `*`, a name with all below it, a number, or a block of
  /// numbers (`10.0.0.0/8`); with a port only that one.
  private static func covers(_ entry: Substring, _ address: WebAddress) -> Bool {
    if entry == "*" { return true }
    if let slash = entry.firstIndex(of: "/") {
      guard let block = number(entry[..<slash]), let host = number(address.host[...]),
        let bits = UInt32(entry[entry.index(after: slash)...]), bits <= 32
      else { return false }
      return bits == 0 || (block ^ host) >> (32 - bits) == 0
    }
    var name = entry
    if let colon = entry.lastIndex(of: ":"), entry.firstIndex(of: ":") == colon {
      guard Int(entry[entry.index(after: colon)...]) == address.port else { return false }
      name = entry[..<colon]
    }
    name = name.drop { $0 == "*" || $0 == "." || $0 == "[" }.prefix { $0 != "]" }
    return !name.isEmpty && (address.host == name || address.host.hasSuffix("." + name))
  }

  private static func number(_ text: Substring) -> UInt32? {
    var number = in_addr()
    return inet_pton(AF_INET, String(text), &number) == 1 ? UInt32(bigEndian: number.s_addr) : nil
  }
}
