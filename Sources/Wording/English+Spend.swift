package import Catalog
import Foundation
package import Queries

/// How calls and money are said.
extension English {
  package var free: String { "free" }
  package func overBudget(_ vendors: Int) -> String { "\(vendors) over budget" }
  package func alreadyKnown(_ pages: Int) -> String { "\(pages) known" }
  package var comma: String { ", " }
  package var andUnpriced: String { " and calls without a price" }

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

  package func charged(_ spend: Spend) -> String {
    guard spend.calls > 0 else { return "" }
    return "; \(calls(spend.calls)) that had left \(spend.calls == 1 ? "counts" : "count") as charged"
  }

  package func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "your limit: \(errors.words(limit))" }
    return "not all priced in \(cost.currency)"
  }
}
