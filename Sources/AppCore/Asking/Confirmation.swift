import Queries
import Sourcing

/// A command that asks vendors.
struct Ask: Sendable, Hashable {
  var command: Command
  /// What the vendors are to sort by from now on, when the command is to sort.
  var order: SortOrder?

  init(_ command: Command = .ask, sortedBy order: SortOrder? = nil) {
    self.command = command
    self.order = order
  }
}

/// What the user knew of the cost when a key was pressed that costs something.
struct Consent: Sendable, Hashable {
  var plan: SearchPlan
  /// What the screen said of it; `nil` when it said nothing yet.
  var seen: CallForecast?
  /// Whether the user was asked, and agreed.
  var isAgreed = false

  /// Whether it was given for this plan at this cost.
  func covers(_ plan: SearchPlan, _ forecast: CallForecast) -> Bool {
    guard let seen, plan == self.plan else { return false }
    return seen.spend == forecast.spend && seen.most == forecast.most
  }
}

/// A command that costs something, and is not done before the user agrees to that.
struct Confirmation: Sendable, Hashable {
  var ask: Ask
  var plan: SearchPlan
  var forecast: CallForecast
  /// The user's limit that it is above; `nil` when it is asked about for another reason.
  var limit: SpendingLimit?
}
