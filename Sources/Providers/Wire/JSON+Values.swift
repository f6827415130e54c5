import Catalog
import Foundation

// What vendors mean by a value: the same fact arrives as a number, as a string, as "", as "null", or not at all.
extension JSON {
  /// Whether nothing is said: `null`, an empty string, or a word for "none" in one.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .string(let text): text.allSatisfy(\.isWhitespace) || Self.isWordForNone(text)
    case .bool, .number, .array, .object: false
    }
  }

  private static func isWordForNone(_ text: String) -> Bool {
    text.utf8.count <= longestWordForNone && wordsForNone.contains(text.lowercased())
  }

  private static let wordsForNone: Set = ["null", "none", "nil", "undefined", "nan", "n/a", "-", "--", "—", "暂无"]
  /// In bytes.
  private static let longestWordForNone = wordsForNone.map(\.utf8.count).max() ?? 0

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

  /// A number with what is written around it.
  var number: WrittenNumber? {
    guard let text else { return nil }
    if let plain = Amount(text) { return WrittenNumber(plain.decimal) }
    if case .number = self { return Self.decimal(ofExponent: text).map { WrittenNumber($0) } }
    return WrittenNumber(text)
  }

  /// A JSON number such as `1.2e4`, as some libraries write large ones.
  private static func decimal(ofExponent text: String) -> Decimal? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let digits = Amount(String(parts[0])), let exponent = Int(parts[1]),
      (-20...20).contains(exponent)
    else { return nil }
    return digits.decimal * Decimal(sign: .plus, exponent: exponent, significand: 1)
  }

  /// An exact decimal that is all that is said.
  var amount: Amount? { number.flatMap { $0.isOneNumber ? Amount($0.low) : nil } }

  /// A whole number that is all that is said.
  var count: Int? { number.flatMap { $0.isOneNumber ? WrittenNumber.whole($0.low) : nil } }

  /// A whole number that may be a lower bound: `5160`, `"50+"`, `"已售200+件"`, `"100-200"`.
  var lowerBound: (count: Int, isAtLeast: Bool)? {
    number.flatMap { number in WrittenNumber.whole(number.low).map { ($0, !number.isOneNumber) } }
  }

  /// Yes or no, in any of the forms that have been seen.
  var flag: Bool? {
    switch self {
    case .bool(let value): value
    case .number("1"): true
    case .number("0"): false
    case .string(let text):
      switch text.lowercased() {
      case "1", "true", "yes", "y", "是": true
      case "0", "false", "no", "n", "否": false
      default: nil
      }
    case .null, .number, .array, .object: nil
    }
  }

  var webAddress: WebAddress? { WebAddress(text) }

  /// The texts of an array, or the one text that stands in its place.
  var texts: [CleanText] {
    isArray ? elements.compactMap(\.clean) : [clean].compactMap { $0 }
  }
}
