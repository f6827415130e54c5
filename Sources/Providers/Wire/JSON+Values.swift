import Catalog

// What vendors mean by a value: the same fact arrives as a number, as a string, as "", as "null", or not at all.
extension JSON {
  /// Whether nothing is said: `null`, an empty string, or the word "null" in one.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace) || text == "null"
    case .bool, .number, .array, .object: false
    }
  }

  /// The characters of a string or the digits of a number.
  var text: String? {
    switch self {
    case .string(let text): isBlank ? nil : text
    case .number(let digits): digits
    case .null, .bool, .array, .object: nil
    }
  }

  /// ``text``, safe to show.
  var clean: CleanText? { CleanText(text) }

  /// An exact decimal, as a number or a string of digits.
  var amount: Amount? { text.flatMap { Amount($0) } }

  /// A whole number that is exact, as a number or a string of digits.
  var count: Int? {
    guard let bound = lowerBound, !bound.isAtLeast else { return nil }
    return bound.count
  }

  /// A whole number that may be a lower bound: `5160`, `"5160"`, `"50+"`.
  var lowerBound: (count: Int, isAtLeast: Bool)? {
    guard let text else { return nil }
    let isAtLeast = text.hasSuffix("+")
    let digits = isAtLeast ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(digits)
    else { return nil }
    return (count, isAtLeast)
  }

  /// Yes or no, in any of the forms that have been seen.
  var flag: Bool? {
    switch self {
    case .bool(let value): value
    case .number("1"), .string("1"), .string("true"): true
    case .number("0"), .string("0"), .string("false"): false
    case .null, .number, .string, .array, .object: nil
    }
  }

  var webAddress: WebAddress? { WebAddress(text) }

  /// The texts of an array, or the one text that stands in its place.
  var texts: [CleanText] {
    isArray ? elements.compactMap(\.clean) : [clean].compactMap { $0 }
  }
}
