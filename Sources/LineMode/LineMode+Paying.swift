import Catalog
import Queries
import Sourcing

/// What costs calls: the cost is counted, said, and agreed to before a vendor is asked.
extension LineMode {
  /// What vendors are to be asked.
  enum Purchase: Sendable, Hashable {
    case search(Ask, SearchPlan)
    case details(DetailTarget)
    case freight(FreightTarget)
  }

  /// What a purchase would cost, which the user agrees to.
  struct Quotation: Sendable, Hashable {
    let purchase: Purchase
    let forecast: CallForecast
  }

  /// What a purchase would cost now; `nil` when that is not counted, or it would not be asked so any more.
  private func quotation(of purchase: Purchase) -> Quotation? {
    let forecast: CallForecast? =
      switch purchase {
      case .search(let ask, let plan):
        plan == self.plan(for: ask) ? session.forecasts.current(plan, at: session.now) : nil
      case .details(let target): session.details.forecast([target], at: session.now)
      case .freight(let target): session.freight.forecast(target, at: session.now)
      }
    return forecast.map { Quotation(purchase: purchase, forecast: $0) }
  }

  /// What is being asked now has a cost: what is free is asked, the rest is a question.
  ///
  /// - Parameter isCounted: whether the count that came is of such a purchase.
  mutating func costsCounted(_ isCounted: (Purchase) -> Bool) -> [LineEffect] {
    guard case .counting(let purchase, let agreed) = question, isCounted(purchase) else { return [] }
    question = .none
    guard let quotation = quotation(of: purchase) else { return [.say(words.notCounted)] }
    guard quotation.forecast.most.calls > 0, quotation != agreed else { return pay(quotation) }
    question = .paying(quotation)
    return [.say(words.costs(quotation, limit: session.caps.limitToAsk(about: quotation.forecast), session))]
  }

  /// Asks vendors, when what was agreed to is what it still costs; else the cost is counted again.
  mutating func pay(_ agreed: Quotation) -> [LineEffect] {
    let isStill = quotation(of: agreed.purchase) == agreed
    switch agreed.purchase {
    case .search(let ask, let plan): return isStill ? follow(ask, plan, agreed.forecast) : count(ask, agreed: agreed)
    case .details(let target):
      return isStill ? session.askDetails([target]).effects : count(agreed.purchase, agreed: agreed)
    case .freight(let target):
      return isStill ? session.askFreight(target).effects : count(agreed.purchase, agreed: agreed)
    }
  }

  /// Has the cost counted of a search, or says why it cannot be asked.
  ///
  /// - Parameter agreed: what the user has agreed to, some time ago.
  mutating func count(_ ask: Ask, agreed: Quotation? = nil) -> [LineEffect] {
    if let reason = reasonAgainst(ask) { return [.say(reason)] }
    guard let plan = plan(for: ask) else { return [.say(reasonWithoutPlan(ask))] }
    return count(.search(ask, plan), agreed: agreed)
  }

  /// Has the cost counted of a purchase.
  ///
  /// - Parameter agreed: what the user has agreed to, some time ago.
  mutating func count(_ purchase: Purchase, agreed: Quotation? = nil) -> [LineEffect] {
    question = .counting(purchase, agreed: agreed)
    return switch purchase {
    case .search(_, let plan): session.countAnew([plan]).effects
    case .details(let target): session.countDetails(of: [target.listing]).effects
    case .freight(let target): session.countFreight(of: target.listing, pieces: target.question.pieces).effects
    }
  }
}
