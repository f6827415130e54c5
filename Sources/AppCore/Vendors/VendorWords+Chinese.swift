import Catalog
import Foundation
import Queries
import Sourcing
import Wording

extension Chinese: VendorPhrases {
  var vendors: String { "数据源" }
  var demo: String { "演示" }

  func standing(of vendor: Vendor, _ session: Session) -> String {
    // The setting as the configuration file names it, without the way to it.
    if let setting = vendor.missing.first {
      return "缺 " + (setting.split(separator: ".").last.map(String.init) ?? setting)
    }
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    let found = standing.found.map { self.found($0, now: now) }
    switch standing.progress {
    case .idle: return found.map { $0 + ignored(standing) } ?? (session.chosen.contains(vendor.id) ? "就绪" : "关闭")
    case .stopped: return found.map { $0 + "，已停止" } ?? "已停止"
    case .unanswered: return "无存档"
    case .running(let step, let since): return self.step(step, seconds: max(0, Int(now.timeIntervalSince(since))))
    case .answered: return found.map { $0 + ignored(standing) } ?? "就绪"
    case .failed(let error): return kind(error.kind)
    }
  }

  func shortStanding(of vendor: Vendor, _ session: Session) -> String {
    let (standing, now) = (session.standing(of: vendor.id), session.now)
    guard vendor.isConfigured, let found = standing.found, !standing.isRunning, !standing.hasFailed else {
      return self.standing(of: vendor, session)
    }
    guard found.count > 0 else {
      return found.barren?.isUnreadable == true ? "无法读取" : "无结果"
    }
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { " " + $0 } ?? ""
    let count = found.total.map { "\(common.count(found.count))/\(common.count($0))" } ?? common.count(found.count)
    return count + age + (standing.progress == .stopped ? " 已停止" : "")
  }

  private func found(_ found: Standing.Found, now: Date) -> String {
    let age = found.keptSince.flatMap { self.age($0, now: now) }.map { "，" + $0 } ?? ""
    guard found.count > 0 else {
      return (found.barren?.isUnreadable == true ? "结果无法读取" : "没有结果") + age
    }
    return (found.total.map { "\(common.count(found.count))/\(common.count($0))" } ?? common.count(found.count))
      + age
      + (found.barren.map { $0.page > 1 ? "，" + barren($0) : "" } ?? "")
  }

  func barren(on page: Int, of vendors: [Vendor], _ session: Session) -> String {
    let parts = [false, true].compactMap { isUnreadable -> String? in
      let names = vendors.filter { session.standing(of: $0.id).found?.barren?.isUnreadable == isUnreadable }.map(\.name)
      let what = nothing(isReadable: !isUnreadable, on: page)
      return names.isEmpty ? nil : "\(names.joined(separator: "、")) \(what)"
    }
    return parts.joined(separator: "，") + "；\(key(.nextPage, in: .results)) 不再请求后续页"
  }
  private func barren(_ barren: Standing.Found.Barren) -> String {
    nothing(isReadable: !barren.isUnreadable, on: barren.page)
  }
  private func nothing(isReadable: Bool, on page: Int) -> String {
    "第 \(page) 页\(isReadable ? "没有新结果" : "无法读取")"
  }
  func nothingElse(on page: Int) -> String { "第 \(page) 页的商品都已由其他数据源给出" }

  /// How many of the options this vendor left out or changed; pane 1 says which.
  private func ignored(_ standing: Standing) -> String {
    standing.notices.isEmpty ? "" : "，\(standing.notices.count) 项不支持"
  }

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
  private func kind(_ kind: SearchError.Kind) -> String {
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

  func remarks(_ standing: Standing) -> String? {
    var parts = standing.notices.map { errors.sentence($0) }
    if let failure = standing.failure { parts.insert(errors.sentence(failure), at: 0) }
    if let barren = standing.found?.barren, barren.page > 1 {
      parts.append(self.barren(barren) + "；\(key(.nextPage, in: .results)) 不再请求后续页")
    }
    if let unreadable = standing.found?.unreadable, unreadable > 0 { parts.append(brokenItems(unreadable)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

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

  private var stoppedEarly: String { "数据源答复之前已停止。\(key(.ask))：重新搜索" }

  func emptyResults(
    _ session: Session, _ list: ListView, offering offers: [PhotoChoices.Offer], howToConfigure: String
  ) -> String {
    if list.failing > 0 { return hidden(list.failing) }
    if session.isAsking {
      return
        "正在搜索 \(session.running.values.reduce(0) { $0 + $1.count }) 个数据源，答复一个显示一个。"
        + "\(key(.back, in: .results))：停止"
    }
    let standings = session.vendors.map { session.standing(of: $0.id) }
    if session.inquiry != nil, standings.allSatisfy({ $0.found == nil && !$0.hasFailed }) {
      return standings.contains { $0.progress == .stopped } ? stoppedEarly : nothingKept
    }
    let answered = standings.compactMap(\.found)
    if !answered.isEmpty, answered.allSatisfy({ $0.barren?.isUnreadable == true }) {
      return
        "找到的都无法读取。\(key(.showVendors))：换其他数据源，然后 \(key(.ask))：搜索"
    }
    if !answered.isEmpty {
      return session.inquiry?.photo == nil
        ? "没有找到。减少或更换文字（\(key(.editWords))），或去掉一项筛选"
        : "没有找到。裁剪得更紧（\(key(.crop))），去掉一项筛选，或按文字搜索（\(key(.editWords))）"
    }
    let failed = failures(session)
    if !failed.isEmpty {
      let again = session.planToRetry.map { [retrying(session.forecasts[$0])] } ?? []
      return (failed + again).joined(separator: "  ·  ")
    }
    if session.words != nil { return askingCosts(session) }
    return switch session.photo.progress {
    case .none:
      !session.isConfigured
        ? howToConfigure
        : offers.isEmpty
          ? "按 \(key(.editPhoto)) 输入照片的路径，然后按 \(key(.open, in: .photo)) 搜索。"
          : howToBegin(offers)
    case .loading: photoLoading
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .loaded: askingCosts(session)
    }
  }
}
