import Foundation

/// Values as JSON text without white space, the members of objects in alphabetical order.
///
/// It is the text that Foundation's encoder makes, in half the time: with that one, storing a page that is shown takes 6.5 ms
/// and not 4.4, and a search of vendors that answer at once a sixth longer (`snapsource-bench archive`, `search`). Of Foundation's own types it knows dates only, and
/// it has no fractions: nothing that is kept holds others.
enum JSONText {
  /// - Throws: `EncodingError` for a number that is no `Int`.
  static func encode(_ value: some Encodable, dates: @escaping (Date) -> String) throws -> String {
    var text: [UInt8] = []
    try Place(for: Never.self, dates: dates).part(of: value).write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

/// What a value is encoded as.
private enum Part {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list(Elements)
  case object(Members)
  /// What is not encoded yet.
  case place(Place)

  final class Elements {
    var parts: [Part] = []
  }

  final class Members {
    var parts: [(name: String, value: Part)] = []

    func add(_ value: Part, _ key: some CodingKey) { parts.append((key.stringValue, value)) }
  }

  func write(to text: inout [UInt8]) {
    switch self {
    case .null: text += "null".utf8
    case .flag(let flag): text += (flag ? "true" : "false").utf8
    case .number(let number): text += String(number).utf8
    case .text(let words): Self.quote(words, to: &text)
    case .list(let elements):
      text.append(UInt8(ascii: "["))
      for (place, part) in elements.parts.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        part.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (place, member) in members.parts.sorted(by: { $0.name < $1.name }).enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        Self.quote(member.name, to: &text)
        text.append(UInt8(ascii: ":"))
        member.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .place(let place): place.part.write(to: &text)
    }
  }

  private static func quote(_ words: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    // Most text stands as it is.
    if words.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      text += words.utf8
    } else {
      for byte in words.utf8 { escape(byte, to: &text) }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case 0x08: text += "\\b".utf8
    case 0x09: text += "\\t".utf8
    case 0x0A: text += "\\n".utf8
    case 0x0C: text += "\\f".utf8
    case 0x0D: text += "\\r".utf8
    case 0..<0x20: text += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: text.append(byte)
    }
  }
}

/// Where a value is encoded.
private final class Place: Encoder, SingleValueEncodingContainer {
  private let type: any Any.Type
  private let dates: (Date) -> String
  /// What a value is that encodes nothing.
  private(set) var part = Part.object(Part.Members())

  init(for type: any Any.Type, dates: @escaping (Date) -> String) {
    self.type = type
    self.dates = dates
  }

  func part<Value: Encodable>(of value: Value) throws -> Part {
    // Types are compared first: a cast that fails takes long.
    if Value.self == String.self, let text = value as? String { return .text(text) }
    if Value.self == Int.self, let number = value as? Int { return .number(number) }
    if Value.self == Bool.self, let flag = value as? Bool { return .flag(flag) }
    if Value.self == Date.self, let date = value as? Date { return .text(dates(date)) }
    let place = Place(for: Value.self, dates: dates)
    try value.encode(to: place)
    return place.part
  }

  func nested() -> Place { Place(for: Never.self, dates: dates) }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .object(let members) = part {
      return KeyedEncodingContainer(Object(place: self, members: members))
    }
    let members = Part.Members()
    part = .object(members)
    return KeyedEncodingContainer(Object(place: self, members: members))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if case .list(let elements) = part { return List(place: self, elements: elements) }
    let elements = Part.Elements()
    part = .list(elements)
    return List(place: self, elements: elements)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func encodeNil() { part = .null }

  func encode<Value: Encodable>(_ value: Value) throws {
    // A number of another type encodes itself as itself.
    guard Value.self != type else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "\(type) has no text"))
    }
    part = try part(of: value)
  }
}

private struct Object<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let place: Place
  let members: Part.Members
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { members.add(.null, key) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    members.add(try place.part(of: value), key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    nested(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    let place = place.nested()
    members.parts.append(("super", .place(place)))
    return place
  }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: Key) -> Place {
    let place = place.nested()
    members.add(.place(place), key)
    return place
  }
}

private struct List: UnkeyedEncodingContainer {
  let place: Place
  let elements: Part.Elements
  var codingPath: [any CodingKey] { [] }
  var count: Int { elements.parts.count }

  func encodeNil() { elements.parts.append(.null) }

  func encode<Value: Encodable>(_ value: Value) throws {
    elements.parts.append(try place.part(of: value))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<
    Nested
  > {
    nested().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  func superEncoder() -> any Encoder { nested() }

  private func nested() -> Place {
    let place = place.nested()
    elements.parts.append(.place(place))
    return place
  }
}
