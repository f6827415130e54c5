/// What was said of next pages before they were asked for, and what came of it.
package struct PageRecord: Sendable, Hashable {
  /// So many better matches count as said and come true before anything has.
  private static let firm = 5.0

  /// Better matches that were to be expected: the sum of all chances, uncorrected.
  package private(set) var expected: Double
  /// Pages that held a better match.
  package private(set) var better: Double

  package init(expected: Double = 0, better: Double = 0) {
    self.expected = expected
    self.better = better
  }

  /// By what odds are multiplied so that they fit what came.
  package var correction: Double { (better + Self.firm) / (expected + Self.firm) }

  package mutating func add(_ page: FollowedPage) {
    expected += page.chance
    better += page.wasBetter ? 1 : 0
  }
}

/// A page that was asked for after its chance of a better match was said.
package struct FollowedPage: Sendable, Hashable {
  /// From 0 to 1, before earlier pages corrected it: what corrects must not be corrected itself.
  package let chance: Double
  package let wasBetter: Bool

  package init(chance: Double, wasBetter: Bool) {
    self.chance = chance
    self.wasBetter = wasBetter
  }
}
