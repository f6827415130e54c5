import Catalog
import Foundation

// What stands against a call, and what becomes of the archive.
extension English {
  package func sentence(_ refusal: CapRefusal) -> String {
    let setting = refusal.cap.provider.map { "caps.\($0).day" } ?? "caps.day"
    switch (refusal.reason, refusal.cap.limit) {
    case (.reached(let spent), let limit):
      let whose = refusal.cap.provider.map { "\($0)'s" } ?? "the"
      return
        "this call would pass \(whose) limit of \(words(limit)) a day, of which \(amount(spent, under: limit)) went today – "
        + "raise \(setting) in the configuration, or wait until tomorrow"
    case (.shared(let spent), let limit):
      let whose = refusal.cap.provider.map { "\($0)'s" } ?? "the"
      return
        "\(whose) limit of \(words(limit)) a day has no room for this call beside the others of this search "
        + "(\(amount(spent, under: limit)) went before) – raise \(setting) in the configuration, or choose fewer vendors"
    case (.uncountable, let limit):
      let free = if case .cost(let cost) = limit { "0 \(cost.currency)" } else { "0" }
      let price = "costs.\(refusal.provider).\(refusal.kind.rawValue)"
      return
        "\(setting) is \(words(limit)), and \(price) has no price in that currency to count – set it (\(free) if it is free), "
        + "or give the cap in calls"
    }
  }

  private func amount(_ spent: Spend, under limit: SpendingLimit) -> String {
    switch limit {
    case .calls: words(.calls(spent.calls))
    case .cost(let cost): Cost(spent.amounts[cost.currency] ?? Amount(0), cost.currency).description
    }
  }

  package func words(_ limit: SpendingLimit) -> String {
    switch limit {
    case .calls(let calls): calls == 1 ? "1 call" : "\(calls) calls"
    case .cost(let cost): cost.description
    }
  }

  package func sentence(_ error: JournalError) -> String {
    switch error {
    case .overBudget(let refusal): sentence(refusal)
    case .spentUnknown(let error):
      "what was spent today cannot be looked up, so no call is made while a cap is set: \(sentence(error))"
    case .madeElsewhere: "another window is making this call"
    case .unavailable(let error): sentence(error)
    case .unknownCall: "the call is not in the record any more"
    }
  }
}
