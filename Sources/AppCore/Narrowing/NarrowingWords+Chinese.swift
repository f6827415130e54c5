import Sourcing
import Wording

extension Chinese: NarrowingPhrases {
  var narrowing: String { "缩小范围" }
  var any: String { "–" }

  func name(of row: NarrowingForm.Row) -> String {
    switch row {
    case .words: "含有文字"
    case .withoutWords: "不含文字"
    case .atMost(let figure): "\(name(of: figure))不超过"
    case .atLeast(let figure): "\(name(of: figure))不低于"
    case .flag(let flag): word(for: flag)
    case .vendor: "数据源"
    case .decided: "决定"
    }
  }

  private func word(for flag: NarrowingCondition.Flag) -> String {
    switch flag {
    case .factory: "工厂"
    case .trader: "贸易商"
    case .verified: "已认证"
    case .powerful: "实力商家"
    case .gold: "金牌供应商"
    case .inspected: "已验厂"
    case .trustpass: "诚信通"
    case .free: "包邮"
    case .offsale: "已下架"
    }
  }

  private func name(of figure: NarrowingCondition.Figure) -> String {
    switch figure {
    case .price: "价格（CNY）"
    case .priceAt(let pieces): "\(common.count(pieces)) 件的单价（CNY）"
    case .basis(let basis): "\(common.name(of: basis))（CNY）"
    case .minimumOrder: "起批量"
    case .likeness: "相似度（满分 100）"
    case .sold: "销量"
    case .again: "复购率（%）"
    case .years: "开店年数"
    case .score: "店铺评分"
    case .shopAgain: "店铺复购率（%）"
    case .stock: "库存"
    case .shipsWithin: "发货时间（小时）"
    }
  }

  func left(_ count: Int, of all: Int) -> String { "已加载 \(common.count(all)) 个，剩 \(common.count(count)) 个" }
  func besides(_ conditions: [String]) -> String { "以及 " + conditions.joined(separator: " ") }
  func allAgain(_ count: Int) -> String { "已重新显示全部 \(common.count(count)) 个" }
}
