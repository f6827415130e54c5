import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: VendorPhrases {
  var vendors: String { "数据源" }
  var demo: String { "演示" }

  func nothingElse(on page: Int) -> String { "第 \(page) 页的商品都已由其他数据源给出" }

  func step(_ step: SearchStep, seconds: Int) -> String {
    switch step {
    case .waiting: "等待中，\(seconds) 秒"
    case .askedElsewhere: "另一窗口在查，\(seconds) 秒"
    case .preparingPhoto: "准备照片，\(seconds) 秒"
    case .hostingPhoto: "发布照片，\(seconds) 秒"
    case .introducingPhoto: "上传照片，\(seconds) 秒"
    case .searching, .searchingByWords: "搜索中，\(seconds) 秒"
    case .askingDetails: "查询详情，\(seconds) 秒"
    case .askingFreight: "查询运费，\(seconds) 秒"
    case .pausing(let pause, _): "\(max(0, Int(pause.components.seconds) - seconds)) 秒后重试"
    }
  }

  /// A failure in a few words; the whole sentence stands where there is room.
  func kind(_ kind: SearchError.Kind) -> String {
    switch kind {
    case .unauthorized: "密钥或令牌错误"
    case .noBalance: "余额用尽"
    case .rateLimited: "同时请求过多"
    case .temporary: "\(key(.retry))：重试"
    case .badPhoto: "照片被拒"
    case .badRequest: "请求被拒"
    case .malformedReply: "答复无法读取"
    case .unreachable: "无答复"
    case .unsupported: "不支持"
    case .overBudget: "超出预算"
    case .cancelled: "已停止"
    }
  }

  func decided(_ number: Int, of all: Int) -> String {
    "已定 \(common.count(number))/\(common.count(all))"
  }

  func brokenItems(_ number: Int) -> String { "略去 \(common.count(number)) 条损坏数据" }

  var saving: String { "保存中" }

  func said(_ sentence: String, of vendors: [String]) -> String {
    "\(vendors.joined(separator: "、"))：\(sentence)"
  }

  /// What asking now would ask that the results do not answer.
  func changed(_ session: Session) -> String {
    let what =
      session.inquiry?.subject == session.subject
      ? "筛选已改。\(key(.ask))：重新搜索"
      : session.words == nil ? "照片已换。\(key(.ask))：用它搜索" : "文字已改。\(key(.ask))：用它搜索"
    return what + cost(session.forecasts[session.planToAsk()])
  }

  func retrying(_ forecast: CallForecast?) -> String { "\(key(.retry))：重试" + cost(forecast) }

  // The setting as the configuration file names it, without the way to it.
  func lacks(_ setting: String) -> String { "缺 " + (setting.split(separator: ".").last.map(String.init) ?? setting) }
  var ready: String { "就绪" }
  var off: String { "关闭" }
  var vendorStopped: String { "已停止" }
  var noAnswerKept: String { "无存档" }
  func found(_ count: String, of all: String) -> String { "\(count)/\(all)" }
  func nothingFound(isReadable: Bool) -> String { isReadable ? "没有结果" : "结果无法读取" }
  func nothing(isReadable: Bool) -> String { isReadable ? "无结果" : "无法读取" }
  func pageGaveNothing(isReadable: Bool, on page: Int) -> String { "第 \(page) 页\(isReadable ? "没有新结果" : "无法读取")" }
  func pageGaveNothing(isReadable: Bool, on page: Int, of vendors: [String]) -> String {
    "\(vendors.joined(separator: "、")) \(pageGaveNothing(isReadable: isReadable, on: page))"
  }
  var asksForNoMore: String { "；\(key(.nextPage, in: .results)) 不再请求后续页" }
  func notSupported(_ options: Int) -> String { "\(options) 项不支持" }

  func askingVendors(_ count: Int) -> String {
    "正在搜索 \(count) 个数据源，答复一个显示一个。\(key(.back, in: .results))：停止"
  }
  var stoppedEarly: String { "数据源答复之前已停止。\(key(.ask))：重新搜索" }
  var noReadableResults: String { "找到的都无法读取。\(key(.showVendors))：换其他数据源，然后 \(key(.ask))：搜索" }
  func noResults(byWords: Bool) -> String {
    byWords
      ? "没有找到。减少或更换文字（\(key(.editWords))），或去掉一项筛选"
      : "没有找到。裁剪得更紧（\(key(.crop))），去掉一项筛选，或按文字搜索（\(key(.editWords))）"
  }
}
