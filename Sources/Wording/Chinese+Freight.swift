package import Catalog

/// How freight is said.
extension Chinese {
  package func freight(_ freight: Freight) -> String {
    let fee =
      switch freight.fee {
      case nil: notKnown
      case .free: "包邮"
      case .yuan(let amount): "CNY \(amount)"
      }
    return "\(fee)，\(count(freight.pieces)) 件发往\(freight.destination.chineseName)" + (charge(freight) ?? "")
  }

  /// What it goes by, with what all of it weighs where that counts.
  private func charge(_ freight: Freight) -> String? {
    guard freight.fee != .free, let charge = freight.charge else { return nil }
    let weight = charge.basis == .weight ? "（\(freight.weight.map(\.description) ?? "重量未知")）" : ""
    let steps = [
      charge.first.map { "首 \(units($0, charge.basis)) 收 CNY \($0.fee)" },
      charge.next.map { "每续 \(units($0, charge.basis)) 收 CNY \($0.fee)" },
    ].compactMap { $0 }
    let basis = charge.basis.map { "，按\(name(of: $0))\(weight)计费" } ?? ""
    return basis + (steps.isEmpty ? "" : "：" + steps.joined(separator: "，"))
  }

  /// `1 kg`; of what is not documented the number alone.
  private func units(_ step: FreightCharge.Step, _ basis: FreightCharge.Basis?) -> String {
    switch basis {
    case .weight: "\(step.units.shortest) kg"
    case .pieces: "\(step.units.shortest) 件"
    case .volume, nil: step.units.shortest
    }
  }

  package func name(of basis: FreightCharge.Basis) -> String {
    switch basis {
    case .weight: "重量"
    case .pieces: "件数"
    case .volume: "体积"
    }
  }

  package func noDestination(_ text: String) -> String {
    let given = CleanText(text, limit: 40)?.string ?? ""
    let hint = Destination.nearest(to: text).map { "，是否指 \($0)" } ?? ""
    return "“\(given)”不是中国大陆的省份\(hint)；写省名，如广东或 Guangdong，或省内某地的六位代码"
  }
}
