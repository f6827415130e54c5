package import Catalog
import Foundation
package import Queries

/// How calls and money are said.
extension Chinese {
  package var free: String { "免费" }
  package func overBudget(_ vendors: Int) -> String { "\(vendors) 个超预算" }
  package func alreadyKnown(_ pages: Int) -> String { "\(pages) 个已知" }
  package var comma: String { "，" }
  package var andUnpriced: String { "，另有无价格的调用" }

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

  package func charged(_ spend: Spend) -> String {
    guard spend.calls > 0 else { return "" }
    return "；已发出的 \(calls(spend.calls))按已计费计算"
  }

  package func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "你的上限：\(errors.words(limit))" }
    return "并非都按 \(cost.currency) 定价"
  }
}
