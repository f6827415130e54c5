package import Foundation

/// A JSON document as it was sent, apart from how the program reads one.
package indirect enum RawJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Decimal)
  case text(String)
  case list([RawJSON])
  case object([String: RawJSON])

  package init(_ bytes: some Collection<UInt8>) throws { self = try JSONDecoder().decode(Self.self, from: Data(bytes)) }

  /// A member; `null` where there is none.
  package subscript(name: String) -> RawJSON {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  package var elements: [RawJSON] { if case .list(let elements) = self { elements } else { [] } }

  /// The elements of a list, or the one value that stands in its place.
  private var each: [RawJSON] { if case .list(let elements) = self { elements } else { [self] } }

  package var members: [String: RawJSON] { if case .object(let members) = self { members } else { [:] } }

  /// The characters of a text, or the digits of a number; `nil` of anything else.
  package var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .bool(let flag): "\(flag)"
    case .null, .list, .object: nil
    }
  }

  /// Everything that stands at a path, such as `skus[].sale_price`: `[]` is each of a list, `*` each value of an object,
  /// `#` each name in one.
  package func all(at path: String) -> [RawJSON] {
    path.split(separator: ".").reduce([self]) { found, part in
      switch part {
      case "*": found.flatMap { $0.members.values }
      case "#": found.flatMap { $0.members.keys.map { .text($0) } }
      case _ where part.hasSuffix("[]"): found.map { $0[String(part.dropLast(2))] }.flatMap(\.each)
      default: found.map { $0[String(part)] }
      }
    }.filter { $0 != .null }
  }
}

extension RawJSON: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let elements = try? container.decode([RawJSON].self) {
      self = .list(elements)
    } else {
      self = .object(try container.decode([String: RawJSON].self))
    }
  }
}
