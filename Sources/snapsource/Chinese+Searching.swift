import Foundation
import ImageSearch
import Queries
import Wording

/// The sentences of the search command, and of the picks and results that commands write.
extension Chinese {
  func costsMore(_ forecast: CallForecast, than limit: SpendingLimit) -> String {
    let most = forecast.most
    let cost = (forecast.spend == most ? "需要 " : "最多需要 ") + wording.spend(most)
    guard limit.counts(most) else {
      return
        "\(cost)，其中有的没有价格，无法与 caps.askAbove（\(errors.words(limit))）比较；"
        + "设置 costs.…，或加 --yes 继续；没有发出任何查询"
    }
    return "\(cost)，超过 caps.askAbove（\(errors.words(limit))）；加 --yes 继续；"
      + "没有发出任何查询"
  }
  func notAnImageID(_ value: String) -> String {
    "--image-id \(value.isEmpty ? "没有值，" : "\(value) ")不是数据源给照片的编号"
  }
  var imageIDOfOne: String { "--image-id 是某个数据源自己的编号；用 --provider 指明是哪个" }
  var photoOrWords: String { "说明用什么搜索：照片或 --words “…”，只能用一种" }
  var notWords: String { "--words 须有 1 到 \(SearchWords.limit) 个字符" }
  func nothingConfigured(_ path: String) -> String {
    "还没有配置数据源：snapsource demo 不需要密钥就能展示全部功能；snapsource doctor 列出各数据源"
      + "需要的设置；设置写入 \(path)"
  }
  func notConfigured(_ name: String, missing: [Setting]) -> String {
    let what = missing.map { "\($0.path)（\($0.environmentName)）" }.joined(separator: "、")
    return "\(name) 未配置；设置 \(what)；见 snapsource doctor"
  }
  func failed(_ name: String, _ error: SearchError) -> String { "\(name)：\(errors.sentence(error))" }
  func noticed(_ name: String, _ notice: SearchNotice) -> String { "\(name)：\(errors.sentence(notice))" }
  func leftOut(_ name: String, _ shortfalls: [Shortfall]) -> String {
    "\(name)：\(shortfalls.map { errors.cannot($0) }.joined(separator: "，"))；因 --strict 没有查询"
  }
  var nobodyCan: String { "没有数据源能满足全部要求；去掉一个选项，或去掉 --strict；没有发出任何查询" }
  func notMeeting(_ count: Int) -> String {
    "略去了 \(count) 条不符合筛选的结果"
  }
  func unsaid(_ count: Int) -> String {
    "另有 \(count) 条，数据源没有说明是否符合；排在最后，标有 ?"
  }
  var filtersNotKnown: String { "不知道是否符合筛选" }
  func found(_ page: ResultPage, by name: String, calls: Int, isByWords: Bool) -> String {
    let count = page.unreadable.count
    let unreadable =
      count == 0 ? "" : "，\(count) 项无法读取"
    let cost = wording.calls(calls)
    guard !page.listings.isEmpty else {
      let other = isByWords ? "减少或更换文字" : "裁剪得更紧"
      return "\(name)：没有找到\(unreadable)，\(cost)；\(other)，或去掉一项筛选"
    }
    let total = page.total.map { "（共 \($0) 条）" } ?? ""
    let price = page.keptSince.map { "\(calls == 0 ? "免费" : cost)，存于 \($0.formatted(.iso8601))" } ?? cost
    return "\(name)：\(page.listings.count) 条\(total)，第 \(page.number) 页\(unreadable)，\(price)"
  }
  func pausing(_ name: String, _ pause: Duration, because error: SearchError) -> String {
    "\(name)：\(errors.sentence(error))；\(pause.components.seconds) 秒后重试"
  }

  // Picks and output

  func cannotWriteOutput(_ reason: String) -> String {
    "无法写出结果：\(reason)；腾出空间或换个位置，再试一次"
  }
  func resultsLost(_ sentence: String) -> String {
    sentence + "；找到的内容已存，短时间内再做同样的搜索免费"
  }
  func picks(_ count: Int) -> String { "\(count) 个选品" }
  var noPicks: String { "还没有选品；在浏览界面中用 Space 选中商品：snapsource PHOTO" }
  func notPicked(_ keys: [String]) -> String {
    "不在选品中：\(keys.joined(separator: "、"))；见 snapsource picks list"
  }
  func removed(_ count: Int) -> String { "已移除 \(picks(count))" }
  func exported(_ count: Int, rejected: Int, to path: String) -> String {
    "已将 \(picks(count))\(rejected == 0 ? "" : "和 \(rejected) 个已淘汰商品")写入 \(path)"
  }

  func addForce(_ path: String) -> String {
    "\(path) 已存在，没有改动；加 --force 替换它，或换一个文件名"
  }
}
