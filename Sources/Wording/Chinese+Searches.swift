package import Catalog
package import Queries
package import Sourcing

/// How searches and decisions are said.
extension Chinese {
  package func sentence(_ flaw: FilterForm.Flaw) -> String {
    switch flaw {
    case .noRegion: "局部是四个整数，以照片的像素计：左,上,右,下"
    case .noPrice: "价格是以元计的数字，如 8.50"
    case .pricesCrossed: "最低价高于最高价"
    }
  }

  package func sentence(_ flaw: Narrowing.Flaw) -> String {
    switch flaw {
    case .unknownField(let name, let nearest):
      "\(name) 不能比较"
        + (nearest.map { "；是否指 \($0)？" }
          ?? "；可用的有：\(NarrowingCondition.fieldNames.joined(separator: "、"))")
    case .notANumber(let text):
      "无法识别“\(text)”。写数字即可，价格按人民币：price<40、moq<=100、again>20%"
    case .unknownVendor(let name, let known):
      "没有数据源 \(name)；现有：\(known.joined(separator: "、"))"
    }
  }

  package func hits(_ count: Int) -> String { "\(self.count(count)) 条" }

  package func filters(of query: ImageQuery) -> [String] {
    let usual = ImageQuery()
    var parts: [String] = []
    if query.sort != usual.sort { parts.append(name(of: query.sort)) }
    if query.language != usual.language { parts.append(query.language) }
    if let price = query.lowestPrice { parts.append("最低价 \(price)") }
    if let price = query.highestPrice { parts.append("最高价 \(price)") }
    parts += query.filters.map(Queries.Chinese().name) + query.excludes.map { "排除" + Queries.Chinese().name(of: $0) }
    if let keyword = query.keyword { parts.append("“\(keyword)”") }
    if query.region != nil { parts.append("局部") }
    return parts
  }

  private func name(of order: Queries.SortOrder) -> String {
    switch order {
    case .vendor: "默认排序"
    case .sales: "按销量"
    case .priceUp: "价格升序"
    case .priceDown: "价格降序"
    case .repurchase: "按复购率"
    }
  }

  package func name(of reason: RejectionReason) -> String {
    switch reason {
    case .price: "价格"
    case .minimumOrder: "起批量"
    case .notTheSame: "非同款"
    case .trader: "贸易商"
    case .other: "其他"
    }
  }

  package func decision(_ decision: Decision?) -> String? {
    switch decision {
    case .picked(let pick):
      let said = [
        pick.status, pick.quantity.map { "\(count($0)) 件" },
        pick.tags.isEmpty ? nil : pick.tags.map { "#" + $0 }.joined(separator: " "), pick.note,
      ]
      return (["已选中"] + said.compactMap { $0 }).joined(separator: " · ")
    case .rejected(let rejection):
      let why = rejection.note ?? (rejection.reason == .other ? nil : name(of: rejection.reason))
      return why.map { "已淘汰：\($0)" } ?? "已淘汰"
    case nil: return nil
    }
  }
}
