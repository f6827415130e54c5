import Foundation
import Queries

/// What asking would cost, as it was counted, each for as long as a forecast is trusted.
struct CountedCosts<Question: Hashable & Sendable>: Sendable, Hashable {
  private var counted: [Question: Counted] = [:]

  private struct Counted: Sendable, Hashable {
    let forecast: CallForecast
    let at: Date
  }

  /// `nil` until it is counted, and when it must be counted again.
  func forecast(_ question: Question, at now: Date) -> CallForecast? {
    counted[question].flatMap { abs(now.timeIntervalSince($0.at)) < CallForecast.trust ? $0.forecast : nil }
  }

  mutating func take(_ made: [Question: CallForecast], at now: Date) {
    for (question, forecast) in made { counted[question] = Counted(forecast: forecast, at: now) }
  }

  mutating func forget() { counted = [:] }
}
