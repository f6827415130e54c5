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

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
  }
}

/// The printed table: a name, then figures, one a line.
enum Report {
  static func heading(_ text: String) {
    print("\n\(text)")
  }

  static func line(_ name: String, _ figures: String...) {
    print(
      "  " + name.padding(toLength: Swift.max(34, name.count + 2), withPad: " ", startingAt: 0)
        + figures.joined(separator: "   "))
    // The table is read while it grows, also through a pipe.
    fflush(nil)
  }

  static func missing(_ name: String, _ reason: String) {
    line(name, "no figure: \(reason)")
  }

  static func ms(_ value: Double) -> String { decimal(value, value < 10 ? 2 : 1) + " ms" }
  static func whole(_ value: Double) -> String { decimal(value, 0) }
  static func megabytes(_ kilobytes: Int?) -> String {
    kilobytes.map { decimal(Double($0) / 1_000, 1) + " MB" } ?? "unknown"
  }
  static func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
