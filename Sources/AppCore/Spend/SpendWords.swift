import Catalog
import Foundation
import Queries
import Sourcing
import Wording

/// How calls and money are said.
protocol SpendPhrases: CommonPhrases {
  // What was spent
  var spendTitle: String { get }
  var readingSpend: String { get }
  var thisSession: String { get }
  var today: String { get }
  var thisMonth: String { get }
  var thisPhoto: String { get }
  /// The same when the results were found by words.
  var theseWords: String { get }
  var chargedCalls: String { get }
  var unpriced: String { get }
  var notCharged: String { get }

  /// - Parameter free: how many more calls were not charged.
  func spentThisSession(_ spend: String, notCharged free: Int) -> String
  func spentToday(_ spend: String) -> String

  // Before it is
  /// What the very first calls cost, and where it is seen from then on.
  func firstCost(_ forecast: CallForecast) -> String
  func refused(_ sentence: String) -> String
  var readFirst: String { get }
  /// That letters choose nothing that costs.
  var chooseByNumber: String { get }
  var countingCost: String { get }
  var costCounted: String { get }
  var alreadySearching: String { get }
  func pageUnderWay(_ page: Int) -> String
  func stopFirst(_ count: Int) -> String
  func heldKey(_ forecast: CallForecast) -> String
  /// Of calls that are under way: `3 calls are under way (0.35 CNY): q again quits, they count as charged`.
  func quittingDrops(_ spend: Spend) -> String
  /// What something costs, behind it in brackets; nothing while it is being counted.
  func cost(_ forecast: CallForecast?) -> String
  /// How old what was known already is: `5m old`.
  func age(_ number: Int, _ unit: AgeUnit) -> String
}

/// What an age is told in.
enum AgeUnit: Int {
  case minute = 60
  case hour = 3_600
  case day = 86_400
}

extension SpendPhrases {
  /// How old what was known already is, roughly; `nil` when it is of this minute.
  func age(_ date: Date, now: Date) -> String? {
    let seconds = Int(abs(now.timeIntervalSince(date)))
    let unit: AgeUnit? = [.day, .hour, .minute].first { seconds >= $0.rawValue }
    return unit.map { age(seconds / $0.rawValue, $0) }
  }

  /// What the session cost, and the day where it was more.
  func spendSoFar(_ session: Session) -> [String] {
    guard let spent = session.spent else { return [spentThisSession(common.calls(session.calls), notCharged: 0)] }
    let free = spent.session.lines.reduce(0) { $0 + $1.free }
    let today = spent.today.total
    var ours = spent.session.total
    let isWhole = today == ours || today.calls == 0
    // Calls that have left since the ledger was read.
    ours.add(nil, calls: session.calls - ours.calls - free)
    let spend = ours.calls == 0 ? common.calls(0) : common.spend(ours)
    return [spentThisSession(spend, notCharged: free)] + (isWhole ? [] : [spentToday(common.spend(today))])
  }
}

extension English: SpendPhrases {
  var spendTitle: String { "Spent" }
  var readingSpend: String { "Reading what was spent" }
  var thisSession: String { "session" }
  var today: String { "today" }
  var thisMonth: String { "month" }
  var thisPhoto: String { "this photo" }
  var theseWords: String { "these words" }
  var chargedCalls: String { "charged calls" }
  var unpriced: String { "without a price" }
  var notCharged: String { "not charged" }
  func refused(_ sentence: String) -> String { sentence + "; the results from before are back" }
  var chooseByNumber: String { "Press 1 for yes, 2 for no, or choose with the arrows and \(key(.open, in: .menu))" }
  var readFirst: String { "Typed before the question was shown. Read what it costs, then press it again" }
  var countingCost: String { "Counting what this costs" }
  var costCounted: String { "Counted now. Read what it costs, then press it again" }
  var alreadySearching: String { "Already searching. \(key(.back, in: .results)): stop" }
  func pageUnderWay(_ page: Int) -> String { "Page \(page) is coming. \(key(.back, in: .results)): stop" }
  func stopFirst(_ count: Int) -> String {
    (count == 1 ? "1 call is" : "\(common.calls(count)) are")
      + " under way. \(key(.back, in: .results)): stop \(count == 1 ? "it" : "them") first"
  }
  func heldKey(_ forecast: CallForecast) -> String {
    "A key that is held down pays nothing. Press it again\(cost(forecast))"
  }
  func quittingDrops(_ spend: Spend) -> String {
    let isOne = spend.calls == 1
    let isMore = spend.unpriced > 0 && !spend.costs.isEmpty
    let costs = spend.costs.map(\.description).joined(separator: " + ") + (isMore ? "+" : "")
    return (isOne ? "1 call is" : "\(common.calls(spend.calls)) are")
      + " under way\(costs.isEmpty ? "" : " (\(costs))") and \(isOne ? "counts" : "count") as charged. "
      + "\(key(.quit)) again: quit"
  }

  func cost(_ forecast: CallForecast?) -> String {
    forecast.map { " (\(common.forecast($0)))" } ?? ""
  }

  func spentThisSession(_ spend: String, notCharged free: Int) -> String {
    "\(spend) this session" + (free > 0 ? " (and \(common.count(free)) \(notCharged))" : "")
  }
  func spentToday(_ spend: String) -> String { "\(spend) today" }

  func firstCost(_ forecast: CallForecast) -> String {
    "This costs \(common.forecast(forecast)). Each key that costs something says so before you press it; "
      + "\(key(.showSpend)) shows what you have spent"
  }

  /// What the user is asked before something is paid: `Search now? 8 calls, 0.60 CNY (your limit: 3 calls)`.
  func confirm(_ confirmation: Confirmation) -> String {
    let question =
      switch confirmation.ask.command {
      case .askAfresh: "Search again and pay again?"
      case .nextPage: "Next page?"
      case .retry: "Try again?"
      default: "Search now?"
      }
    return "\(question) \(common.forecast(confirmation.forecast))"
  }

  func age(_ number: Int, _ unit: AgeUnit) -> String {
    switch unit {
    case .minute: "\(number)m old"
    case .hour: "\(number)h old"
    case .day: "\(number)d old"
    }
  }
}
