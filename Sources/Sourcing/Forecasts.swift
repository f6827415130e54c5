package import Foundation
package import Queries

/// What the plans that the user could follow now would do and cost, as the search service counts it.
package struct Forecasts: Sendable, Hashable {
  private var forecasts: [SearchPlan: CallForecast] = [:]
  private var wanted: [SearchPlan] = []
  /// Whether more, or less, may be known than when it was counted.
  private var isStale = false
  private var isCounting = false
  private var countedAt: Date?

  package init() {}

  /// A plan's forecast; `nil` until it is made.
  package subscript(_ plan: SearchPlan?) -> CallForecast? {
    guard let plan else { return nil }
    return forecasts[plan]
  }

  /// A plan's forecast if it holds now; `nil` while it is being counted, and when it must be counted again.
  package func current(_ plan: SearchPlan, at now: Date) -> CallForecast? {
    isCounting || isOld(at: now) ? nil : forecasts[plan]
  }

  private func isOld(at now: Date) -> Bool {
    countedAt.map { abs(now.timeIntervalSince($0)) >= CallForecast.trust } ?? false
  }

  package mutating func expire() { isStale = true }

  /// Has everything counted again that was counted too long ago.
  package mutating func expireOld(at now: Date) {
    if isOld(at: now) { expire() }
  }

  /// Says which plans matter now.
  ///
  /// - Returns: those to count, if they are others than before or something has happened since.
  package mutating func want(_ plans: [SearchPlan]) -> [SearchPlan] {
    guard isStale || plans != wanted else { return [] }
    isStale = false
    wanted = plans
    isCounting = !plans.isEmpty
    return plans
  }

  package mutating func made(_ forecasts: [SearchPlan: CallForecast], at now: Date) {
    self.forecasts = forecasts
    isCounting = false
    countedAt = now
  }
}
