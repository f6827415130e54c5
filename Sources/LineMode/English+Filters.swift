import Queries
import Sourcing

/// How filters and orders are said.
extension English {
  func field(_ field: FilterField, _ session: Session) -> String {
    let text = session.filters.text(field)
    let value: String
    switch field {
    case .filter, .exclude: value = text.isEmpty ? "off" : "on"
    default: value = text.isEmpty ? "not set" : file(text)
    }
    let able = session.chosenVendors.filter { vendor in
      session.abilities(of: vendor).map { FilterForm.can($0, field) } ?? false
    }
    let limits =
      able.count == session.chosenVendors.count || able.isEmpty
      ? "" : "; only \(able.map(\.name).joined(separator: ", ")) can do this"
    return "\(field.word): \(value)\(limits)"
  }
  func noFilter(_ word: String, known: [String]) -> String {
    "there is no filter “\(file(word))” – there are \(known.joined(separator: ", "))"
  }
  func onOrOff(_ name: String) -> String { "\(name) is on or off" }
  func noValue(_ value: String, of name: String, known: [String]) -> String {
    "\(name) is none of “\(file(value))” – it can be \(known.joined(separator: ", "))"
  }
  func orders(_ orders: [LocalOrder], now: LocalOrder) -> String {
    "sorted \(now.rawValue); there are \(orders.map(\.rawValue).joined(separator: ", ")); "
      + "filter sort sets what vendors are asked for"
  }
  func noOrder(_ word: String, known: [String]) -> String {
    "there is no order “\(file(word))” – there are \(known.joined(separator: ", "))"
  }
  func sorted(_ order: LocalOrder) -> String { "sorted \(order.rawValue); list reads from the first on" }
}
