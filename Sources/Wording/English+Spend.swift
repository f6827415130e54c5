package import Catalog
import Foundation
package import Queries

/// How calls and money are said.
extension English {
  package func forecast(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: "+") }

  package func forecastInFull(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: Self.unpriced) }

  /// - Parameter unpriced: what stands behind money beside which there are calls without a price.
  private func forecast(_ forecast: CallForecast, unpriced: String) -> String {
    if forecast.most.calls == 0, forecast.known == 0, !forecast.refused.isEmpty {
      return "\(forecast.refused.count) over budget"
    }
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? "" : ", \(forecast.known) known"
    let refused = forecast.refused.isEmpty ? "" : ", \(forecast.refused.count) over budget"
    return callsAhead(forecast) + costsAhead(forecast, unpriced) + known + refused
  }

  package func callsAhead(_ forecast: CallForecast) -> String {
    let most = forecast.most.calls
    guard most > 0 else { return "free" }
    return (most == forecast.spend.calls ? "" : "\(forecast.spend.calls)–") + calls(most)
  }

  /// Their money, behind a comma: `, 0.20–0.40 USD+`.
  private func costsAhead(_ forecast: CallForecast, _ unpriced: String) -> String {
    let most = forecast.most
    let costs = most.costs.map { cost in
      let least = forecast.spend.amounts[cost.currency] ?? Amount(0)
      return (least == cost.amount ? "" : "\(least)–") + cost.description
    }
    return costs.isEmpty
      ? "" : ", " + costs.joined(separator: " + ") + (most.unpriced > 0 ? unpriced : "")
  }

  package func spend(_ spend: Spend) -> String { spend.calls > 0 ? spend.description : "free" }

  package func spendInFull(_ spend: Spend) -> String {
    guard spend.calls > 0 else { return self.spend(spend) }
    guard !spend.costs.isEmpty else { return calls(spend.calls) }
    return calls(spend.calls) + ", " + spend.costs.map(\.description).joined(separator: " + ")
      + (spend.unpriced > 0 ? Self.unpriced : "")
  }

  private static let unpriced = " and calls without a price"

  package func name(of kind: CallKind) -> String {
    switch kind {
    case .introducePhoto: "photo"
    case .search: "search"
    case .words: "words"
    case .detail: "detail"
    case .freight: "freight"
    }
  }

  package func dailyLimit(of vendor: String?) -> String { vendor.map { "limit of \($0)" } ?? "limit of the day" }

  package func used(_ spend: Spend, of limit: SpendingLimit) -> String {
    let notAll = limit.counts(spend) ? "" : ", not all counted"
    return switch limit {
    case .calls(let calls): "\(count(spend.calls)) of \(self.calls(calls))"
    case .cost(let cost): "\(spend.amounts[cost.currency] ?? Amount(0)) of \(cost)\(notAll)"
    }
  }

  package func left(of limit: SpendingLimit, after spend: Spend) -> String {
    switch limit {
    case .calls(let limit): return calls(max(0, limit - spend.calls))
    case .cost(let limit):
      let rest = limit.amount.decimal - (spend.amounts[limit.currency]?.decimal ?? 0)
      return Cost(Amount(max(0, rest)), limit.currency).description
    }
  }

  package func charged(_ spend: Spend) -> String {
    guard spend.calls > 0 else { return "" }
    return "; \(calls(spend.calls)) that had left \(spend.calls == 1 ? "counts" : "count") as charged"
  }

  package func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "your limit: \(errors.words(limit))" }
    return "not all priced in \(cost.currency)"
  }
}
