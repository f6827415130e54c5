/// Whether an offer meets what a query sets, as far as that is known. The raw value is the name in JSON.
package enum FilterVerdict: String, Sendable, Hashable, CaseIterable {
  /// A vendor says so, or was asked for nothing else.
  case holds = "hold"
  /// No vendor says.
  case unknown
  case fails = "fail"

  /// Of one thing that is set, from what a vendor says of it; `nil` is that it does not say.
  init(_ said: Bool?) {
    self = said.map { $0 ? .holds : .fails } ?? .unknown
  }

  /// Of the same thing, from what several vendors say: one that says yes is enough.
  func orElse(_ other: FilterVerdict) -> FilterVerdict {
    if self == .holds || other == .holds { return .holds }
    return self == .unknown ? other : self
  }

  /// Of two things that are set.
  func and(_ other: FilterVerdict) -> FilterVerdict {
    if self == .fails || other == .fails { return .fails }
    return self == .unknown ? self : other
  }
}

extension FilterVerdict: Comparable {
  /// What holds is shown first, and what fails last.
  package static func < (left: FilterVerdict, right: FilterVerdict) -> Bool { left.place < right.place }

  private var place: Int {
    switch self {
    case .holds: 0
    case .unknown: 1
    case .fails: 2
    }
  }
}
