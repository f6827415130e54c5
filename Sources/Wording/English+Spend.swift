package import Catalog
import Foundation
package import Queries

/// How calls and money are said.
extension English {
  package func forecast(_ forecast: CallForecast) -> String {
    if forecast.most.calls == 0, forecast.known == 0, !forecast.refused.isEmpty {
      return "\(forecast.refused.count) over budget"
    }
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? "" : ", \(forecast.known) known"
    let refused = forecast.refused.isEmpty ? "" : ", \(forecast.refused.count) over budget"
    return callsAhead(forecast) + costsAhead(forecast) + known + refused
  }

  package func callsAhead(_ forecast: CallForecast) -> String {
    let most = forecast.most.calls
    guard most > 0 else { return "free" }
    return (most == forecast.spend.calls ? "" : "\(forecast.spend.calls)–") + calls(most)
  }

  /// Their money, behind a comma: `, 0.20–0.40 USD+`.
  private func costsAhead(_ forecast: CallForecast) -> String {
    let most = forecast.most
    let costs = most.costs.map { cost in
      let least = forecast.spend.amounts[cost.currency] ?? Amount(0)
      return (least == cost.amount ? "" : "\(least)–") + cost.description
    }
    return costs.isEmpty
      ? "" : ", " + costs.joined(separator: " + ") + (most.unpriced > 0 ? "+" : "")
  }

  package func spend(_ spend: Spend) -> String { spend.calls > 0 ? spend.description : "free" }

  package func name(of kind: CallKind) -> String {
    switch kind {
    case .introducePhoto: "photo"
    case .search: "search"
    }
  }

  package func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "your limit: \(errors.words(limit))" }
    return "not all priced in \(cost.currency)"
  }
}
