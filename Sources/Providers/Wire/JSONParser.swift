import Catalog

/// Reads JSON (RFC 8259) strictly, but for two kindnesses: a byte order mark is skipped, and bytes or escapes that are
/// no text become U+FFFD.
struct JSONParser {
  /// Arrays and objects within each other. No vendor's reply comes near it; a hostile one must not exhaust the stack.
  static let depthLimit = 64

  /// Elements of one array that are kept: the rest is checked and counted. A reply may have as many as its megabytes
  /// hold, and each that is kept costs many times its bytes.
  static let elementLimit = 1_000

  private let bytes: [UInt8]
  private var position = 0

  static func parse(_ bytes: [UInt8]) -> JSON? {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    guard let value = parser.value(depth: 0) else { return nil }
    parser.skipSpace()
    return parser.position == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard depth <= Self.depthLimit, let byte = peek else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    position += 1
    var members: [String: JSON] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard let name = string() else { return nil }
      skipSpace()
      guard take(":"), let value = value(depth: depth + 1) else { return nil }
      members[name] = value
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func array(depth: Int) -> JSON? {
    position += 1
    var elements: [JSON] = []
    var leftOut = 0
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      if elements.count < Self.elementLimit {
        guard let value = value(depth: depth + 1) else { return nil }
        elements.append(value)
      } else {
        guard skip(depth: depth + 1) else { return nil }
        leftOut += 1
      }
      skipSpace()
      if take("]") { return .array(elements, leftOut: leftOut) }
      guard take(",") else { return nil }
    }
  }

  /// Steps over a value without keeping it. Its brackets, texts and words are checked as those of any other.
  private mutating func skip(depth: Int) -> Bool {
    skipSpace()
    guard depth <= Self.depthLimit, let byte = peek else { return false }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = byte == UInt8(ascii: "{")
      position += 1
      skipSpace()
      if take(isObject ? "}" : "]") { return true }
      while true {
        if isObject {
          skipSpace()
          guard skipString() else { return false }
          skipSpace()
          guard take(":") else { return false }
        }
        guard skip(depth: depth + 1) else { return false }
        skipSpace()
        if take(isObject ? "}" : "]") { return true }
        guard take(",") else { return false }
      }
    case UInt8(ascii: "\""): return skipString()
    default: return value(depth: depth) != nil
    }
  }

  private mutating func skipString() -> Bool {
    guard take("\"") else { return false }
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): guard escape() != nil else { return false }
      case 0..<0x20: return false
      default: continue
      }
    }
    return false
  }

  private mutating func number() -> JSON? {
    let start = position
    _ = take("-")
    if take("0") {
      guard !isDigit(peek) else { return nil }
    } else {
      guard skipDigits() else { return nil }
    }
    if take(".") {
      guard skipDigits() else { return nil }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard skipDigits() else { return nil }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text = ""
    var start = position
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        guard let scalar = escape() else { return nil }
        text.unicodeScalars.append(scalar)
        start = position
      case 0..<0x20:
        return nil
      default:
        position += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = peek else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return escapedScalar()
    default: return nil
    }
  }

  /// The scalar of `\uXXXX` or of a surrogate pair; U+FFFD for half a pair.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = fourHexDigits() else { return nil }
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
    let afterFirst = position
    guard take("\\u"), let second = fourHexDigits(), (0xDC00...0xDFFF).contains(second) else {
      position = afterFirst
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourHexDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Hex.digit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func isDigit(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func skipDigits() -> Bool {
    guard isDigit(peek) else { return false }
    while isDigit(peek) { position += 1 }
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Steps over the text if it stands here.
  private mutating func take(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { expected in
      guard position + expected.count <= bytes.count else { return false }
      for index in 0..<expected.count where bytes[position + index] != expected[index] { return false }
      position += expected.count
      return true
    }
  }
}
