import Catalog

/// Parameters of a request, in order; a name may stand more than once.
///
/// Empty values are left out, so that what is signed and what is sent are the same.
struct Parameters: Sendable, Hashable {
  struct Parameter: Sendable, Hashable {
    let name: String
    let value: String
  }

  private(set) var all: [Parameter] = []

  init(_ pairs: [(String, String?)] = []) {
    for (name, value) in pairs { append(name, value) }
  }

  mutating func append(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    all.append(Parameter(name: name, value: value))
  }

  func contains(_ name: String) -> Bool {
    all.contains { $0.name == name }
  }

  /// Percent-encoded, `name=value` joined with `&`.
  var query: String {
    all.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  /// The parameters as `multipart/form-data`, and the media type to send it as.
  var multipart: (contentType: String, body: [UInt8]) {
    // None of the values, which are words and base64, can hold it.
    let boundary = "----snapsource-7d93f1c2a5"
    var body: [UInt8] = []
    for parameter in all {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(parameter.name)\"\r\n\r\n".utf8
      body += parameter.value.utf8
      body += "\r\n".utf8
    }
    body += "--\(boundary)--\r\n".utf8
    return ("multipart/form-data; boundary=\(boundary)", body)
  }

  /// Encodes all but the unreserved characters of RFC 3986.
  static func encoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded += Hex.percent(byte).utf8
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
