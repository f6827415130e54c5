import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: SpendPhrases {
  var spendTitle: String { "已花费" }
  var readingSpend: String { "正在读取花费" }
  var thisSession: String { "本次会话" }
  var today: String { "今天" }
  var thisMonth: String { "本月" }
  var thisPhoto: String { "这张照片" }
  var theseWords: String { "这些文字" }
  var chargedCalls: String { "计费调用" }
  var unpriced: String { "无价格的调用" }
  var notCharged: String { "未计费" }
  func refused(_ sentence: String) -> String { sentence + "；已恢复之前的结果" }
  var chooseByNumber: String { "按 1 同意，按 2 取消，或用方向键和 \(key(.open, in: .menu)) 选择" }
  var readFirst: String { "按得太早，提问还没显示。先看清费用，再按一次" }
  var countingCost: String { "正在计算费用" }
  var costCounted: String { "费用已算出。先看清费用，再按一次" }
  var alreadySearching: String { "已在搜索。按 \(key(.back, in: .results)) 停止" }
  func pageUnderWay(_ page: Int) -> String { "第 \(page) 页正在加载。按 \(key(.back, in: .results)) 停止" }
  func stopFirst(_ count: Int) -> String {
    "有 \(common.calls(count))正在进行。先按 \(key(.back, in: .results)) 停止"
  }
  func heldKey(_ forecast: CallForecast) -> String {
    "按住键不放不会付费。再按一次\(cost(forecast))"
  }
  func quittingDrops(_ spend: Spend) -> String {
    let isMore = spend.unpriced > 0 && !spend.costs.isEmpty
    let costs = spend.costs.map(\.description).joined(separator: " + ") + (isMore ? "+" : "")
    return "有 \(common.calls(spend.calls))正在进行\(costs.isEmpty ? "" : "（\(costs)）")，按已计费计算。"
      + "再按 \(key(.quit)) 退出"
  }

  func cost(_ forecast: CallForecast?) -> String {
    forecast.map { "（\(common.forecast($0))）" } ?? ""
  }

  func spentThisSession(_ spend: String, notCharged free: Int) -> String {
    "本次会话 \(spend)" + (free > 0 ? "（另有 \(common.count(free)) 次\(notCharged)）" : "")
  }
  func spentToday(_ spend: String) -> String { "今天 \(spend)" }

  func firstCost(_ forecast: CallForecast) -> String {
    "这次的费用：\(common.forecast(forecast))。按键如需付费，按之前都会显示；按 \(key(.showSpend)) 查看已花费用"
  }

  /// What the user is asked before something is paid: `现在搜索？8 次调用，0.60 CNY`.
  func confirm(_ confirmation: Confirmation) -> String {
    let question =
      switch confirmation.ask.command {
      case .askAfresh: "重新搜索并再次付费？"
      case .nextPage: "下一页？"
      case .retry: "重试？"
      default: "现在搜索？"
      }
    return "\(question)\(common.forecast(confirmation.forecast))"
  }

  // Without spaces: it stands in a cell.
  func age(_ number: Int, _ unit: AgeUnit) -> String {
    switch unit {
    case .minute: "\(number)分钟前"
    case .hour: "\(number)小时前"
    case .day: "\(number)天前"
    }
  }
}
