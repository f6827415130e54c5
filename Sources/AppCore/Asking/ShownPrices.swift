import Foundation
import Queries
import Sourcing

/// What the last frame said of costs, and since when the screen has said so.
struct ShownPrices: Sendable, Hashable {
  /// Where a key is pressed that may cost something, and where its price stands.
  enum Place: Sendable, Hashable {
    case pane(Scope)
    case menu(Menu.Subject)
  }

  private struct Price: Sendable, Hashable {
    let forecast: CallForecast
    let since: Date
  }

  /// Nobody reads faster, in seconds: what is typed ahead of its price is asked about first.
  private static let readingTime: TimeInterval = 0.1

  private var place: Place?
  private var placeSince = Date.distantFuture
  private var prices: [SearchPlan: Price] = [:]
  /// The costs that the last frame said.
  private var said: [SearchPlan: CallForecast] = [:]

  /// Takes that a frame was drawn.
  ///
  /// - Parameter place: `nil` when the frame had no room for prices, or something else lay over them.
  mutating func drawn(_ forecasts: [SearchPlan: CallForecast], in place: Place?, at date: Date) {
    // While they stay they are one dictionary in memory, which is seen at once.
    if place == self.place, placeSince <= date, forecasts == said { return }
    said = forecasts
    if place != self.place || placeSince > date {
      (self.place, placeSince) = (place, date)
      prices = [:]
    }
    let before = prices
    prices =
      place == nil
      ? [:]
      : forecasts.reduce(into: [:]) { prices, made in
        let known = before[made.key].flatMap { $0.forecast == made.value ? $0 : nil }
        prices[made.key] = known ?? Price(forecast: made.value, since: date)
      }
  }

  /// What could be read of a plan when a key was pressed.
  func price(of plan: SearchPlan, in place: Place?, at now: Date) -> CallForecast? {
    guard let place, place == self.place, let price = prices[plan] else { return nil }
    return wasRead(since: price.since, by: now) ? price.forecast : nil
  }

  /// Whether a menu has stood there long enough to be read.
  func wasRead(_ place: Place?, by now: Date) -> Bool { place == self.place && wasRead(since: placeSince, by: now) }

  private func wasRead(since date: Date, by now: Date) -> Bool { now.timeIntervalSince(date) >= Self.readingTime }
}
