import Catalog
import Foundation
package import Queries

/// What the user may decide of how vendors are asked.
package struct SearchPolicy: Sendable {
  /// The time that one call has, and that the pauses between its tries have together.
  package var deadline: Duration
  package var prices: PriceList
  package var caps: SpendingCaps
  package var ages: KeepingAges
  /// How many calls an account takes at once, where the user says otherwise than the provider.
  package var callsAtOnce: [String: Int]
  /// The longest part of a pause that is added to it by chance, so that programs do not ask again in step.
  package var jitter: Double

  package init(
    deadline: Duration = .seconds(60), prices: PriceList = PriceList(), caps: SpendingCaps = SpendingCaps(),
    ages: KeepingAges = KeepingAges(), callsAtOnce: [String: Int] = [:], jitter: Double = 0.2
  ) {
    self.deadline = deadline
    self.prices = prices
    self.caps = caps
    self.ages = ages
    self.callsAtOnce = callsAtOnce
    self.jitter = jitter
  }
}
