package import Foundation

/// A figure as far as it is known: between two bounds, which are the same where it is known exactly. What is not known is
/// never a blank, and never a guess.
package struct Estimate: Hashable, Sendable {
  /// Not below 0.
  package let low: Decimal
  /// `nil` where nothing bounds it.
  package let high: Decimal?

  package static let nothing = Estimate(0)
  /// Of which nothing at all is known.
  package static let unknown = Estimate(0, upTo: nil)

  package init(_ figure: Decimal) {
    self.init(figure, upTo: figure)
  }

  package init(_ low: Decimal, upTo high: Decimal?) {
    self.low = low
    self.high = high
  }

  package var isKnown: Bool { low == high }

  /// The figure, where it is known.
  package var exact: Decimal? { isKnown ? low : nil }

  package static func + (left: Estimate, right: Estimate) -> Estimate {
    Estimate(left.low + right.low, upTo: left.high.flatMap { high in right.high.map { high + $0 } })
  }

  /// - Parameter factor: not below 0.
  package static func * (estimate: Estimate, factor: Decimal) -> Estimate {
    Estimate(estimate.low * factor, upTo: estimate.high.map { $0 * factor })
  }

  /// Whichever is more.
  package func max(_ other: Estimate) -> Estimate {
    Estimate(
      Swift.max(low, other.low), upTo: high.flatMap { high in other.high.map { Swift.max(high, $0) } })
  }

  /// Both bounds, each taken through a function that never falls.
  package func map(_ rising: (Decimal) -> Decimal) -> Estimate { Estimate(rising(low), upTo: high.map(rising)) }

  /// To the cent; bounds that differ are rounded away from each other.
  package var inCents: Estimate {
    isKnown ? Estimate(low.rounded(to: 2)) : Estimate(low.rounded(to: 2, .down), upTo: high?.rounded(to: 2, .up))
  }

  package func contains(_ figure: Decimal) -> Bool { low <= figure && high.map { figure <= $0 } != false }
}

extension Sequence<Estimate> {
  package var sum: Estimate { reduce(.nothing, +) }
}

extension Decimal {
  package static let cent = Decimal(sign: .plus, exponent: -2, significand: 1)

  /// - Parameter mode: half a step goes up, as invoices have it, unless something else is said.
  package func rounded(to places: Int, _ mode: RoundingMode = .plain) -> Decimal {
    var (rounded, exact) = (Decimal(), self)
    NSDecimalRound(&rounded, &exact, places, mode)
    return rounded
  }

  /// The nearest multiple of a step.
  package func rounded(toStep step: Decimal, _ mode: RoundingMode = .plain) -> Decimal {
    (self / step).rounded(to: 0, mode) * step
  }
}
