import Catalog
import Foundation
import ImageSearch

/// How calls and money are said.
extension Words {
  static let spendTitle = "Spent"
  static let escCloses = "Esc closes"
  static let readingSpend = "reading what was spent"
  static let thisSession = "this session"
  static let today = "today"
  static let thisMonth = "this month"
  static let thisPhoto = "this photo"
  static let chargedCalls = "charged calls"
  static let unpriced = "without a price"
  static let notCharged = "not charged"
  static let stillCounting = "still counting what this costs – press again"

  /// What something costs, behind it in brackets; nothing while it is being counted.
  static func cost(_ forecast: CallForecast?) -> String {
    forecast.map { " (\(self.forecast($0)))" } ?? ""
  }

  /// `2 calls, 0.10 USD, 1 known`; `free` when no call is needed.
  static func forecast(_ forecast: CallForecast) -> String {
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? "" : ", \(forecast.known) known"
    return spend(forecast.spend) + known
  }

  /// `4 calls, 0.20 USD`; a `+` says that some prices are not set.
  static func spend(_ spend: Spend) -> String {
    guard spend.calls > 0 else { return "free" }
    let costs = spend.costs.map(\.description).joined(separator: " + ")
    guard !costs.isEmpty else { return calls(spend.calls) }
    return "\(calls(spend.calls)), \(costs)\(spend.unpriced > 0 ? "+" : "")"
  }

  /// What the session cost, and the day where it was more.
  static func spendSoFar(_ state: AppState) -> String {
    guard let spent = state.spent else { return "\(calls(state.calls)) this session" }
    let session = spent.session.total
    let today = spent.today.total
    let text = "\(session.calls == 0 ? calls(0) : spend(session)) this session"
    return today == session || today.calls == 0 ? text : "\(text), \(spend(today)) today"
  }

  static func name(of kind: CallKind) -> String {
    switch kind {
    case .introducePhoto: "photo"
    case .search: "search"
    }
  }

  static func confirm(_ confirmation: Confirmation) -> String { forecast(confirmation.forecast) }
  static func aboveLimit(_ limit: SpendingLimit) -> String { "above your \(limit)" }

  /// How old what was known already is, roughly: `5m old`, `3h old`, `2d old`; `nil` when it is of this minute.
  static func age(_ date: Date, now: Date) -> String? {
    let seconds = Int(abs(now.timeIntervalSince(date)))
    return switch seconds {
    case ..<60: nil
    case ..<3_600: "\(seconds / 60)m old"
    case ..<86_400: "\(seconds / 3_600)h old"
    default: "\(seconds / 86_400)d old"
    }
  }
}
