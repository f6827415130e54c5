package import Catalog

/// How freight is said.
extension English {
  package func freight(_ freight: Freight) -> String {
    let pieces = freight.pieces == 1 ? "1 piece" : "\(count(freight.pieces)) pieces"
    let fee =
      switch freight.fee {
      case nil: "not known,"
      case .free: "free"
      case .yuan(let amount): "CNY \(amount)"
      }
    return "\(fee) to \(freight.destination.name) for \(pieces)" + (charge(freight) ?? "")
  }

  /// What it goes by, with what all of it weighs where that counts.
  private func charge(_ freight: Freight) -> String? {
    guard freight.fee != .free, let charge = freight.charge else { return nil }
    let weight =
      charge.basis == .weight ? freight.weight.map { " (\($0.description))" } ?? " (of how much is not known)" : ""
    let steps = [
      charge.first.map { "CNY \($0.fee) for the first \(units($0, charge.basis))" },
      charge.next.map { "CNY \($0.fee) for each further \(units($0, charge.basis))" },
    ].compactMap { $0 }
    let basis = charge.basis.map { ", by \(name(of: $0))\(weight)" } ?? ""
    return basis + (steps.isEmpty ? "" : ": " + steps.joined(separator: ", "))
  }

  /// `1 kg`; of what is not documented the number alone.
  private func units(_ step: FreightCharge.Step, _ basis: FreightCharge.Basis?) -> String {
    switch basis {
    case .weight: "\(step.units.shortest) kg"
    case .pieces: step.units.shortest == "1" ? "1 piece" : "\(step.units.shortest) pieces"
    case .volume, nil: step.units.shortest
    }
  }

  package func name(of basis: FreightCharge.Basis) -> String {
    switch basis {
    case .weight: "weight"
    case .pieces: "pieces"
    case .volume: "volume"
    }
  }

  package func noDestination(_ text: String) -> String {
    let given = CleanText(text, limit: 40)?.string ?? ""
    let hint = Destination.nearest(to: text).map { ", perhaps \($0)" } ?? ""
    return
      "“\(given)” is no province of mainland China\(hint) – write its name, such as Guangdong or 广东, or the six digits "
      + "of a place in it"
  }
}
