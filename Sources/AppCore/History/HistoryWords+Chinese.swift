import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: HistoryPhrases {
  var history: String { "历史" }
  var historyNote: String { "\(key(.find, in: .history))：查找文字或日期" }
  var lookingForSearches: String { "正在查找搜索记录" }
  var noSearches: String { "还没有搜索记录。每次搜索连同结果都会列在这里，重新打开免费" }
  func noSearch(_ words: String) -> String {
    "没有找到“\(words)”的搜索记录。按 \(key(.find, in: .history)) 换其他文字"
  }
  var nothingKept: String { "此次搜索已无存档。\(key(.ask))：重新搜索" }

  // Reopening
  func reopening(_ search: PastSearch) -> String { "正在重新打开 \(search.question.shortName)" }
  func reopened(_ reopened: ReopenedSearch, _ clock: WallClock) -> String {
    let moment = clock.text(reopened.search.question.askedAt)
    let missing =
      reopened.missing == 0
      ? "" : "；\(reopened.missing) 页已无存档"
    return "已重新打开 \(moment) 的搜索，未产生费用\(missing)"
  }
  func photoGone(_ source: String?) -> String {
    "\(named(source))已无法读取，不能再用它搜索。\(key(.editPhoto))：从别处选取"
  }
  func photoChanged(_ source: String?) -> String {
    "\(named(source))已换成另一张照片。\(key(.ask))：用它搜索"
  }
  /// A photo before other words.
  private func named(_ source: String?) -> String { source.map { "\(PhotoName.short($0)) " } ?? "照片" }
}
