/// A JSON value that keeps numbers as their digits: neither a 19-digit id nor a price of 0.085 passes through a
/// binary fraction.
enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The digits as they were sent.
  case number(String)
  case string(String)
  /// The elements, and how many more there were that are not kept.
  case array([JSON], leftOut: Int = 0)
  case object([String: JSON])

  /// Reads a document, or says that the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let value = JSONParser.parse(bytes) else { return nil }
    self = value
  }

  /// A member of an object; `null` for a missing one, and for a member of anything that is no object.
  subscript(name: String) -> JSON {
    if case .object(let members) = self { members[name] ?? .null } else { .null }
  }

  /// Whether an object has the member, even as `null`.
  func has(_ name: String) -> Bool {
    if case .object(let members) = self { members[name] != nil } else { false }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }

  var isArray: Bool {
    if case .array = self { true } else { false }
  }

  /// The elements of an array, the first ``JSONParser/elementLimit`` at most; none for anything else.
  var elements: [JSON] {
    if case .array(let elements, _) = self { elements } else { [] }
  }

  /// How many elements an array had when it was sent.
  var elementCount: Int {
    if case .array(let elements, let leftOut) = self { elements.count + leftOut } else { 0 }
  }

  /// The same with every text changed, the names of members excepted.
  func mapTexts(_ change: (String) -> String) -> JSON {
    switch self {
    case .null, .bool, .number: self
    case .string(let text): .string(change(text))
    case .array(let elements, let leftOut): .array(elements.map { $0.mapTexts(change) }, leftOut: leftOut)
    case .object(let members): .object(members.mapValues { $0.mapTexts(change) })
    }
  }
}
