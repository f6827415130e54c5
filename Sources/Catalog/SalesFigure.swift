/// The time that a sales figure covers. Figures of two windows are never divided into each other.
package enum SalesWindow: Hashable, Sendable, Codable {
  case days(Int)
  case allTime

  /// The length in days; `nil` is all time.
  package var days: Int? {
    if case .days(let days) = self { days } else { nil }
  }

  package init(days: Int?) {
    self = days.map { .days($0) } ?? .allTime
  }
}

/// Written as the number of days, or `null` for all time.
extension SalesWindow {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init(days: container.decodeNil() ? nil : try container.decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let days { try container.encode(days) } else { try container.encodeNil() }
  }
}

/// How many pieces were sold in a window of time.
package struct SalesFigure: Hashable, Sendable, Codable {
  package var window: SalesWindow
  package var count: Int
  /// Whether the vendor said "at least this many" (`50+`).
  package var isAtLeast: Bool

  package init(_ window: SalesWindow, count: Int, isAtLeast: Bool = false) {
    self.window = window
    self.count = count
    self.isAtLeast = isAtLeast
  }
}
