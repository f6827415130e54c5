import Foundation
import Queries

/// What the plans that the user could follow now would do and cost, as the search service counts it.
struct Forecasts: Sendable, Hashable {
  private var forecasts: [SearchPlan: CallForecast] = [:]
  private var wanted: [SearchPlan] = []
  /// Whether more, or less, may be known than when it was counted.
  private var isStale = false
  private var isCounting = false
  private var countedAt: Date?
  private(set) var shown = ShownPrices()

  /// A plan's forecast; `nil` until it is made.
  subscript(_ plan: SearchPlan?) -> CallForecast? { plan.flatMap { forecasts[$0] } }

  /// A plan's forecast if it holds now; `nil` while it is being counted, and when it must be counted again.
  func current(_ plan: SearchPlan, at now: Date) -> CallForecast? {
    isCounting || isOld(at: now) ? nil : forecasts[plan]
  }

  /// Takes that a frame has shown what these plans cost, as far as that was counted.
  mutating func wereDrawn(_ plans: [SearchPlan], in place: ShownPrices.Place?, at date: Date) {
    let prices = plans.compactMap { plan in forecasts[plan].map { (plan, $0) } }
    shown.drawn(Dictionary(prices) { first, _ in first }, in: place, at: date)
  }

  private func isOld(at now: Date) -> Bool {
    countedAt.map { abs(now.timeIntervalSince($0)) >= CallForecast.trust } ?? false
  }

  mutating func expire() { isStale = true }

  /// Has everything counted again that was counted too long ago.
  mutating func expireOld(at now: Date) {
    if isOld(at: now) { expire() }
  }

  /// Says which plans matter now.
  ///
  /// - Returns: those to count, if they are others than before or something has happened since.
  mutating func want(_ plans: [SearchPlan]) -> [SearchPlan] {
    guard isStale || plans != wanted else { return [] }
    isStale = false
    wanted = plans
    isCounting = !plans.isEmpty
    return plans
  }

  mutating func made(_ forecasts: [SearchPlan: CallForecast], at now: Date) {
    self.forecasts = forecasts
    isCounting = false
    countedAt = now
  }
}
