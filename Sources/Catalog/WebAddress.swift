import Foundation

/// An `http` or `https` address that is safe to show, to export and to hand to a browser.
///
/// It holds printable ASCII only, has a host that can be looked up or is an IP address, and no port but 1 to 65535:
/// whoever connects to it need not check that again. An address without a scheme (`//img.alicdn.com/a.jpg`), as vendors
/// send them, is taken as `https`. Characters beyond ASCII are percent-encoded as UTF-8, in the host as Punycode.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The longest address that is kept, in bytes.
  package static let limit = 4_096

  package let string: String

  /// Reads an address, or says that this is none.
  package init?(_ raw: String?) {
    guard var text = raw, !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
    if text.hasPrefix("//") { text = "https:" + text }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard let plain = Self.withPlainHost(text) else { return nil }
      text = plain
    }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        return nil
      case 0x80...:
        encoded += Hex.percent(byte).utf8
      default:
        encoded.append(byte)
      }
    }
    let start = String(decoding: encoded.prefix(8), as: UTF8.self).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { start.hasPrefix($0) }) else { return nil }
    encoded.replaceSubrange(..<scheme.utf8.count, with: scheme.utf8)
    string = String(decoding: encoded, as: UTF8.self)
    guard let authority, Self.isHost(authority.host), Self.isPort(authority.port) else { return nil }
  }

  package var description: String { string }

  /// The address with its host in ASCII, as it is asked for.
  private static func withPlainHost(_ text: String) -> String? {
    guard let host = Authority(of: text)?.host, let plain = HostName.ascii(String(host)) else { return nil }
    return text[..<host.startIndex] + plain + text[host.endIndex...]
  }

  /// Whether the connection to it is encrypted.
  package var isEncrypted: Bool { string.hasPrefix("https:") }

  /// What two addresses of one thing share: one vendor gives it with `http:`, another with `https:`.
  package var withoutScheme: Substring { Substring(string.utf8.drop { $0 != UInt8(ascii: ":") }) }

  /// The host in lower case, without user, port and path; an IPv6 host without its brackets.
  package var host: String {
    let host = authority?.host ?? ""
    return (host.hasPrefix("[") ? host.dropFirst().dropLast() : host).lowercased()
  }

  /// The port that it names, or that of its scheme.
  package var port: Int { writtenPort ?? (isEncrypted ? 443 : 80) }

  /// The port that it names.
  package var writtenPort: Int? { authority.flatMap { Int($0.port.dropFirst()) } }

  private var authority: Authority? { Authority(of: string) }

  /// Whether this is an IPv6 address in brackets, without a zone, or a name as name servers take it (RFC 1035
  /// section 2.3.4).
  private static func isHost(_ host: Substring) -> Bool {
    guard !host.hasPrefix("[") else {
      var address = in6_addr()
      return host.hasSuffix("]") && inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
    }
    let name = host.hasSuffix(".") ? host.dropLast() : host
    return name.utf8.count <= 253
      && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
        (1...63).contains(label.count) && label.allSatisfy(HostName.isOfAPart)
      }
  }

  /// A colon and digits up to 65535; none at all are the scheme's port.
  private static func isPort(_ rest: Substring) -> Bool {
    guard rest.count > 1 else { return rest.isEmpty || rest == ":" }
    let digits = rest.dropFirst()
    return rest.hasPrefix(":") && digits.allSatisfy(\.isNumber) && UInt16(digits).map { $0 > 0 } == true
  }

  /// Whether it certainly is this machine, so that secrets may go there in the clear; what only may lead here, as
  /// ``reach`` says it, may lead elsewhere.
  package var isLoopback: Bool {
    let host = host
    guard host != "localhost", host != "::1" else { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension KeyedDecodingContainer {
  // What was kept when more was taken for an address than today is as good as not said.
  func decodeIfPresent(_: WebAddress.Type, forKey key: Key) throws -> WebAddress? {
    WebAddress(try decodeIfPresent(String.self, forKey: key))
  }

  func decodeIfPresent(_: [WebAddress].Type, forKey key: Key) throws -> [WebAddress]? {
    try decodeIfPresent([String].self, forKey: key)?.compactMap { WebAddress($0) }
  }
}

extension WebAddress: Codable {
  package init(from decoder: any Decoder) throws {
    let raw = try decoder.singleValueContainer().decode(String.self)
    guard let address = WebAddress(raw) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an http or https address"))
    }
    self = address
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}
