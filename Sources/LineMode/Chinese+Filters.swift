import Queries
import Sourcing

/// How filters and orders are said.
extension Chinese {
  func field(_ field: FilterField, _ session: Session) -> String {
    let text = session.filters.text(field)
    let value: String
    switch field {
    case .filter, .exclude: value = text.isEmpty ? "off" : "on"
    default: value = text.isEmpty ? "未设置" : file(text)
    }
    let able = session.chosenVendors.filter { vendor in
      session.abilities(of: vendor).map { FilterForm.can($0, field) } ?? false
    }
    let limits =
      able.count == session.chosenVendors.count || able.isEmpty
      ? "" : "；只有 \(able.map(\.name).joined(separator: "、")) 支持"
    return "\(field.word)：\(value)\(limits)"
  }
  func noFilter(_ word: String, known: [String]) -> String {
    "没有筛选“\(file(word))”；可用：\(known.joined(separator: "、"))"
  }
  func onOrOff(_ name: String) -> String { "\(name) 只能是 on 或 off" }
  func noValue(_ value: String, of name: String, known: [String]) -> String {
    "\(name) 不能是“\(file(value))”；可用：\(known.joined(separator: "、"))"
  }
  func orders(_ orders: [LocalOrder], now: LocalOrder) -> String {
    "当前排序 \(now.rawValue)；可用：\(orders.map(\.rawValue).joined(separator: "、"))；"
      + "filter sort 设置向数据源要求的排序"
  }
  func noOrder(_ word: String, known: [String]) -> String {
    "没有排序“\(file(word))”；可用：\(known.joined(separator: "、"))"
  }
  func sorted(_ order: LocalOrder) -> String { "已排序：\(order.rawValue)；list 从头列出" }
}
