// What a vendor cannot do of a query.
extension Chinese {
  package func sentence(_ shortfall: Shortfall) -> String { "\(cannot(shortfall))；\(instead(of: shortfall))" }

  package func cannot(_ shortfall: Shortfall) -> String {
    switch shortfall {
    case .filter(let name): "不能按“\(self.name(of: name))”筛选"
    case .exclude(let name): "不能排除“\(self.name(of: name))”"
    case .sort(let sort): "不能\(name(of: sort))排序"
    case .option(.priceRange): "不能按价格筛选"
    case .option(let option) where isMarked(option): "不能按\(name(of: option))筛选"
    case .option(let option): "不支持\(name(of: option))"
    case .language(let language, _): "没有 \(language) 标题"
    case .pageSize(let maximum): "每页最多 \(maximum) 个结果"
    case .crop: "不能用这张照片的局部搜索"
    case .region: "局部在照片之外"
    }
  }

  private func instead(of shortfall: Shortfall) -> String {
    switch shortfall {
    case .filter(let name): FilterName.visible.contains(name) ? "由本程序筛选" : marked
    case .exclude: marked
    case .sort: "由本程序排序"
    case .option(.priceRange): "由本程序筛选"
    case .option(let option): isMarked(option) ? marked : "已略去"
    case .language(_, let instead): "改用 \(instead)"
    case .pageSize(let maximum): "显示 \(maximum) 个"
    case .crop, .region: "改用整张照片"
    }
  }

  private var marked: String { "未说明的标有 ?" }

  private func isMarked(_ option: QueryOption) -> Bool { [.keyword, .category, .includeTags].contains(option) }

  private func name(of option: QueryOption) -> String {
    switch option {
    case .priceRange: "价格范围"
    case .region: "局部"
    case .category: "类目"
    case .keyword: "关键词"
    case .auxiliaryText: "描述"
    case .includeTags: "包含标签"
    case .memberID: "卖家 ID"
    case .imageID: "图片 ID"
    }
  }

  private func name(of sort: SortOrder) -> String {
    switch sort {
    case .vendor: "按默认顺序"
    case .sales: "按销量"
    case .priceUp: "按价格升序"
    case .priceDown: "按价格降序"
    case .repurchase: "按复购率"
    }
  }

  /// A vendor's own value, and what has no name here, stays as it is written.
  package func name(of filter: FilterName) -> String {
    switch filter {
    case .dropShipping: "一件代发"
    case .factory: "工厂"
    case .verifiedSupplier: "认证供应商"
    case .freeShipping: "包邮"
    case .newArrival: "新品"
    case .new7Days: "7 天内上新"
    case .onePiece: "一件起批"
    case .shipsToday: "当天发货"
    case .ships24h: "24 小时内发货"
    case .ships48h: "48 小时内发货"
    case .selection: "严选"
    case .jxhy: "精选货源"
    case .noReasonReturn: "无理由退货"
    case .used: "二手"
    case .customized: "定制"
    default: filter.rawValue
    }
  }
}
