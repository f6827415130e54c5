import Foundation

/// What is asked for all lines together, `max(minimum, Σ) × rate + fixed`, and each line's part of it, in proportion to what
/// it has of the sum. The parts add up to the whole, to the cent.
struct Apportionment {
  let rate: Decimal
  /// In what the sum counts.
  var minimum: Decimal = 0
  var fixed: Decimal = 0
  /// What of the sum is counted at least, as a share of it: less than 1 where the parts count more than the whole does.
  var leastCounted: Decimal = 1

  /// What all of them cost together.
  ///
  /// - Parameter counted: what their sum is counted as.
  func total(_ counted: Decimal) -> Decimal { (max(minimum, counted) * rate + fixed).rounded(to: 2) }

  /// - Parameters:
  ///   - sizes: what each line has of the sum.
  ///   - counted: what the sum is counted as; `nil` is the sum itself.
  /// - Returns: what each line bears, in cents.
  func parts(_ sizes: [Estimate], counted: Decimal? = nil) -> [Estimate] {
    let exact = sizes.compactMap(\.exact)
    guard exact.count < sizes.count else {
      return Self.divided(total(counted ?? exact.reduce(0, +)), by: exact).map { Estimate($0) }
    }
    let low = sizes.reduce(0) { $0 + $1.low }
    let high = sizes.compactMap(\.high).reduce(0, +)
    let unbounded = sizes.count { $0.high == nil }
    return sizes.map { size in
      let othersAreBounded = unbounded == (size.high == nil ? 1 : 0)
      let bounds = Estimate(
        part(of: size.low, beside: othersAreBounded ? high - (size.high ?? 0) : nil, counting: leastCounted),
        upTo: size.high.map { part(of: $0, beside: low - size.low, counting: 1) }
      )
      return sizes.count == 1 ? bounds.map { $0.rounded(to: 2) } : bounds.widened
    }
  }

  /// What a line bears beside others. It rises with the line and falls with the others.
  private func part(of size: Decimal, beside others: Decimal?, counting counted: Decimal) -> Decimal {
    // Beside what is without bounds nothing is left to bear of what is asked once.
    guard let others else { return size * counted * rate }
    let sum = size + others
    let share = sum == 0 ? 1 : others == 0 ? 1 : size / sum
    return max(minimum * share, size * counted) * rate + fixed * share
  }

  /// An amount in cents, divided in proportion so that the parts add up: each part is rounded down, and the cents that are
  /// left go where most was cut off.
  static func divided(_ amount: Decimal, by sizes: [Decimal]) -> [Decimal] {
    let sum = sizes.reduce(0, +)
    let exact = sizes.map { sum == 0 ? amount / Decimal(sizes.count) : amount * $0 / sum }
    var parts = exact.map { $0.rounded(to: 2, .down) }
    let cent = Decimal(sign: .plus, exponent: -2, significand: 1)
    let left = NSDecimalNumber(decimal: (amount - parts.reduce(0, +)) / cent).intValue
    let places = parts.indices.sorted {
      let (one, other) = (exact[$0] - parts[$0], exact[$1] - parts[$1])
      return one == other ? $0 < $1 : one > other
    }
    for place in places.prefix(max(0, left)) { parts[place] += cent }
    return parts
  }
}

extension Estimate {
  /// To the cent, away from each other, and a cent more: what is left over in cents may come to any line.
  fileprivate var widened: Estimate {
    let cent = Decimal(sign: .plus, exponent: -2, significand: 1)
    return Estimate(Swift.max(0, low.rounded(to: 2, .down) - cent), upTo: high.map { $0.rounded(to: 2, .up) + cent })
  }
}
