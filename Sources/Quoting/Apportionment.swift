import Foundation

/// What is asked for all lines together, `max(minimum, counted) × rate + fixed`, and each line's part of it, in proportion to
/// its size. The parts add up to the whole, to the cent.
struct Apportionment {
  let rate: Decimal
  /// In what is counted.
  var minimum: Decimal = 0
  var fixed: Decimal = 0

  /// What all bear together, and what each bears; in cents.
  struct Result {
    let total: Estimate
    let parts: [Estimate]
  }

  /// - Parameters:
  ///   - sizes: what each line has of the whole.
  ///   - counted: what all of them are counted as, which is no more than their sum and no less than half of it; `nil` is
  ///     their sum.
  func divide(among sizes: [Estimate], counted: Estimate? = nil) -> Result {
    // What is asked once only is known, whatever is counted.
    let whole = rate == 0 ? Estimate(self.whole(0)) : (counted ?? sizes.sum).map(self.whole)
    let total = whole.map { $0.rounded(to: 2) }
    let exact = sizes.compactMap(\.exact)
    if exact.count == sizes.count, let amount = whole.exact {
      let sum = exact.reduce(0, +)
      let shares = exact.map { sum == 0 ? amount / Decimal(exact.count) : amount * $0 / sum }
      return Result(total: total, parts: Self.rounded(shares, to: total.low).map { Estimate($0) })
    }
    guard sizes.count > 1 else { return Result(total: total, parts: sizes.map { _ in total }) }
    let low = sizes.reduce(0) { $0 + $1.low }
    let high = sizes.compactMap(\.high).reduce(0, +)
    let unbounded = sizes.count { $0.high == nil }
    let parts = sizes.map { size -> Estimate in
      // Each line for itself: nothing is asked once.
      if minimum == 0, fixed == 0, counted == nil, let size = size.exact { return Estimate(size * rate).outward }
      let othersAreBounded = unbounded == (size.high == nil ? 1 : 0)
      let least = leastPart(
        of: size.low, beside: othersAreBounded ? high - (size.high ?? 0) : nil, of: sizes.count, whole.low,
        isSum: counted == nil)
      let most = size.high.map { mostPart(of: $0, beside: low - size.low) }
      let capped = most.map { most in whole.high.map { min(most, $0) } ?? most } ?? whole.high
      return Estimate(least, upTo: capped).outward
    }
    return Result(total: total, parts: parts)
  }

  /// Not rounded.
  private func whole(_ counted: Decimal) -> Decimal { max(minimum, counted) * rate + fixed }

  /// What a line bears at most, beside the least that the others can be. It rises with the line and falls with the others.
  private func mostPart(of size: Decimal, beside others: Decimal) -> Decimal {
    let sum = size + others
    let share = sum == 0 ? 1 : size / sum
    return max(minimum * share, size) * rate + fixed * share
  }

  /// What a line bears at least, beside the most that the others can be; `nil` is without bounds.
  ///
  /// - Parameters:
  ///   - total: the least that all bear.
  ///   - isSum: whether the sum is what is counted, and not perhaps half of it.
  private func leastPart(
    of size: Decimal, beside others: Decimal?, of count: Int, _ total: Decimal, isSum: Bool
  ) -> Decimal {
    let alone = isSum ? size * rate : size * rate / 2
    guard let others else { return alone }
    let sum = size + others
    let share = sum == 0 ? 1 / Decimal(count) : size / sum
    return max(alone + (isSum ? fixed * share : 0), total * share)
  }

  /// Shares in cents that add up to their sum in cents: each is rounded down, and the cents that are left go where most was
  /// cut off.
  private static func rounded(_ shares: [Decimal], to sum: Decimal) -> [Decimal] {
    var parts = shares.map { $0.rounded(to: 2, .down) }
    let places = parts.indices.sorted {
      let (one, other) = (shares[$0] - parts[$0], shares[$1] - parts[$1])
      return one == other ? $0 < $1 : one > other
    }
    var left = sum - parts.reduce(0, +)
    for place in places where left >= .cent {
      parts[place] += .cent
      left -= .cent
    }
    return parts
  }
}

extension Estimate {
  /// In cents, away from each other: a share is rounded to either side.
  fileprivate var outward: Estimate { Estimate(low.rounded(to: 2, .down), upTo: high?.rounded(to: 2, .up)) }
}
