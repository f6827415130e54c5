import Catalog
import Foundation
import Queries
import Sourcing
import Wording

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
  /// How much of a daily limit is used: `30 of 300 calls`.
  static func used(_ spend: Spend, of limit: SpendingLimit) -> String {
    switch limit {
    case .calls(let calls): "\(Wording.count(spend.calls)) of \(Wording.calls(calls))"
    case .cost(let cost): "\(spend.amounts[cost.currency] ?? Amount(0)) of \(cost)"
    }
  }
  static func cap(of vendor: String?) -> String { vendor.map { "limit of \($0)" } ?? "limit of the day" }
  static func refused(_ sentence: String) -> String { sentence + "; the results from before are back" }
  static let readFirst = "typed ahead of the question – press it again when you have read what it costs"
  static let countingCost = "counting what this costs"
  static let alreadySearching = "already searching – Esc stops it"
  static func pageUnderWay(_ page: Int) -> String { "page \(page) is coming – Esc stops it" }
  static func stopFirst(_ count: Int) -> String {
    (count == 1 ? "1 call is" : "\(Wording.calls(count)) are")
      + " under way – Esc stops \(count == 1 ? "it" : "them") first"
  }
  static func heldKey(_ forecast: CallForecast) -> String {
    "a key that is held down pays nothing – press it again\(cost(forecast))"
  }
  /// Of calls that are under way: `3 calls are under way (0.35 CNY): q again quits, they count as charged`.
  static func quittingDrops(_ spend: Spend) -> String {
    let isOne = spend.calls == 1
    let isMore = spend.unpriced > 0 && !spend.costs.isEmpty
    let costs = spend.costs.map(\.description).joined(separator: " + ") + (isMore ? "+" : "")
    return (isOne ? "1 call is" : "\(Wording.calls(spend.calls)) are")
      + " under way\(costs.isEmpty ? "" : " (\(costs))"): "
      + "q again quits, \(isOne ? "it counts" : "they count") as charged"
  }

  /// What something costs, behind it in brackets; nothing while it is being counted.
  static func cost(_ forecast: CallForecast?) -> String {
    forecast.map { " (\(Wording.forecast($0)))" } ?? ""
  }

  /// What the session cost, and the day where it was more.
  static func spendSoFar(_ session: Session) -> String {
    guard let spent = session.spent else { return "\(Wording.calls(session.calls)) this session" }
    let free = spent.session.lines.reduce(0) { $0 + $1.free }
    let today = spent.today.total
    var ours = spent.session.total
    let isWhole = today == ours || today.calls == 0
    // Calls that have left since the ledger was read.
    ours.add(nil, calls: session.calls - ours.calls - free)
    let text = "\(ours.calls == 0 ? Wording.calls(0) : Wording.spend(ours)) this session"
    return text + (free > 0 ? " (\(free) \(notCharged))" : "") + (isWhole ? "" : ", \(Wording.spend(today)) today")
  }

  /// What the user is asked before something is paid: `Search now? 8 calls, 0.60 CNY (your limit: 3 calls)`.
  static func confirm(_ confirmation: Confirmation) -> String {
    let question =
      switch confirmation.ask.command {
      case .askAfresh: "Search again and pay again?"
      case .nextPage: "Next page?"
      case .retry: "Try again?"
      default: "Search now?"
      }
    return "\(question) \(Wording.forecast(confirmation.forecast))"
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
