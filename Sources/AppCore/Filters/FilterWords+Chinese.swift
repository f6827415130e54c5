import Queries
import Sourcing
import Wording

extension Chinese: FilterPhrases {
  var filters: String { "筛选" }
  var changed: String { "已更改" }
  func set(_ count: Int) -> String { "已设 \(count) 项" }
  func short(_ order: Queries.SortOrder) -> String {
    switch order {
    case .vendor: "数据源默认"
    case .sales: "销量优先"
    case .priceUp: "低价优先"
    case .priceDown: "高价优先"
    case .repurchase: "复购率优先"
    }
  }
  func able(_ codes: [String]) -> String { codes.joined(separator: " ") }
  func rowsOf(_ first: Int, _ height: Int, _ count: Int) -> String {
    "\(first)–\(min(count, first + height - 1))，共 \(count)"
  }

  func name(of field: FilterField) -> String {
    switch field {
    case .sort: "排序"
    case .language: "语言"
    case .pageSize: "每页数量"
    case .lowestPrice: "最低价"
    case .highestPrice: "最高价"
    case .keyword: "关键词"
    case .category: "类目"
    case .auxiliaryText: "描述"
    case .includeTags: "包含标签"
    case .memberID: "卖家 ID"
    case .imageID: "图片 ID"
    case .region: "裁剪"
    case .vendorFilters: "数据源筛选"
    case .filter(let name): Queries.Chinese().name(of: name)
    case .exclude(let name): "排除" + Queries.Chinese().name(of: name)
    }
  }

  func noFilterSet(here: Bool) -> String { here ? "这里没有设置" : "没有设置筛选" }
  var nothingHidden: String { "这里的结果都符合或可能符合筛选条件" }

  func hidden(_ failing: Int) -> String {
    "已隐藏 \(common.count(failing)) 个不符合筛选条件的结果。按 \(key(.switchHidden, in: .results)) 显示"
  }

  func hiddenShown(_ failing: Int) -> String {
    "\(common.count(failing)) 个不符合筛选条件的结果标有 /。按 \(key(.switchHidden, in: .results)) 隐藏"
  }

  func filtered(_ list: ListView) -> [String] {
    var parts: [String] = []
    if list.failing > 0 {
      parts.append(
        "\(common.count(list.failing)) 个不符合筛选，\(list.showsFailing ? "标有 /" : "已隐藏")")
    }
    if list.unsaid > 0 { parts.append("另有 \(common.count(list.unsaid)) 个，数据源未说明") }
    return parts
  }
}
