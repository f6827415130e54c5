package import Foundation

/// An exact decimal amount, as prices need it: 1688 sells by the piece at 0.085.
///
/// It is read from digits and written as digits; no binary fraction is ever in between.
package struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let decimal: Decimal

  package init(_ decimal: Decimal) {
    self.decimal = decimal
  }

  /// Reads plain digits with at most one decimal point, e.g. `34.50`; anything else is `nil`.
  ///
  /// No sign, no exponent, no thousands separator, no white space: a vendor that sends those has changed its reply.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...30).contains(text.utf8.count),
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      let decimal = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    self.decimal = decimal
  }

  /// At least two decimals, as prices are written: `34.50`, `0.085`, `1200.00`.
  package var description: String {
    let plain = decimal.description
    guard let point = plain.firstIndex(of: ".") else { return plain + ".00" }
    let decimals = plain.distance(from: point, to: plain.endIndex) - 1
    return decimals < 2 ? plain + "0" : plain
  }

  /// As short as it can be, as percentages and scores are written: `5`, `11.2`.
  package var shortest: String { decimal.description }

  package static func < (left: Amount, right: Amount) -> Bool {
    left.decimal < right.decimal
  }
}

extension Amount: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let amount = Amount(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an amount"))
    }
    self = amount
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
