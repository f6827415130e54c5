import Catalog
import Queries
import Sourcing
import Wording

extension Chinese: ProductPhrases {
  var product: String { "商品" }
  func detailsBy(
    _ kept: KeptDetails, place: Int, of count: Int, _ session: Session, _ clock: WallClock
  ) -> String {
    let name = session.name(of: kept.details.listing.provenance.provider)
    return "\(name) \(clock.text(kept.at))"
      + (count > 1 ? "，\(key(.nextView, in: .product))：第 \(place == count ? 1 : place + 1)/\(count) 份" : "")
  }
  func saidNothing(_ vendor: String) -> String {
    "\(vendor) \(common.saidNothing)。\(askAnother)，\(openPage)"
  }
  func asking(_ vendor: String, _ progress: AskingProgress) -> String {
    "\(vendor)：" + say(progress, askingFor: "正在查询详情", again: key(.showDetails, in: .results))
  }
  /// - Parameters:
  ///   - running: what is said while the call is under way.
  ///   - again: the key that asks again.
  func say(_ progress: AskingProgress, askingFor running: String, again: String) -> String {
    switch progress {
    case .running(.pausing(let pause, because: let error)):
      "\(errors.sentence(error))；\(pause.components.seconds) 秒后重试"
    case .running(.waiting): "排队中"
    case .running(.askedElsewhere): "另一窗口正在查询，将采用其答复"
    case .running: "\(running)。\(key(.back, in: .product))：关闭；答复会保存"
    case .failed(let error): "\(errors.sentence(error))；\(again)：重新查询"
    }
  }
  private var ask: String { key(.showDetails, in: .results) }
  private var askAnother: String { "\(ask)：查询其他数据源" }
  private var openPage: String { "\(key(.openListing, in: .results))：在浏览器中打开页面" }
  var notAsked: String { "来自搜索结果" }
  func detailsAhead(_ vendors: [(name: String, forecast: CallForecast?)]) -> String {
    let costs = vendors.map { $0.forecast.map(common.forecast) ?? common.calls(1) }
    let brings = "规格、重量和起批量"
    if Set(costs).count == 1, let cost = costs.first {
      let names = vendors.map(\.name)
      let first = names.dropLast().joined(separator: "、")
      return "\(ask)：向 \(first.isEmpty ? "" : "\(first) 或 ")\(names.last ?? "") 查询\(brings)，\(cost)"
    }
    let each = zip(vendors, costs).map { "\($0.name)（\($1)）" }.joined(separator: "、")
    return "\(ask)：查询\(brings)：\(each)"
  }
  func figures(of listing: Listing, _ likeness: Int?, _ decision: Decision?) -> String {
    [
      common.decision(decision),
      listing.mainPrice.map { "\(common.name(of: $0.basis)) \(common.price($0, unit: listing.otherUnit))" },
      listing.minimumOrder.map { minimumOrder($0) },
      common.value(.sales(Array(listing.sales.prefix(1)))).map { "销量 \($0)" },
      likeness.map { "\(likenessName) \($0)" },
    ].compactMap { $0 }.joined(separator: " · ")
  }
  func found(_ listing: Listing, _ session: Session, _ clock: WallClock) -> (name: String, text: String) {
    let time = clock.text(listing.provenance.fetchedAt)
    return (session.name(of: listing.provenance.provider), "搜索 \(time) · \(common.summary(listing))")
  }
  func detailed(_ kept: KeptDetails, _ session: Session, _ clock: WallClock) -> (name: String, text: String) {
    let provider = kept.details.listing.provenance.provider
    return (session.name(of: provider), "详情 \(clock.text(kept.at)) · \(common.summary(kept.details.listing))")
  }
  func detailsStopped(_ round: DetailBook.Round) -> String {
    round.left == 0
      ? "已停止查询详情"
      : "已停止。已经发出的 \(common.count(round.left)) 个查询，答复到达后会保存"
  }
  func askingDetails(_ round: DetailBook.Round, _ session: Session) -> String {
    let failed = round.failures.isEmpty ? "" : "；" + self.failed(round.failures, session)
    let empty = round.empty == 0 ? "" : "，其中 \(common.count(round.empty)) 个没有内容"
    return round.left > 0
      ? "详情：\(common.count(round.asked)) 个中还有 \(common.count(round.left)) 个未到\(failed)"
      : "详情：\(common.count(round.asked)) 个中已到 \(common.count(round.asked - round.failures.count)) 个\(empty)，"
        + "\(key(.open, in: .results))：逐个查看" + failed
  }
  /// Which offers, and each reason once.
  private func failed(_ failures: [DetailBook.Round.Failure], _ session: Session) -> String {
    let keys = failures.prefix(3).map(\.target.listing.key).joined(separator: "、") + (failures.count > 3 ? "、…" : "")
    var reasons: [String] = []
    for failure in failures {
      let reason = "\(session.name(of: failure.target.provider))：\(errors.sentence(failure.error))"
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return "\(common.count(failures.count)) 个失败（\(keys)），" + reasons.joined(separator: "；")
  }
  func detailsFailed(_ target: DetailTarget, _ sentence: String, _ session: Session) -> String {
    let goods = name(of: [target.listing], session.offers.offer(target.listing)?.listing)
    // A number stands apart from what follows, a title in quotes does not.
    return "\(goods)\(goods.hasSuffix("”") ? "" : " ")的详情，\(session.name(of: target.provider))：\(sentence)"
  }
  func noDetailCall(_ listing: ListingID, _ session: Session) -> String {
    let can = session.vendors.filter { $0.capabilities.details && $0.marketplace == listing.marketplace }
    guard let first = can.first else {
      return "没有数据源提供 \(name(of: listing.marketplace)) 的详情。\(openPage)"
    }
    return "\(can.map(\.name).joined(separator: "、")) 能提供更多信息：需设置 \(first.missing.joined(separator: "、"))。"
      + openPage
  }
  private func name(of marketplace: Marketplace) -> String {
    switch marketplace {
    case .alibaba1688: "1688"
    case .taobao: "淘宝"
    }
  }
  var nobodyElseSaid: String { "还没有向其他数据源查询过。\(ask)：查询一个" }
  func notOnPage(_ words: String) -> String { "本页没有“\(words)”" }

  var pricesHeading: String { "价格与订购" }
  var variantsHeading: String { "规格" }
  var attributesHeading: String { "属性" }
  var deliveryHeading: String { "发货" }
  var sellerHeading: String { "店铺" }
  var descriptionHeading: String { "描述" }
  var sourcesHeading: String { "来源" }
}
