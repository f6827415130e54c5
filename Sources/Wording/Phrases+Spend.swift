package import Catalog
import Foundation
package import Queries

/// How calls and their money stand together: alike in every language.
extension Phrases {
  /// `2 calls, 0.10 USD, 1 known`; `4–8 calls, 0.20–0.40 USD` when some may come on top; `free` when none is needed.
  package func forecast(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: "+") }

  /// The same for who hears it: `and calls without a price` where ``forecast(_:)`` has a `+`.
  package func forecastInFull(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: andUnpriced) }

  /// - Parameter unpriced: what stands behind money beside which there are calls without a price.
  private func forecast(_ forecast: CallForecast, unpriced: String) -> String {
    let refused = forecast.refused.isEmpty ? nil : overBudget(forecast.refused.count)
    if forecast.most.calls == 0, forecast.known == 0, let refused { return refused }
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? nil : alreadyKnown(forecast.known)
    return [callsAhead(forecast), costsAhead(forecast, unpriced), known, refused].compactMap { $0 }
      .joined(separator: comma)
  }

  /// The calls alone: `4 calls`, `4–8 calls`, `free`.
  package func callsAhead(_ forecast: CallForecast) -> String {
    let most = forecast.most.calls
    guard most > 0 else { return free }
    return (most == forecast.spend.calls ? "" : "\(forecast.spend.calls)–") + calls(most)
  }

  /// Their money: `0.20–0.40 USD+`.
  private func costsAhead(_ forecast: CallForecast, _ unpriced: String) -> String? {
    let most = forecast.most
    let costs = most.costs.map { cost in
      let least = forecast.spend.amounts[cost.currency] ?? Amount(0)
      return (least == cost.amount ? "" : "\(least)–") + cost.description
    }
    return costs.isEmpty ? nil : costs.joined(separator: " + ") + (most.unpriced > 0 ? unpriced : "")
  }

  /// `4 calls, 0.20 USD+`.
  package func spend(_ spend: Spend) -> String { self.spend(spend, unpriced: "+") }

  /// The same for who hears it: `4 calls, 0.20 USD and calls without a price`.
  package func spendInFull(_ spend: Spend) -> String { self.spend(spend, unpriced: andUnpriced) }

  private func spend(_ spend: Spend, unpriced: String) -> String {
    guard spend.calls > 0 else { return free }
    guard !spend.costs.isEmpty else { return calls(spend.calls) }
    return calls(spend.calls) + comma + spend.costs.map(\.description).joined(separator: " + ")
      + (spend.unpriced > 0 ? unpriced : "")
  }

  /// How much of a daily limit is left: `270 calls`, `4.70 USD`; nothing when more was spent.
  package func left(of limit: SpendingLimit, after spend: Spend) -> String {
    switch limit {
    case .calls(let limit): return calls(max(0, limit - spend.calls))
    case .cost(let limit):
      let rest = limit.amount.decimal - (spend.amounts[limit.currency]?.decimal ?? 0)
      return Cost(Amount(max(0, rest)), limit.currency).description
    }
  }
}
