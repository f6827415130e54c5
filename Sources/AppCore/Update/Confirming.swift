import Catalog
import ImageSearch

/// What is asked before vendors are, so that nothing is paid that was not meant.
extension AppState {
  /// Whether a vendor has still to answer.
  var isAsking: Bool { running.values.contains { !$0.isEmpty } }

  /// Whether a plan may be followed at once.
  ///
  /// - What is free may. Nothing may while a search is under way.
  /// - While the cost is being counted the command waits for that, unless another key comes first.
  /// - A key that is held down pays nothing.
  /// - The user is asked first about what is above their limit, about what the screen does not say the cost of, about
  ///   what was answered already, and when Enter in the photo's pane may be a slip: see ``Paying/isArmed``.
  mutating func mayFollow(_ plan: SearchPlan, _ command: Command, sortedBy order: SortOrder? = nil) -> Bool {
    if let reason = reasonUnderWay(of: plan) {
      message = Message(text: reason)
      return false
    }
    guard let forecast = forecasts.current(plan, at: now) else {
      forecasts.expireOld(at: now)
      paying.awaited = Paying.Awaited(command: command, order: order)
      message = Message(text: Words.countingCost)
      return false
    }
    guard forecast.spend.calls > 0, paying.agreed != forecast.spend else { return true }
    guard !paying.isHeldDown else {
      message = Message(text: Words.heldKey(forecast))
      return false
    }
    let limit = caps.limitToAsk(about: forecast)
    guard limit != nil || !isMeant(command, forecast, sortedBy: order) else { return true }
    overlay = .menu(Menu(.confirmation(Confirmation(command: command, order: order, forecast: forecast, limit: limit))))
    return false
  }

  /// Whether a key can only have been pressed for what it costs.
  private func isMeant(_ command: Command, _ forecast: CallForecast, sortedBy order: SortOrder?) -> Bool {
    if order != nil { return MenuPane.hasRoom(for: Words.forecast(forecast), in: size.columns) }
    return switch command {
    case .askAfresh: false
    case .open: paying.isArmed
    default: StatusLine.hints(self, width: size.columns - 2).contains { $0.command == command }
    }
  }

  mutating func goOn(_ confirmation: Confirmation) -> [Effect] {
    paying.agreed = confirmation.forecast.spend
    defer { paying.agreed = nil }
    return follow(confirmation.command, sortedBy: confirmation.order)
  }

  /// Takes what plans cost, and does what waited for that.
  mutating func costsCounted(_ made: [SearchPlan: CallForecast]) -> [Effect] {
    forecasts.made(made, at: now)
    guard let awaited = paying.awaited else { return [] }
    paying.awaited = nil
    message = nil
    return follow(awaited.command, sortedBy: awaited.order)
  }

  private mutating func follow(_ command: Command, sortedBy order: SortOrder?) -> [Effect] {
    if let order { return ask(sortedBy: order) }
    return perform(command)
  }

  /// Why a plan must wait: what is being asked was paid for.
  ///
  /// - Parameter plan: `nil` is one of the same question.
  func reasonUnderWay(of plan: SearchPlan?) -> String? {
    guard isAsking else { return nil }
    if let plan, plan.photo != question?.photo || plan.query != question?.query { return reasonToStopFirst }
    return results.awaitedPage.map(Words.pageUnderWay) ?? Words.alreadySearching
  }

  /// Why something else must wait until what is being asked was answered or stopped: each vendor has a call under way.
  var reasonToStopFirst: String? { isAsking ? Words.stopFirst(running.values.reduce(0) { $0 + $1.count }) : nil }

  /// What the calls that are under way cost, if all of them are charged.
  var spendUnderWay: Spend {
    underWay.reduce(into: Spend()) { $0.add(prices[$1.key, $1.value]) }
  }
}
