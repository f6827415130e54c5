import Foundation

/// A share, such as the repurchase rate, that knows whether its unit is known.
///
/// Vendors write `5%`, `0.0%`, `0.5` and `0.5248` for shares. Only the first two say what they mean; a number without
/// a unit stays raw. Rates without a percentage are not ranked with those that have one.
package struct Rate: Hashable, Sendable, Codable {
  /// Of a hundred; `nil` when the unit is not known.
  package let percent: Amount?
  /// As the vendor wrote it.
  package let raw: String

  /// A share as the vendor wrote it: a percentage if it carries the sign, else raw.
  package init?(_ text: String?) {
    guard let raw = CleanText(text, limit: 20)?.string, raw != "null" else { return nil }
    self.raw = raw
    let isShare = raw.hasSuffix("%") || raw.hasSuffix("％")
    percent = isShare ? Amount(raw.dropLast().trimmingCharacters(in: .whitespaces)) : nil
  }

  /// A share that a vendor documents as a fraction of one: `0.5248` is 52.48 %. To two decimals.
  package init?(fraction: Amount?) {
    guard let fraction, fraction.decimal <= 1 else { return nil }
    var (exact, rounded) = (fraction.decimal * 100, Decimal())
    NSDecimalRound(&rounded, &exact, 2, .plain)
    percent = Amount(rounded)
    raw = fraction.shortest
  }
}
