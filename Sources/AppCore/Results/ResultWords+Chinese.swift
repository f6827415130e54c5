import Catalog
import Photos
import Queries
import Sourcing
import Wording

extension Chinese: ResultPhrases {
  func filters(_ count: Int) -> String { "\(count) 项筛选" }
  var results: String { "结果" }
  func priceHeading(at quantity: Int?) -> String { quantity.map { "\(common.count($0))件 CNY" } ?? " CNY/件" }
  var priceAtWantHeading: String { "按数量 CNY" }
  var minimumOrderHeading: String { "起批量" }
  var quantityHeading: String { "数量" }
  var statusHeading: String { "状态" }
  var vendorHeading: String { "数据源" }
  var shopHeading: String { "店铺" }
  var titleHeading: String { "标题" }

  func heading(of column: ListColumn, at quantity: Int?) -> String {
    switch column {
    case .price: priceHeading(at: quantity)
    case .basis(let basis): common.name(of: basis)
    case .minimumOrder: minimumOrderHeading
    case .sold: "30天销量"
    case .again: "复购率"
    // Its column has no room for 相似度.
    case .likeness: "相似"
    case .vendor: vendorHeading
    case .shop: shopHeading
    case .place: "所在地"
    case .years: "年数"
    case .score: "评分"
    case .shopAgain: "回头率"
    case .certified: "认证"
    case .stock: "库存"
    case .ships: "发货"
    case .freePostage: "包邮"
    }
  }

  func backOnTrail(_ name: String) -> String { "已回到 \(name) 的结果，未产生费用" }
  func partOf(_ name: String, _ region: PixelRegion) -> String {
    "\(name)，局部 \(region.left),\(region.top)–\(region.right),\(region.bottom)"
  }
  func only(_ names: [String]) -> String { "仅 " + names.joined(separator: "、") }
  func narrowed(_ text: String, to count: Int, of all: Int) -> String {
    "& \(text)：\(common.count(count))（已加载 \(common.count(all))）"
  }
  func nothingMeets(_ condition: String) -> String {
    "没有结果同时满足 \(condition)。\(key(.narrow, in: .results))：修改，\(key(.back, in: .results))：全部显示"
  }
  func learned(from lessons: Lessons) -> String {
    let (picks, rejections) = (lessons.picked.count, lessons.rejected.count)
    guard picks + rejections > 0 else { return "排序随取舍学习" }
    let said = [
      picks == 0 ? nil : common.picks(picks),
      rejections == 0 ? nil : "\(rejections) 个淘汰的商品",
    ]
    return "排序学自 " + said.compactMap(\.self).joined(separator: "、")
  }
  var learningEnded: String { "已恢复原顺序" }
  var learning: String {
    "选中或淘汰之前按原顺序，之后与选品相像的排在前面。\(key(.switchLearning, in: .results))：按原顺序"
  }
  var folded: String { "已折叠" }
  func noOrder(of column: ListColumn) -> String { "列表不能按“\(heading(of: column, at: nil))”排序" }
  func sortedHere(_ order: LocalOrder) -> String { "按\(name(of: order))" }

  func basisMark(_ basis: PriceBasis) -> String {
    switch basis {
    case .wholesale: ""
    case .retail: "零"
    case .dropShip: "代"
    case .member, .memberBatch: "会"
    case .coupon: "券"
    case .promotion: "促"
    case .sale: "特"
    case .original: "原"
    }
  }

  func windowMark(_ window: SalesWindow) -> String {
    window.days.map { "/\($0)天" } ?? "累计"
  }

  func years(_ years: Int) -> String { "\(years)年" }
  // Three digits and 小时 are wider than the column.
  func hours(_ hours: Int) -> String { "\(hours)h" }
  func certified(_ flags: ShopFlags) -> String {
    flags.named.filter { $0.value == true }.map { common.flag($0.name, holds: true) }
      .joined(separator: " · ")
  }

  func name(of order: LocalOrder) -> String {
    switch order {
    case .asFound: "按原顺序"
    case .priceUp: "价格从低到高（批发价优先）"
    case .priceDown: "价格从高到低（批发价优先）"
    case .basis(let basis): "\(common.name(of: basis))从低到高"
    case .minimumOrder: "起批量从低到高"
    case .sales: "销量从高到低"
    case .repurchase: "复购率从高到低"
    case .years: "开店年数从多到少"
    case .score: "店铺评分从高到低"
    case .shopRepurchase: "店铺复购率从高到低"
    case .stock: "库存从多到少"
    case .shipsWithin: "发货时间从短到长"
    case .likeness: "相似度从高到低"
    case .learned: "你的取舍偏好"
    }
  }

  func minimumOrders(_ range: String) -> String { "起批\(range)" }
  func page(_ page: String) -> String { "第 \(page) 页" }
  func here(_ shown: String, of loaded: String) -> String { "\(shown)/\(loaded) 条" }
  func among(_ all: String) -> String { "，共 \(all)" }
  func unsaid(_ results: String) -> String { "\(results) 条标 ?" }
  func better(_ percent: String) -> (long: String, short: String, shortest: String) {
    ("\(percent) 可能有更相似的", "\(percent) 有更相似的", "\(percent) 更相似")
  }
}
