/// A JSON value whose keys keep their order, so that a document reads as it is promised.
indirect enum JSONValue: Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable {
    let name: String
    let value: JSONValue

    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  // What is not known is `null`.
  static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }
  static func boolean(_ flag: Bool?) -> JSONValue { flag.map { .boolean($0) } ?? .null }

  /// The document, indented by two spaces, with a line feed at its end.
  var document: String {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .string(let text): Self.quote(text, to: &bytes)
    case .array([]): bytes.append(contentsOf: "[]".utf8)
    case .object([]): bytes.append(contentsOf: "{}".utf8)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        Self.breakLine(in: &bytes, depth: depth + 1, isFirst: index == 0)
        value.write(to: &bytes, depth: depth + 1)
      }
      Self.breakLine(in: &bytes, depth: depth, isFirst: true)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.breakLine(in: &bytes, depth: depth + 1, isFirst: index == 0)
        Self.quote(member.name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(to: &bytes, depth: depth + 1)
      }
      Self.breakLine(in: &bytes, depth: depth, isFirst: true)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A new line with its indentation, after a comma unless it is the first of its kind.
  private static func breakLine(in bytes: inout [UInt8], depth: Int, isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    // Most text is plain ASCII, which stands as it is.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { write(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    // Beside what must be escaped: what steers a terminal or ends a line in JavaScript.
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
