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

  /// What it probably is of a hundred, to one decimal, where the unit is not known: a number below one is probably a
  /// fraction, as TMAPI's search by words shows "0.1648" beside a shop's "13.4%". Nothing is sorted or filtered by it.
  package var probablePercent: Amount? {
    guard percent == nil, raw.contains("."), let number = Amount(raw), number.decimal < 1 else { return nil }
    var (exact, rounded) = (number.decimal * 100, Decimal())
    NSDecimalRound(&rounded, &exact, 1, .plain)
    return Amount(rounded)
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
