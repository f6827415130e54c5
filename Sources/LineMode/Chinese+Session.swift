import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How the history, spending and the end are said.
extension Chinese {
  func lastSearch(_ search: PastSearch, utcOffset: Int) -> String {
    "上次搜索：\(past(search, utcOffset: utcOffset))；reopen \(search.id.rawValue) 继续，免费"
  }
  func history(_ searches: [PastSearch], utcOffset: Int) -> [String] {
    guard !searches.isEmpty else { return ["没有这样的搜索记录"] }
    return searches.map { past($0, utcOffset: utcOffset) } + ["reopen 加编号继续其中一次，免费"]
  }
  private func past(_ search: PastSearch, utcOffset: Int) -> String {
    let time = LocalTime(search.question.askedAt, utcOffset: utcOffset)
    let picks = search.picks == 0 ? [] : [common.picks(search.picks)]
    let parts =
      ["\(time.day) \(time.minute)", search.question.shortName, common.hits(search.hits)] + picks
      + common.filters(of: search.question.query) + [search.question.providers.map(\.rawValue).joined(separator: " ")]
    return "\(search.id.rawValue). " + parts.joined(separator: "，")
  }
  func reopened(_ reopened: ReopenedSearch, utcOffset: Int) -> String {
    let missing = reopened.missing
    let lost = missing == 0 ? "" : "；\(missing) 页已无存档"
    return "已重新打开 \(past(reopened.search, utcOffset: utcOffset))\(lost)"
  }

  func spend(_ spent: SpendSoFar, _ session: Session) -> [String] {
    let subject = session.inquiry?.subject.words == nil ? "这张照片" : "这些文字"
    let reports = [
      ("本次会话", spent.session), ("今天", spent.today), ("本月", spent.month), (subject, spent.photo),
    ]
    let lines = reports.map { name, report in
      let free = report.lines.reduce(0) { $0 + $1.free }
      let total = report.total
      return "\(name)：\(total.calls == 0 ? "没有花费" : common.spendInFull(total))"
        + (free == 0 ? "" : "，另有 \(free) 次未计费")
    }
    let vendors = session.vendors.compactMap { vendor in
      let total = spent.today.total(of: vendor.id)
      return total.calls == 0 ? nil : "\(vendor.name) 今天：\(common.spendInFull(total))"
    }
    return lines + vendors + session.dailyLimits(after: spent.today).map(self.limit)
  }
  private func limit(_ limit: DailyLimit) -> String {
    "\(common.dailyLimit(of: limit.vendor?.name))：已用 \(common.used(limit.spent, of: limit.limit))，"
      + "剩余 \(common.left(of: limit.limit, after: limit.spent))"
  }

  var spendUnknown: String { "无法读取已花费多少" }

  // MARK: Saving and leaving

  var writingFirst: String { "正在写入表格；写完后退出" }

  var savedAfterAll: String { "现已全部保存" }
  func notSavedYet(because reason: String) -> String { "尚未保存，会自动重试：\(reason)" }
  func interruptAgain(unsaved: Int) -> String {
    "已停止；再按 ^C " + (unsaved == 0 ? "退出" : "立即退出，而 \(decisions(unsaved))尚未保存")
  }
  func quittingDrops(_ spend: Spend) -> String {
    "有 \(common.calls(spend.calls))正在进行，按已计费计算；再输入 quit 仍会退出"
  }
  func savingFirst(_ count: Int) -> String { "退出前先保存 \(decisions(count))" }
  func quittingLoses(_ count: Int) -> String {
    "\(decisions(count))未能保存；再输入 quit 就会退出，并丢失这些决定"
  }
  private func decisions(_ count: Int) -> String { "\(count) 项决定" }
}
