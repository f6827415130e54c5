import Foundation

/// A share, such as the repurchase rate, that knows whether its unit is known.
///
/// Vendors write `5%`, `0.0%`, `0.5` and `0.5248` for shares. Only the first two say what they mean; a number without
/// a unit stays raw, unless the vendor documents it as a fraction. Rates without a percentage are not ranked with
/// those that have one.
package struct Rate: Hashable, Sendable, Codable {
  /// Of a hundred; `nil` when the unit is not known.
  package let percent: Amount?
  /// As the vendor wrote it.
  package let raw: String

  /// A share as the vendor wrote it: a percentage if it carries the sign, else raw.
  package init?(_ text: String?) {
    guard let raw = CleanText(text, limit: 20)?.string, raw != "null" else { return nil }
    self.raw = raw
    percent = raw.hasSuffix("%") ? Amount(String(raw.dropLast())) : nil
  }

  /// A share that the vendor documents as a fraction of one, e.g. `0.5248`.
  package init?(fraction text: String?) {
    guard let raw = CleanText(text, limit: 20)?.string, let fraction = Amount(raw) else { return nil }
    self.raw = raw
    percent = Amount(fraction.decimal * 100)
  }
}
