import Foundation

/// A request as it arrived, its parameters decoded.
struct ReceivedRequest: Sendable {
  let method: String
  /// The path without the query, percent-encoding resolved.
  let path: String
  let query: [ReceivedParameter]
  /// The fields of a form or of a multipart body.
  let fields: [ReceivedParameter]
  /// Names in lower case.
  let headers: [String: String]
  let body: [UInt8]

  init(method: String, target: String, headers: [String: String], body: [UInt8]) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = (parts.first.map(String.init) ?? "/").removingPercentEncoding ?? "/"
    query = parts.count == 2 ? Self.formDecoded(String(parts[1])) : []
    self.headers = headers
    self.body = body
    let contentType = headers["content-type"] ?? ""
    if contentType.hasPrefix("application/x-www-form-urlencoded") {
      fields = Self.formDecoded(String(decoding: body, as: UTF8.self))
    } else if contentType.hasPrefix("multipart/form-data"), let boundary = Self.boundary(in: contentType) {
      fields = Self.multipartDecoded(body, boundary: boundary)
    } else {
      fields = []
    }
  }

  /// The query and the fields together.
  var parameters: [ReceivedParameter] { query + fields }

  func first(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  func all(_ name: String) -> [String] {
    parameters.filter { $0.name == name }.map(\.value)
  }

  /// Pairs of a query or form; `+` is a space, as servers read it.
  private static func formDecoded(_ text: String) -> [ReceivedParameter] {
    text.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return ReceivedParameter(name: decoded(sides[0]), value: sides.count == 2 ? decoded(sides[1]) : "")
    }
  }

  private static func decoded(_ bytes: Substring.UTF8View) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "+"):
        result.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = [rest.next(), rest.next()].compactMap(\.self)
        guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
          result += [byte] + digits
          continue
        }
        result.append(value)
      default:
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func boundary(in contentType: String) -> String? {
    guard let start = contentType.range(of: "boundary=")?.upperBound else { return nil }
    let value = contentType[start...].prefix { $0 != ";" }
    return value.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
  }

  private static func multipartDecoded(_ body: [UInt8], boundary: String) -> [ReceivedParameter] {
    let data = Data(body)
    let mark = Data("--\(boundary)".utf8)
    let headEnd = Data("\r\n\r\n".utf8)
    var parameters: [ReceivedParameter] = []
    var start = data.range(of: mark)
    while let opening = start {
      let next = data.range(of: mark, in: opening.upperBound..<data.endIndex)
      guard let closing = next else { break }
      let part = data[opening.upperBound..<closing.lowerBound]
      if let split = part.range(of: headEnd) {
        let head = String(decoding: part[..<split.lowerBound], as: UTF8.self)
        // The line break before the next boundary belongs to the boundary.
        let value = part[split.upperBound...].dropLast(2)
        if let name = head.firstMatch(of: /[; ]name="([^"]*)"/)?.output.1 {
          parameters.append(ReceivedParameter(name: String(name), value: String(decoding: value, as: UTF8.self)))
        }
      }
      start = closing
    }
    return parameters
  }
}
