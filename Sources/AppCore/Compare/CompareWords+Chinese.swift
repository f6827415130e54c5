import Catalog
import Sourcing
import Wording

extension Chinese: ComparePhrases {
  func comparing(_ count: Int, at quantity: Int?, onlyDifferences: Bool) -> String {
    "对比 \(common.count(count)) 个商品" + at(quantity) + (onlyDifferences ? "，仅不同之处" : "")
  }
  func duel(at quantity: Int?) -> String { "目前最优与下一个" + at(quantity) }
  private func at(_ quantity: Int?) -> String { quantity.map { "，按 \(common.count($0)) 件" } ?? "" }
  func compareHowMany(_ sizes: ClosedRange<Int>, not marked: Int) -> String {
    "\(self.marked(marked))。用 \(key(.mark, in: .results)) 标记 \(sizes.lowerBound) 到 \(sizes.upperBound) 个商品再对比"
  }
  var noChallenger: String {
    "下面没有未定的商品。用 \(key(.mark, in: .results)) 标记商品再对比"
  }
  func comparisonWritten(_ path: String, _ count: Int) -> String {
    "已将 \(common.count(count)) 个商品的对比写入 \(path)"
  }
  func comparisonFailed(_ path: String, _ sentence: String) -> String { "\(path) 未写入：\(sentence)" }
  func lost(_ listing: Listing, with twins: Int) -> String {
    "\(quoted(listing))已淘汰"
      + (twins == 0 ? "" : "，图片完全相同的 \(common.count(twins)) 个一并淘汰") + "。\(key(.undo))：撤销"
  }
  func champion(_ listing: Listing) -> String {
    "只剩\(quoted(listing))。\(key(.togglePick, in: .results))：选中"
  }
  func column(_ decision: Decision?, _ place: Int) -> String {
    let said =
      switch decision {
      case .picked: "* 已选中"
      case .rejected: "x 已淘汰"
      case nil: ""
      }
    return "\(place)" + (said.isEmpty ? "" : " \(said)")
  }
  var allAlike: String { "已知信息全都相同。\(key(.switchDifferences, in: .compare))：全部显示" }

  func name(of field: ComparedField, at quantity: Int?) -> String {
    switch field {
    case .saleState: "在售"
    case .price: quantity.map { "\(common.count($0))件价" } ?? "价格"
    case .otherPrices: "其他价格"
    case .tiers: "阶梯价"
    case .minimumOrder: "起批量"
    case .sold: "销量"
    case .again: "复购率"
    case .likeness: "相似度"
    case .shop: "店铺"
    case .years: "年数"
    case .score: "评分"
    case .shopKind: "认证"
    case .shipsFrom: "发货地"
    case .shipsWithin: "发货时间"
    case .shipsFree: "包邮"
    case .stock: "库存"
    case .tags: "标签"
    case .facts: "更多"
    }
  }

  func text(of field: ComparedField, _ subject: ComparedField.Subject) -> String? {
    let listing = subject.listing
    switch field {
    case .saleState: return common.value(.saleState(listing.saleState))
    case .price:
      guard let price = subject.price else { return nil }
      let least = subject.leastOrder.map { "（\(common.count($0)) 起批）" } ?? ""
      return common.price(price, unit: listing.otherUnit) + least
    case .otherPrices:
      let others = listing.prices.filter { $0.basis != subject.price?.basis }
      guard !others.isEmpty else { return nil }
      return others.map { "\(common.name(of: $0.basis)) \(common.price($0, unit: nil))" }.joined(
        separator: common.separator)
    case .tiers: return common.value(.tiers(listing.tiers))
    case .minimumOrder: return common.value(.number(listing.minimumOrder))
    case .sold: return common.value(.sales(Array(listing.sales.prefix(1))))
    case .again: return common.value(.rate(listing.repurchaseRate))
    case .likeness: return common.value(.number(subject.likeness))
    case .shop: return common.value(.text(listing.shop.name))
    case .years: return common.value(.number(listing.shop.years))
    case .score: return listing.shop.score?.shortest
    case .shopKind: return common.value(.flags(listing.shop.flags))
    case .shipsFrom: return common.value(.text(listing.shipsFrom ?? listing.shop.location))
    case .shipsWithin: return listing.shipsWithinHours.map { "\(common.count($0))小时" }
    case .shipsFree: return common.value(.flag(listing.freeShipping))
    case .stock: return common.value(.number(listing.stock))
    case .tags: return common.value(.texts(listing.tags))
    case .facts: return common.value(.facts(listing.facts))
    }
  }
}
