import Catalog
import Queries

/// Adds up what calls would cost, and keeps to the caps as the calls themselves will have to.
struct ForecastTally {
  private(set) var forecast = CallForecast()
  private let policy: SearchPolicy
  /// All calls of the day.
  private let spent: SpendReport
  /// What was counted so far.
  private var beside = SpendReport()

  /// - Parameter providers: who may be asked. What was spent is looked up only if a cap is for one of them.
  init(at desk: CallDesk, for providers: [ProviderID]) async {
    policy = desk.policy
    let isCapped = providers.contains { !desk.policy.caps.concerning($0).isEmpty }
    spent = isCapped ? (try? await desk.journal.spentToday(at: desk.now())) ?? SpendReport() : SpendReport()
  }

  /// Takes that a vendor is among those that may be asked.
  mutating func mention(_ provider: ProviderID) { forecast.calls[provider, default: []] += [] }

  /// Takes that something is known already.
  mutating func addKnown() { forecast.known += 1 }

  /// Adds calls that belong together, unless a cap stands against them.
  ///
  /// - Parameter again: what may come on top.
  mutating func add(_ kinds: [CallKind], again: [CallKind] = [], by provider: ProviderID) {
    let calls = kinds.map { PricedCall($0, policy.prices[provider, $0]) }
    if let refusal = policy.caps.refusal(of: calls, by: provider, after: spent, beside: beside) {
      forecast.refused[provider] = refusal
      return
    }
    forecast.calls[provider, default: []] += kinds
    for call in calls {
      forecast.spend.add(call.cost)
      beside.lines.append(.init(provider: provider, kind: call.kind, spend: Spend(call.cost), free: 0))
    }
    for kind in again { forecast.again.add(policy.prices[provider, kind]) }
  }
}
