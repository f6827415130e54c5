import Foundation

/// An `http` or `https` address that is safe to show, to export and to hand to a browser.
///
/// It holds printable ASCII only and has a host. An address without a scheme (`//img.alicdn.com/a.jpg`), as vendors
/// send them, is taken as `https`. Characters beyond ASCII are percent-encoded as UTF-8.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The longest address that is kept, in bytes.
  package static let limit = 4_096

  package let string: String

  /// Reads an address, or says that this is none.
  package init?(_ raw: String?) {
    guard var text = raw, !text.isEmpty, text.utf8.count <= Self.limit else { return nil }
    if text.hasPrefix("//") { text = "https:" + text }
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
        return nil
      case 0x80...:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + digits
      default:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    let lowered = encoded.lowercased()
    let scheme = lowered.hasPrefix("https://") ? "https://" : lowered.hasPrefix("http://") ? "http://" : nil
    guard let scheme else { return nil }
    string = scheme + encoded.dropFirst(scheme.count)
    guard !host.isEmpty else { return nil }
  }

  package var description: String { string }

  /// Whether the connection to it is encrypted.
  package var isEncrypted: Bool { string.hasPrefix("https:") }

  /// What two addresses of one thing share: one vendor gives it with `http:`, another with `https:`.
  package var withoutScheme: Substring { string.drop { $0 != ":" } }

  /// The host in lower case, without user, port and path; an IPv6 host without its brackets.
  package var host: String {
    guard let start = string.range(of: "://")?.upperBound else { return "" }
    var authority = string[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    if authority.hasPrefix("[") {
      return String(authority.dropFirst().prefix { $0 != "]" }).lowercased()
    }
    return String(authority.prefix { $0 != ":" }).lowercased()
  }

  /// Whether it points at this machine.
  package var isLoopback: Bool {
    let host = host
    guard host != "localhost", host != "::1" else { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
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
