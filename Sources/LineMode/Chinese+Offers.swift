import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How offers and decisions are said.
extension Chinese {
  func offer(
    _ number: Int, _ listing: Listing, by codes: [String], decision: Decision?, verdict: FilterVerdict
  ) -> String {
    var parts = [common.title(of: listing, original: true), common.summary(listing), codes.joined(separator: " ")]
    switch verdict {
    case .holds: break
    case .unknown: parts.append("不知道是否符合筛选")
    case .fails: parts.append("不符合筛选")
    }
    if let decision = common.decision(decision) { parts.append(decision) }
    return "\(number). " + parts.joined(separator: "；")
  }

  /// A listing by its title, in a sentence.
  func named(_ listing: Listing) -> String {
    let title = common.title(of: listing, original: true)
    return title.count > 60 ? "“\(title.prefix(60))…”" : "“\(title)”"
  }

  func read(_ range: Range<Int>, of count: Int, hidden: Int) -> String {
    let rest = range.upperBound < count ? "；next 继续" : "；next 请求更多"
    let misses = hidden == 0 ? "" : "；另有 \(common.count(hidden)) 个不符合筛选，list failing 一并列出"
    return "以上为第 \(range.lowerBound + 1) 到 \(range.upperBound) 个，共 \(common.count(count)) 个\(rest)\(misses)"
  }
  var isFirst: String { "前面没有了" }
  func nothingMeets(_ count: Int) -> String {
    "\(common.count(count)) 个商品都不符合筛选；list failing 照样列出"
  }

  func details(
    _ listing: Listing, others: [Listing], conflicts: [Conflict], decision: Decision?, before: Decision?,
    _ session: Session, utcOffset: Int
  ) -> [String] {
    var lines = ["\(listing.id.key)，\(common.title(of: listing, original: true))"]
    if let original = listing.title.original?.string, original != listing.title.preferTranslated {
      lines.append(original)
    }
    lines += common.facts(listing).map { "\($0.name)：\($0.text)" }
    let clock = WallClock(now: session.now, utcOffset: utcOffset)
    lines += conflicts.map { conflict in
      let said = common.conflict(conflict, vendor: session.code, time: clock.text)
      return "数据源不一致，\(said.name)：\(said.text)"
    }
    lines += others.map { "另见于 \(session.code(of: $0.provenance.provider))：\(common.summary($0))" }
    lines.append(
      "见于：\(session.code(of: listing.provenance.provider))，"
        + "\(clock.text(listing.provenance.fetchedAt))，第 \(listing.provenance.rank) 位"
    )
    lines.append("决定：" + (common.decision(decision) ?? "未定"))
    if let before, before != decision, let said = common.decision(before) { lines.append("以前：" + said) }
    return lines
  }

  // MARK: Which one

  var whichOne: String { "哪一个？list 列出序号" }
  func noOffer(_ number: Int, of count: Int) -> String {
    count == 0 ? nothingFoundYet : "没有商品 \(number)；可选 1 到 \(count)"
  }
  func noPick(_ number: Int, of count: Int) -> String {
    count == 0 ? noPicks : "没有选品 \(number)；可选 1 到 \(count)"
  }
  func notANumber(_ word: String) -> String {
    "“\(file(word))”既不是序号，也不是商品编号；商品编号写法如 1688:727920485853"
  }
  func notHere(_ id: ListingID) -> String { "\(id.key) 不在结果中，也不在选品中" }

  // MARK: Decisions

  var reasons: String { RejectionReason.allCases.map(\.rawValue).joined(separator: "、") }
  var statuses: String { PickStatus.all.joined(separator: "、") }
  func picked(_ listing: Listing, count: Int) -> String { "已选中\(named(listing))；现有 \(common.picks(count))" }
  func unpicked(_ listing: Listing, count: Int) -> String { "已取消选中\(named(listing))；现有 \(common.picks(count))" }
  func alreadyPicked(_ listing: Listing) -> String { "\(named(listing))已经选中" }
  func notPicked(_ listing: Listing) -> String { "\(named(listing))没有选中" }
  func pickFirst(_ listing: Listing) -> String {
    "\(named(listing))没有选中；只有选品才有数量、状态、标签和备注"
  }
  func unpickFirst(_ listing: Listing) -> String { "\(named(listing))已选中；先用 unpick 取消选中，再淘汰" }
  func rejected(_ listing: Listing, as rejection: Rejection?) -> String {
    guard let rejection else { return "已取消淘汰\(named(listing))" }
    let reason = rejection.note ?? (rejection.reason == .other ? nil : common.name(of: rejection.reason))
    return "已淘汰\(named(listing))" + (reason.map { "：\($0)" } ?? "")
  }
  func noReason(_ word: String) -> String { "没有原因“\(file(word))”；可用：\(reasons)" }
  func noStatus(_ word: String) -> String { "没有状态“\(file(word))”；可用：\(statuses)" }
  func decided(_ listing: Listing, _ decision: Decision?) -> String {
    "\(named(listing))：\(common.decision(decision) ?? "未定")"
  }
  var nothingToUndo: String { "没有可撤销的操作" }
  var nothingToRedo: String { "没有可重做的操作" }
  func undone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "已撤销\(steps.contains(where: triage.isEarlier) ? "（之前会话的操作）" : "")：\(names(of: steps))；"
      + "现有 \(common.picks(triage.picks.count))"
  }
  func redone(_ steps: [DecisionStep], _ triage: Triage) -> String {
    "已重做：\(names(of: steps))；现有 \(common.picks(triage.picks.count))"
  }
  private func names(of steps: [DecisionStep]) -> String { steps.map(name).joined(separator: "、") }
  private func name(of step: DecisionStep) -> String {
    let deed =
      switch (step.before, step.after) {
      case (.picked, .picked): "修改"
      case (_, .picked): "选中"
      case (_, .rejected): "淘汰"
      case (.picked, nil): "取消选中"
      case (_, nil): "取消淘汰"
      }
    return "\(deed)\((step.after ?? step.before).map { named($0.listing) } ?? " \(step.listing.key)")"
  }

  // MARK: Picks

  var noPicks: String { "还没有选品；pick 加序号选中商品" }
  func pick(_ number: Int, _ pick: Pick) -> String {
    "p\(number). \(pick.id.key)；\(common.summary(pick.whole))；\(common.title(of: pick.whole, original: true))；"
      + (common.decision(.picked(pick)) ?? "")
  }
  func pickCount(_ count: Int, unsaved: Int) -> String {
    common.picks(count) + (unsaved == 0 ? "" : "，\(unsaved) 项尚未保存") + "；write 加文件名把选品写入文件"
  }
  func earlierPicks(_ count: Int) -> String { "以前有 \(common.picks(count))；picks 列出" }
  func written(_ count: Int, to path: String) -> String { "已将 \(common.picks(count))写入 \(file(path))" }
  func exists(_ path: String) -> String { "\(file(path)) 已存在；yes 替换，no 保留" }
  func notWritten(_ path: String) -> String { "\(file(path)) 没有写入" }
}
