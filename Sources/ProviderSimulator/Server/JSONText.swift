/// A JSON value as a vendor writes it: members keep their order, numbers keep their digits.
///
/// Money and item numbers never pass through a binary fraction, and a reply can say `5`, `"5"` or nothing at all.
enum JSONText: Sendable, Hashable {
  case null
  /// A member of which not even the name is sent.
  case absent
  case bool(Bool)
  /// The digits as they are sent.
  case number(String)
  case string(String)
  case list([JSONText])
  case object([Member])

  struct Member: Sendable, Hashable {
    let name: String
    let value: JSONText
  }

  /// A string, or `null` where there is none.
  static func text(_ text: String?) -> JSONText {
    text.map(JSONText.string) ?? .null
  }

  static func strings(_ texts: [String]) -> JSONText {
    .list(texts.map(JSONText.string))
  }

  /// The value as compact JSON in UTF-8.
  var bytes: [UInt8] {
    var written = ""
    write(to: &written)
    return Array(written.utf8)
  }

  private func write(to output: inout String) {
    switch self {
    case .null, .absent:
      output += "null"
    case .bool(let value):
      output += value ? "true" : "false"
    case .number(let digits):
      output += digits
    case .string(let text):
      Self.write(text, to: &output)
    case .list(let values):
      output += "["
      for (index, value) in values.filter({ $0 != .absent }).enumerated() {
        if index > 0 { output += "," }
        value.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.filter({ $0.value != .absent }).enumerated() {
        if index > 0 { output += "," }
        Self.write(member.name, to: &output)
        output += ":"
        member.value.write(to: &output)
      }
      output += "}"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .number(String(number)) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral values: JSONText...) { self = .list(values) }
  init(dictionaryLiteral members: (String, JSONText)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }

  static func count(_ number: Int) -> JSONText { .number(String(number)) }
}
