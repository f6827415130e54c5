import Catalog
import Queries
import Sourcing

/// What costs calls: the cost is counted, said, and agreed to before a vendor is asked.
extension LineMode {
  enum Purchase: Sendable, Hashable {
    case search(Ask)
    case details(DetailTarget)
    case freight(FreightTarget)
  }

  /// What is agreed to: these calls, at this cost.
  enum Agreement: Sendable, Hashable {
    case search(Ask, SearchPlan, CallForecast)
    case details(DetailTarget, CallForecast)
    case freight(FreightTarget, CallForecast)

    var purchase: Purchase {
      switch self {
      case .search(let ask, _, _): .search(ask)
      case .details(let target, _): .details(target)
      case .freight(let target, _): .freight(target)
      }
    }

    var forecast: CallForecast {
      switch self {
      case .search(_, _, let forecast), .details(_, let forecast), .freight(_, let forecast): forecast
      }
    }
  }

  /// What a purchase would cost now; `nil` when that is not counted, or nothing is to be asked.
  private func offer(of purchase: Purchase) -> Agreement? {
    switch purchase {
    case .search(let ask):
      guard let plan = plan(for: ask), let forecast = session.forecasts.current(plan, at: session.now) else {
        return nil
      }
      return .search(ask, plan, forecast)
    case .details(let target):
      return session.details.forecast([target], at: session.now).map { .details(target, $0) }
    case .freight(let target): return session.freight.forecast(target, at: session.now).map { .freight(target, $0) }
    }
  }

  /// What is being asked now has a cost: what is free is asked, the rest is a question.
  mutating func costsCounted() -> [LineEffect] {
    guard case .counting(let purchase, let agreed) = question else { return [] }
    question = .none
    guard let offer = offer(of: purchase) else { return [.say(words.notCounted)] }
    guard offer.forecast.most.calls > 0, offer != agreed else { return pay(offer) }
    question = .paying(offer)
    return [.say(words.costs(offer, limit: session.caps.limitToAsk(about: offer.forecast), session))]
  }

  /// Asks vendors, when what was agreed to is what it still costs; else the cost is counted again.
  mutating func pay(_ agreement: Agreement) -> [LineEffect] {
    guard offer(of: agreement.purchase) == agreement else { return count(agreement.purchase, agreed: agreement) }
    switch agreement {
    case .search(let ask, let plan, let forecast): return follow(ask, plan, forecast)
    case .details(let target, _): return session.askDetails([target]).effects
    case .freight(let target, _): return session.askFreight(target).effects
    }
  }

  /// Has the cost counted of what a command would ask, or says why it cannot be asked.
  ///
  /// - Parameter agreed: what the user has agreed to, some time ago.
  mutating func count(_ purchase: Purchase, agreed: Agreement? = nil) -> [LineEffect] {
    switch purchase {
    case .search(let ask):
      if let reason = reasonAgainst(ask) { return [.say(reason)] }
      guard let plan = plan(for: ask) else { return [.say(reasonWithoutPlan(ask))] }
      question = .counting(purchase, agreed: agreed)
      return session.countAnew([plan]).effects
    case .details(let target):
      question = .counting(purchase, agreed: agreed)
      return session.countDetails(of: [target.listing]).effects
    case .freight(let target):
      question = .counting(purchase, agreed: agreed)
      return session.countFreight(of: target.listing, pieces: target.question.pieces).effects
    }
  }
}
