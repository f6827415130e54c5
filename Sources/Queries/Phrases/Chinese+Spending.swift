import Catalog
import Foundation

// What stands against a call, and what becomes of the archive.
extension Chinese {
  package func sentence(_ refusal: CapRefusal) -> String {
    let setting = refusal.cap.provider.map { "caps.\($0).day" } ?? "caps.day"
    let whose = refusal.cap.provider.map { "\($0) 每日上限" } ?? "每日总上限"
    switch (refusal.reason, refusal.cap.limit) {
    case (.reached(let spent), let limit):
      return
        "\(whose) \(words(limit))，今天已用 \(amount(spent, under: limit))，再加这次调用会超出；"
        + "在配置中提高 \(setting)，或等到明天"
    case (.shared(let spent), let limit):
      return
        "\(whose) \(words(limit))，除去此次搜索的其他调用，余下的不够这次调用（之前已用 \(amount(spent, under: limit))）；"
        + "在配置中提高 \(setting)，或少选数据源"
    case (.uncountable, let limit):
      let free = if case .cost(let cost) = limit { "0 \(cost.currency)" } else { "0" }
      let price = "costs.\(refusal.provider).\(refusal.kind.rawValue)"
      return
        "\(setting) 是 \(words(limit))，而 \(price) 没有以该货币定价，无法计算；设置它（免费则写 \(free)），"
        + "或把上限改为调用次数"
    }
  }

  private func amount(_ spent: Spend, under limit: SpendingLimit) -> String {
    switch limit {
    case .calls: words(.calls(spent.calls))
    case .cost(let cost): Cost(spent.amounts[cost.currency] ?? Amount(0), cost.currency).description
    }
  }

  package func words(_ limit: SpendingLimit) -> String {
    switch limit {
    case .calls(let calls): "\(calls) 次调用"
    case .cost(let cost): cost.description
    }
  }

  package func sentence(_ error: JournalError) -> String {
    switch error {
    case .overBudget(let refusal): sentence(refusal)
    case .spentUnknown(let error): "无法得知今天已花费多少，设有上限时不会发出调用：\(sentence(error))"
    case .madeElsewhere: "另一窗口正在进行这次调用"
    case .unavailable(let error): sentence(error)
    case .unknownCall: "记录中已没有这次调用"
    }
  }
}
