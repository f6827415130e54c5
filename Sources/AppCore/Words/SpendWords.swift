import Catalog
import Foundation
import ImageSearch

/// How calls and money are said.
extension Words {
  static let spendTitle = "Spent"
  static let readingSpend = "reading what was spent"
  static let thisSession = "session"
  static let today = "today"
  static let thisMonth = "month"
  static let thisPhoto = "this photo"
  static let chargedCalls = "charged calls"
  static let unpriced = "without a price"
  static let notCharged = "not charged"
  /// What of a limit a day has gone: `30 of 300 calls`.
  static func gone(_ spend: Spend, of limit: SpendingLimit) -> String {
    switch limit {
    case .calls(let calls): "\(count(spend.calls)) of \(self.calls(calls))"
    case .cost(let cost): "\(spend.amounts[cost.currency] ?? Amount(0)) of \(cost)"
    }
  }
  static func cap(of vendor: String?) -> String { vendor.map { "limit of \($0)" } ?? "limit of the day" }
  static func refused(_ sentence: String) -> String { sentence + "; the results from before are back" }
  static let stillCounting = "still counting what this costs – press again"

  /// What something costs, behind it in brackets; nothing while it is being counted.
  static func cost(_ forecast: CallForecast?) -> String {
    forecast.map { " (\(self.forecast($0)))" } ?? ""
  }

  /// `2 calls, 0.10 USD, 1 known`; `free` when no call is needed.
  static func forecast(_ forecast: CallForecast) -> String {
    let known = forecast.known == 0 || forecast.spend.calls == 0 ? "" : ", \(forecast.known) known"
    let refused = forecast.refused.isEmpty ? "" : ", \(forecast.refused.count) over budget"
    return spend(forecast.spend) + known + refused
  }

  static func spend(_ spend: Spend) -> String { spend.calls > 0 ? spend.description : "free" }

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
  static func above(_ limit: SpendingLimit, _ spend: Spend) -> String {
    guard !limit.counts(spend), case .cost(let cost) = limit else { return "above your \(limit)" }
    return "not all priced in \(cost.currency)"
  }

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
