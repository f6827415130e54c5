import Foundation

extension [Double] {
  /// The middle value; 0 of none.
  var median: Double { quantile(0.5) }

  /// The value that this share of them does not exceed; 0 of none.
  func quantile(_ share: Double) -> Double {
    guard !isEmpty else { return 0 }
    return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}

extension Double {
  /// With so many decimals, and commas between thousands.
  func formatted(_ places: Int) -> String {
    let text = String(format: "%.\(places)f", self)
    let whole = text.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3), digit != "-" { grouped.append(",") }
      grouped.append(digit)
    }
    return String(grouped.reversed()) + text.dropFirst(whole.count)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
  }

  var seconds: Double { milliseconds / 1_000 }
}
