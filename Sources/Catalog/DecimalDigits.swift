import Foundation

/// Writes decimals as `Decimal.description` does, many times as fast where the digits fit into 64 bits.
enum DecimalDigits {
  /// The digits, with noughts behind them up to so many decimals.
  static func text(of decimal: Decimal, leastDecimals: Int) -> String {
    guard let number = shortNumber(decimal) else { return padded(decimal.description, leastDecimals) }
    let decimals = max(0, -number.exponent)
    let missing = max(0, leastDecimals - decimals)
    // From the last digit to the first.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { digits in
      var place = digits.count
      func put(_ digit: UInt8) {
        place -= 1
        digits[place] = digit
      }
      for _ in 0..<missing { put(nought) }
      if missing > 0, decimals == 0 { put(point) }
      for _ in 0..<max(0, number.exponent) { put(nought) }
      var rest = number.digits
      var written = 0
      while rest > 0 || written <= decimals {
        if written > 0, written == decimals { put(point) }
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        put(nought + UInt8(truncatingIfNeeded: digit))
        rest = quotient
        written += 1
      }
      if decimal.isSignMinus { put(UInt8(ascii: "-")) }
      return String(decoding: digits[place...], as: UTF8.self)
    }
  }

  private static let nought = UInt8(ascii: "0")
  private static let point = UInt8(ascii: ".")

  /// The digits as one number, and the power of ten that it is multiplied with; `nil` when it is too long, or none.
  private static func shortNumber(_ decimal: Decimal) -> (digits: UInt64, exponent: Int)? {
    guard !decimal.isNaN, (-40...40).contains(decimal.exponent) else { return nil }
    let significand = decimal.significand
    let digits = NSDecimalNumber(decimal: significand).uint64Value
    guard Decimal(digits) == significand else { return nil }
    return (digits, digits == 0 ? 0 : decimal.exponent)
  }

  private static func padded(_ plain: String, _ leastDecimals: Int) -> String {
    guard leastDecimals > 0 else { return plain }
    let decimals = plain.firstIndex(of: ".").map { plain[$0...].utf8.count - 1 }
    return plain + (decimals == nil ? "." : "") + String(repeating: "0", count: max(0, leastDecimals - (decimals ?? 0)))
  }
}
