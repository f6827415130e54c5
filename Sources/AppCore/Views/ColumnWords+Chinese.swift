import Sourcing
import Wording

extension Chinese: ColumnPhrases {
  var columns: String { "列" }
  var columnsNote: String { "\(key(.back, in: .columns))：关闭" }

  func meaning(of column: ListColumn) -> String {
    switch column {
    case .price: "数据源首先给出的价格，或你要的数量的单价"
    case .basis: "这一类价格，数据源给出时才有"
    case .minimumOrder: "店铺最少卖多少"
    case .sold: "销量，未注明的为 30 天内"
    case .again: "复购率：再次购买此商品的买家比例"
    case .likeness: "图片与你的照片的相似度，0 到 100"
    case .vendor: "哪些数据源有此商品"
    case .shop: "店铺名称"
    case .place: "店铺所在地"
    case .years: "店铺入驻平台的年数"
    case .score: "平台给店铺的评分"
    case .shopAgain: "店铺复购率（回头率）：再来的买家比例"
    case .certified: "工厂、实力商家等平台认证"
    case .stock: "库存件数"
    case .ships: "多少小时内发货"
    case .freePostage: "是否包邮"
    }
  }

  func notSeen(_ column: ListColumn) -> String {
    switch column {
    case .vendor: "看不到：没有空间，或只有一个数据源的结果"
    case .likeness: "看不到：没有空间，或没有可比的照片"
    default: "没有空间 – 按 \(key(.columnLeft, in: .columns)) 左移"
    }
  }

  var columnNotShown: String { "此列未显示。\(key(.toggle, in: .columns))：显示" }
  var usualColumns: String { "已恢复默认列" }
}
