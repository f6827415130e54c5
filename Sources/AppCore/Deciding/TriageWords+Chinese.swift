import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: TriagePhrases {
  var unpick: String { "取消选中" }
  var pickMarked: String { "选中已标记的行" }
  var unpickMarked: String { "取消选中已标记的行" }
  var demoKeepsNone: String {
    "已选中。这是演示：退出后选品不保留。按 \(key(.writeSheet)) 写入 CSV 文件"
  }
  var allDecidedBelow: String { "下面的都已定。按 \(key(.goFirst, in: .results)) 到第一行" }
  var pickFirst: String {
    "只有选品才有数量、状态、标签和备注。先按 \(key(.togglePick, in: .results)) 选中"
  }

  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    let when = steps.contains(where: triage.isEarlier) ? "（之前会话的操作）" : ""
    return
      "已撤销\(when)：\(name(of: steps))；现有 \(common.picks(triage.picks.count))。按 \(key(.undo)) 继续撤销，按 \(key(.redo)) 重做"
  }
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "已重做：\(name(of: steps))；现有 \(common.picks(triage.picks.count))"
  }
  var listShifted: String { "列表刚有变动。看清后再按一次" }
  func removed(_ listings: [Listing]) -> String {
    listings.count == 1
      ? "已移除\(quoted(listings[0]))。按 \(key(.undo)) 恢复"
      : "已移除 \(common.picks(listings.count))。按 \(key(.undo)) 恢复"
  }
  func picksStay(_ count: Int) -> String {
    "标记的行中有 \(common.picks(count))，保留不动。按 \(key(.rejectBecause, in: .results)) 一并淘汰"
  }
  func marked(_ count: Int) -> String { "已标记 \(common.count(count)) 个" }
  func decidedTogether(_ triage: Triage) -> String {
    "现有 \(common.picks(triage.picks.count))。按 \(key(.undo)) 一步撤销"
  }
  func kept(rejected: Int, of twins: Int) -> String {
    if twins == 0 { return "已选中。没有图片完全相同的其他商品" }
    return rejected == 0
      ? "已选中。图片完全相同的商品都已定"
      : "已选中，并淘汰 \(common.count(rejected)) 个图片完全相同的商品。按 \(key(.undo)) 一步撤销"
  }
  var nothingMarked: String { "还没有标记。按 \(key(.mark, in: .results)) 标记一行" }

  /// What was decided: `选中“蓝色水杯”`, of several `1 个选中，4 个淘汰（其他）`.
  private func name(of steps: [DecisionStep]) -> String {
    guard steps.count > 1 else { return steps.first.map(name) ?? "" }
    let deeds = Dictionary(grouping: steps.map(deed)) { $0 }.mapValues(\.count)
    return deeds.sorted { $0.key < $1.key }.map { "\(common.count($1)) 个\($0)" }.joined(separator: "，")
  }

  private func deed(of step: DecisionStep) -> String {
    switch (step.before, step.after) {
    case (.picked, .picked): "修改"
    case (_, .picked): "选中"
    case (_, .rejected(let rejection)):
      "淘汰" + (rejection.reason == .other ? "" : "（\(common.name(of: rejection.reason))）")
    case (.picked, nil): "取消选中"
    case (_, nil): "取消淘汰"
    }
  }

  private func name(of step: DecisionStep) -> String {
    deed(of: step) + spaced((step.after ?? step.before).map { quoted($0.listing) } ?? step.listing.key)
  }

  /// What stands behind Chinese: a space before it, unless it is in quotes.
  private func spaced(_ name: String) -> String { name.hasPrefix("“") ? name : " " + name }

  func title(of listing: Listing) -> String { listing.title.preferOriginal ?? listing.id.key }

  // Menus
  func title(of subject: Menu.Subject, _ selected: Listing?, _ session: Session) -> String {
    switch subject {
    case .sort: "排序"
    case .pickOrder: "选品排序"
    case .rejection(let ids):
      (ids.contains(where: session.triage.isPicked) ? "取消选中并淘汰" : "淘汰") + spaced(name(of: ids, selected))
    case .details(let ids): "\(name(of: ids, selected))的详情"
    case .agreement(let targets, by: let vendor, _):
      "向 \(vendor) 查询\(spaced(name(of: targets.map(\.listing), selected)))的详情？"
        + said(session.details.forecast(targets, at: session.now))
    case .freight(let listing, let pieces): freightTitle(listing, pieces, selected, session)
    case .freightAgreement(let target, by: let vendor, _):
      "向 \(vendor) 查询发往\(target.question.destination.chineseName)的运费？"
        + said(session.freight.forecast(target, at: session.now))
    case .confirmation(let confirmation): confirm(confirmation)
    }
  }

  func name(of order: Queries.SortOrder) -> String {
    switch order {
    case .vendor: "数据源的默认顺序"
    case .sales: "销量从高到低"
    case .priceUp: "价格从低到高"
    case .priceDown: "价格从高到低"
    case .repurchase: "复购率从高到低"
    }
  }

  var nothingRejected: String { "这里没有已淘汰的商品" }
  func rejectedHidden(_ count: Int) -> String {
    "已隐藏 \(rejected(count))。按 \(key(.hideRejected, in: .results)) 显示"
  }
  func rejectedShown(_ count: Int) -> String { "已重新显示 \(rejected(count))" }
  private func rejected(_ count: Int) -> String { "\(common.count(count)) 个已淘汰的商品" }

  // The form of picks
  func title(ofFormFor picks: [Pick]) -> String {
    picks.count == 1 ? "选品\(picks.first.map { quoted($0.listing) } ?? "")" : common.picks(picks.count)
  }
  func name(of field: PickForm.Field) -> String {
    switch field {
    case .quantity: "数量"
    case .status: "状态"
    case .tags: "标签"
    case .note: "备注"
    }
  }
  var severalValues: String { "各不相同，保持不变" }
  func formHints(choosing: Bool) -> [(command: Command, words: String)] {
    [(.accept, "保存"), (.complete, "下一项")] + (choosing ? [(.charRight, "下一状态")] : [])
      + [(.cancel, "取消"), (.deleteToStart, "清空")]
  }
  func belowMinimum(_ pieces: Int) -> String { "低于起批量 \(common.count(pieces))" }
  func picksSaved(_ listings: [Listing]) -> String {
    let what = listings.count == 1 ? quoted(listings[0]) : common.picks(listings.count)
    return "已修改\(spaced(what))。按 \(key(.undo)) 撤销"
  }

  func offers(_ count: Int) -> String { "\(common.count(count)) 个商品" }
  var yes: String { "是" }
  var no: String { "否" }
  var sortsHere: String { "给当前列表排序（免费）" }
  func searchesAnew(_ cost: String) -> String { "\(cost)，重新搜索" }
  var knownAndFree: String { "已知，免费" }
  func without(_ others: Int) -> String { "；不含另外 \(common.count(others)) 个" }
}
