package import Catalog

/// How facts are said. The words are those of `Fact+English.swift` as long as there is one language: there they are a
/// promise and stay, here they are words.
extension English {
  package func fact(_ fact: Fact) -> String {
    let name =
      switch fact.label {
      case .known(let known): self.name(of: known)
      case .vendors(let words), .newer(let words): words.string
      }
    let value =
      switch fact.value {
      case .flag(let flag): flag ? "yes" : "no"
      case .text(let text): text.string
      case .prices(let prices): prices.map(otherPrice).joined(separator: ", ")
      case .fields(let fields, from: let provider):
        "\(provider) " + fields.map(\.english).joined(separator: ", ")
      }
    return "\(name) \(value)"
  }

  private func name(of fact: FactName) -> String {
    switch fact {
    case .brand: "brand"
    case .orders: "orders"
    case .turnover: "turnover"
    case .turnover30Days: "turnover 30d"
    case .turnoverAbroad30Days: "abroad 30d"
    case .goodsScore: "goods score"
    case .pictureScore: "picture score"
    case .weight: "weight"
    case .netWeight: "net weight"
    case .newArrival: "new"
    case .fewRefunds: "few refunds"
    case .onePiece: "one piece"
    case .offerType: "type"
    case .category: "category"
    case .seller: "seller"
    case .answersScore: "answers score"
    case .disputesScore: "disputes score"
    case .logisticsScore: "logistics score"
    case .returnsScore: "returns score"
    case .advertised: "advertised"
    case .jxhy: "jxhy"
    case .patented: "patented"
    case .onSaleSince: "on sale since"
    case .stock: "stock"
    case .otherPrices: "also shown at"
    case .completedFrom: "from"
    }
  }

  /// `13.00`, `drop_ship 250.00`, `12.00/打`.
  private func otherPrice(_ price: OtherPrice) -> String {
    (price.basis.map { $0.rawValue + " " } ?? "") + price.amount.description + (price.unit.map { "/\($0)" } ?? "")
  }
}
