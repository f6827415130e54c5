import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// How the photo, the vendors and what they are asked are said.
extension Chinese {
  // MARK: The photo

  var readingPhoto: String { "正在读取照片" }
  var photoStopped: String { "已停止；照片未读取" }
  var photoLost: String { "这张照片已不在，或已换成另一张，不能再用它查询；用 photo 选一张" }
  func photo(_ photo: PhotoState) -> String {
    guard let facts = photo.facts else { return whyNoPhoto(photo) ?? readingPhoto }
    let size = "\(common.count(facts.width))×\(common.count(facts.height)) 像素"
    return "照片 \(photo.name.map(PhotoName.short) ?? "")：\(facts.format)，\(size)；ask 用它搜索"
  }
  func whyNoPhoto(_ photo: PhotoState) -> String? {
    switch photo.progress {
    case .none: "还没有照片；用 photo 加路径或网址选一张"
    case .loading: readingPhoto
    case .failed(let error): errors.sentence(error)
    case .stopped: photoStopped
    case .loaded: nil
    }
  }
  func searchWords(_ words: SearchWords?) -> String {
    guard let words else { return "现在用照片搜索；words 加文字则按文字搜索" }
    return "文字“\(words.text)”；ask 按它搜索，words off 恢复用照片"
  }
  var wordsTooLong: String { "文字最多 \(SearchWords.limit) 个字符" }
  func noPicture(_ listing: Listing) -> String { "\(named(listing))没有图片" }
  func part(_ number: Int, _ part: PixelRegion) -> String {
    "局部 \(number)：\(common.count(part.width))×\(common.count(part.height)) 像素，"
      + "从 \(part.left),\(part.top) 到 \(part.right),\(part.bottom)"
  }
  var partsEnd: String { "part 加序号选一个局部，part off 用整张照片" }
  var noParts: String { "这张照片没有建议的局部；搜索之后可能会有" }
  func noPart(_ number: Int, of count: Int) -> String {
    count == 0 ? noParts : "没有局部 \(number)；可选 1 到 \(count)"
  }
  func partTaken(_ number: Int, _ part: PixelRegion) -> String { self.part(number, part) + "；ask 用它搜索" }
  var wholeTaken: String { "整张照片；ask 用它搜索" }

  // MARK: Vendors

  func vendor(_ vendor: Vendor, _ session: Session) -> String {
    guard vendor.isConfigured else { return notConfigured(vendor) }
    let isAsked = session.chosen.contains(vendor.id) ? "已选" : "未选"
    let notices = session.standing(of: vendor.id).notices
    return "\(vendor.name)，\(vendor.code)，\(isAsked)：\(standing(session.standing(of: vendor.id)))"
      + notices.map { "；\(errors.sentence($0))" }.joined()
  }
  private func standing(_ standing: Standing) -> String {
    let found = standing.found.map { "\(common.hits($0.count))\(total($0.total))，到第 \($0.lastPage) 页" }
    switch standing.progress {
    case .idle: return found ?? "尚未查询"
    case .stopped: return "已停止" + (found.map { "；\($0)" } ?? "")
    case .unanswered: return "答复已无存档；retry 重新查询"
    case .running: return "搜索中"
    case .answered: return found ?? "已答复"
    case .failed(let error): return errors.sentence(error)
    }
  }
  func noVendor(_ word: String, _ vendors: [Vendor]) -> String {
    "没有数据源“\(file(word))”；可用：" + vendors.map(\.id.rawValue).joined(separator: "、")
  }
  func notConfigured(_ vendor: Vendor) -> String {
    "\(vendor.name)，\(vendor.code)，无法查询：缺少 \(vendor.missing.joined(separator: "、"))；"
      + "用 snapsource doctor 查看在哪里设置"
  }
  func willAsk(_ vendors: [Vendor]) -> String {
    vendors.isEmpty ? noVendorChosen : "ask 将查询 " + vendors.map(\.name).joined(separator: "、")
  }
  var noVendorChosen: String { "没有选择数据源；vendors 加名称选择几个，vendors all 选择全部" }

  // MARK: Asking

  func costs(_ quotation: LineMode.Quotation, limit: SpendingLimit?, _ session: Session) -> String {
    let forecast = quotation.forecast
    return "\(named(quotation, session))：\(common.forecastInFull(forecast))"
      + (limit.map { "；\(common.above($0, forecast.most))" } ?? "") + "；yes 发出调用，no 放弃"
  }
  /// What is to be bought.
  private func named(_ quotation: LineMode.Quotation, _ session: Session) -> String {
    switch quotation.purchase {
    case .details(let target): "向 \(session.name(of: target.provider)) 查询 \(target.listing.key) 的详情"
    case .freight(let target):
      "向 \(session.name(of: target.provider)) 查询 \(common.count(target.question.pieces)) 件 \(target.listing.key) "
        + "发往\(target.question.destination.chineseName)的运费"
    case .search(let ask, let plan): named(ask, plan, asked(plan, quotation.forecast))
    }
  }
  private func named(_ ask: LineMode.Ask, _ plan: SearchPlan, _ count: Int) -> String {
    let vendors = "\(count) 个数据源"
    let photo = plan.subject.words == nil ? " \(plan.shortName) " : "“\(plan.shortName)”"
    return switch ask {
    case .first: "用\(photo)搜索 \(vendors)"
    case .next: "向 \(vendors)请求\(photo)的第 \(plan.targets.map(\.page).max() ?? 1) 页"
    case .retry: "用\(photo)再次查询 \(vendors)"
    }
  }
  func asking(_ plan: SearchPlan, _ forecast: CallForecast) -> String {
    "正在查询 \(asked(plan, forecast) - forecast.refused.count) 个数据源，\(common.forecastInFull(forecast))"
  }
  /// Vendors that a plan goes to: by words those alone that take them.
  private func asked(_ plan: SearchPlan, _ forecast: CallForecast) -> Int {
    guard plan.subject.words != nil else { return plan.targets.count }
    return forecast.calls.values.count { !$0.isEmpty } + forecast.known + forecast.refused.count
  }
  var nothingWasAsked: String { "没有查询，也没有付费" }
  var notCounted: String { "现在无法计算费用，没有查询；再输入一次" }
  var alreadyAsking: String { "正在搜索；stop 停止" }
  var alreadyAskingFreight: String { "正在查询运费；等待答复，或用 stop 停止" }
  var nothingUnderWay: String { "没有正在进行的查询" }
  var nothingToRetry: String { "没有失败或已停止的数据源" }
  var noMorePages: String { "没有数据源还有可能带来新结果的页" }
  var nothingFoundYet: String { "还没有结果；ask 开始搜索" }
  var stopped: String { "已停止；已收到的保留" }
  var goesOnAsked: String { "已停止；已发出的查询仍会收到答复" }
  var stoppedBefore: String { "已停止；已恢复之前的结果" }
  func backOnTrail(_ name: String) -> String { "已回到 \(name) 的结果；list 列出" }
  var nothingBehind: String { "没有可返回的结果；history 列出以前的搜索" }
  func refusedBefore(_ sentence: String) -> String { sentence + "；已恢复之前的结果" }

  func event(_ event: SearchEvent, _ session: Session) -> String? {
    switch event {
    case .step(let provider, .pausing(let pause, because: let error)):
      "\(session.name(of: provider))：\(errors.sentence(error))；\(pause.components.seconds) 秒后重试"
    case .step, .called: nil
    case .notice(let provider, let notice): "\(session.name(of: provider))：\(errors.sentence(notice))"
    case .page(let page): came(page, session)
    case .failed(let error) where error.kind == .cancelled: nil
    case .failed(let error): "\(session.name(of: error.provider))：\(errors.sentence(error))"
    }
  }
  private func came(_ page: ResultPage, _ session: Session) -> String {
    let unreadable = page.unreadable.isEmpty ? "" : "，\(page.unreadable.count) 项无法读取"
    let standing = session.standing(of: page.provider)
    let isBarren = standing.found?.barren?.page == page.number && page.number > 1
    let new = isBarren ? "，没有新结果" : ""
    return "\(session.name(of: page.provider))：第 \(page.number) 页，"
      + "\(common.hits(page.listings.count))\(total(page.total))\(new)\(unreadable)"
      + (page.keptSince == nil ? "" : "，已知，免费")
  }
  private func total(_ total: Int?) -> String { total.map { "（共 \(common.count($0)) 条）" } ?? "" }

  func searchOver(_ session: Session, hidden: Int) -> String {
    let count = session.offers.count
    guard count > 0 else {
      return session.planToRetry == nil ? "没有找到；换一个局部，或减少筛选" : "没有找到；retry 重新查询"
    }
    let failed = session.planToRetry == nil ? "" : "；retry 重新查询失败的数据源"
    let hides = hidden == 0 ? "" : "，其中 \(common.count(hidden)) 个不符合筛选"
    return "\(common.count(count)) 个商品\(hides)；list 从头列出，next 继续\(failed)"
  }
}
