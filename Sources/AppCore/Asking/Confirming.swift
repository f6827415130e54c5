import Catalog
import Queries
import Sourcing

/// What is asked before vendors are, so that nothing is paid that was not meant.
extension AppState {
  /// Whether a plan may be followed at once.
  ///
  /// - What is free may. Nothing may while a search is under way.
  /// - While the cost is being counted the command waits for that, unless another key comes first.
  /// - A key that is held down pays nothing.
  /// - The user is asked first about what is above their limit, about what the screen did not say the cost of, about
  ///   what was answered already, when the mouse asks for it, and when Enter in the photo's pane may be a slip: see
  ///   ``Paying/isArmed``.
  ///
  /// - Parameter consent: given before, when the command has waited; `nil` when its key was pressed now.
  mutating func mayFollow(_ plan: SearchPlan, _ ask: Ask, _ consent: Consent?) -> Bool {
    if let reason = reasonUnderWay(of: plan) {
      message = Message(text: reason)
      return false
    }
    let consent =
      consent ?? Consent(plan: plan, seen: paying.shown.price(of: plan, in: paying.place, at: paying.typedAt))
    guard let forecast = forecasts.current(plan, at: now) else {
      session.countOldAgain()
      paying.awaited = Paying.Awaited(ask: ask, consent: consent)
      message = Message(text: words.countingCost)
      return false
    }
    guard forecast.most.calls > 0 else { return true }
    let isKnown = consent.covers(plan, forecast)
    if isKnown, consent.isAgreed { return true }
    guard !paying.isHeldDown else {
      message = Message(text: words.heldKey(forecast))
      return false
    }
    let limit = session.caps.limitToAsk(about: forecast)
    if limit == nil, isKnown, !paying.isPointed, isMeant(ask) { return true }
    sheets.open(Menu(.confirmation(Confirmation(ask: ask, plan: plan, forecast: forecast, limit: limit))))
    return false
  }

  /// Says in a full sentence what is paid for when that is the first time, and where it is seen from then on.
  mutating func sayFirstCost(of plan: SearchPlan) -> [Effect] {
    guard paying.saysFirstCost, let forecast = forecasts.current(plan, at: now), forecast.most.calls > 0 else {
      return []
    }
    paying.saysFirstCost = false
    message = Message(text: words.firstCost(forecast))
    return [.request(.keepPreference(.firstCost, Self.said))]
  }

  private static let said = "said"

  /// Whether a key can only have been pressed for what it costs.
  private func isMeant(_ ask: Ask) -> Bool {
    // A menu's line says what it costs.
    if ask.order != nil { return true }
    return switch ask.command {
    case .askAfresh: false
    case .open: paying.isArmed
    // In the photo's pane the price is that of Enter.
    default: said.hints.contains { $0.command == ask.command }
    }
  }

  mutating func goOn(_ confirmation: Confirmation) -> [Effect] {
    follow(confirmation.ask, Consent(plan: confirmation.plan, seen: confirmation.forecast, isAgreed: true))
  }

  /// Takes what plans cost, and does what waited for that.
  mutating func costsCounted(_ made: [SearchPlan: CallForecast]) -> [Effect] {
    session.counted(made)
    guard let awaited = paying.awaited else { return [] }
    paying.awaited = nil
    message = nil
    return follow(awaited.ask, awaited.consent)
  }

  private mutating func follow(_ ask: Ask, _ consent: Consent) -> [Effect] {
    switch ask.command {
    case .nextPage: nextPage(consent)
    case .retry: retry(consent)
    default: self.ask(ask, consent)
    }
  }

  /// Why a plan must wait: what is being asked was paid for.
  ///
  /// - Parameter plan: `nil` is one of the same question.
  func reasonUnderWay(of plan: SearchPlan?) -> String? {
    guard isAsking else { return nil }
    if let plan, plan.subject != inquiry?.subject || plan.query != inquiry?.query { return reasonToStopFirst }
    return list.awaitedPage.map { words.pageUnderWay($0) } ?? words.alreadySearching
  }

  /// Why something else must wait until what is being asked was answered or stopped: each vendor has a call under way.
  var reasonToStopFirst: String? {
    isAsking ? words.stopFirst(session.running.values.reduce(0) { $0 + $1.count }) : nil
  }
}
