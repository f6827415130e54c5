package import Catalog
import Foundation
package import Queries

/// How calls and money are said.
extension Chinese {
  package func forecast(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: "+") }

  package func forecastInFull(_ forecast: CallForecast) -> String { self.forecast(forecast, unpriced: Self.unpriced) }

  /// - Parameter unpriced: what stands behind money beside which there are calls without a price.
  private func forecast(_ forecast: CallForecast, unpriced: String) -> String {
    if forecast.most.calls == 0, forecast.known == 0, !forecast.refused.isEmpty {
      return "\(forecast.refused.count) 个超预算"
    }
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? "" : "，\(forecast.known) 个已知"
    let refused = forecast.refused.isEmpty ? "" : "，\(forecast.refused.count) 个超预算"
    return callsAhead(forecast) + costsAhead(forecast, unpriced) + known + refused
  }

  package func callsAhead(_ forecast: CallForecast) -> String {
    let most = forecast.most.calls
    guard most > 0 else { return "免费" }
    return (most == forecast.spend.calls ? "" : "\(forecast.spend.calls)–") + calls(most)
  }

  /// Their money, behind a comma: `，0.20–0.40 USD+`.
  private func costsAhead(_ forecast: CallForecast, _ unpriced: String) -> String {
    let most = forecast.most
    let costs = most.costs.map { cost in
      let least = forecast.spend.amounts[cost.currency] ?? Amount(0)
      return (least == cost.amount ? "" : "\(least)–") + cost.description
    }
    return costs.isEmpty
      ? "" : "，" + costs.joined(separator: " + ") + (most.unpriced > 0 ? unpriced : "")
  }

  package func spend(_ spend: Spend) -> String { self.spend(spend, unpriced: "+") }

  package func spendInFull(_ spend: Spend) -> String { self.spend(spend, unpriced: Self.unpriced) }

  private func spend(_ spend: Spend, unpriced: String) -> String {
    guard spend.calls > 0 else { return "免费" }
    guard !spend.costs.isEmpty else { return calls(spend.calls) }
    return calls(spend.calls) + "，" + spend.costs.map(\.description).joined(separator: " + ")
      + (spend.unpriced > 0 ? unpriced : "")
  }

  private static let unpriced = "，另有无价格的调用"

  package func name(of kind: CallKind) -> String {
    switch kind {
    case .introducePhoto: "照片"
    case .search: "搜索"
    case .words: "文字"
    case .detail: "详情"
    case .freight: "运费"
    }
  }

  package func dailyLimit(of vendor: String?) -> String { vendor.map { "\($0) 每日上限" } ?? "每日总上限" }

  package func used(_ spend: Spend, of limit: SpendingLimit) -> String {
    let notAll = limit.counts(spend) ? "" : "，未全部计入"
    return switch limit {
    case .calls(let calls): "\(count(spend.calls))/\(self.calls(calls))"
    case .cost(let cost): "\(spend.amounts[cost.currency] ?? Amount(0))/\(cost)\(notAll)"
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
    return "；已发出的 \(calls(spend.calls))按已计费计算"
  }

  package func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "你的上限：\(errors.words(limit))" }
    return "并非都按 \(cost.currency) 定价"
  }
}
