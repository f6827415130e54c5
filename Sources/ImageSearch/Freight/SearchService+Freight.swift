import Catalog
package import Foundation
package import Queries

extension SearchService {
  /// Asks what sending offers costs, each of its vendor, side by side, and returns when each is known or has its error.
  ///
  /// Freight is in the journal before it is reported. Cancelling the task ends every call; nothing is reported after that.
  package func freight(
    _ targets: [FreightTarget], options: SearchOptions = SearchOptions(),
    report: @escaping @Sendable (FreightEvent) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for target in targets {
        group.addTask {
          let event: FreightEvent
          do throws(SearchError) {
            event = .freight(target, try await freight(target, options: options, report: report))
          } catch {
            await desk.calls.moods.gaveUp(error)
            event = .failed(target, error)
          }
          if !Task.isCancelled { await report(event) }
        }
      }
    }
  }

  private func freight(
    _ target: FreightTarget, options: SearchOptions, report: @escaping @Sendable (FreightEvent) async -> Void
  ) async throws(SearchError) -> KeptFreight {
    guard let (provider, key) = question(target) else { throw SearchError(.noFreight, from: target.provider) }
    if options.insists {
      await desk.calls.moods.forgive(CalledVendor(provider, callsAtOnce: desk.calls.policy.callsAtOnce))
    }
    let freight = VendorFreight(provider: provider, key: key, calls: desk.calls, freshSince: options.freshSince) {
      event in
      if !Task.isCancelled { await report(.call(target, event)) }
    }
    return try await freight.run()
  }

  /// What asking for freight would cost now if nothing has to be tried again.
  package func forecast(_ targets: [FreightTarget], freshSince: Date? = nil) async -> CallForecast {
    let calls = desk.calls
    var tally = await ForecastTally(at: calls, for: targets.map(\.provider))
    var asked: Set<FreightKey> = []
    for target in targets {
      guard let (provider, key) = question(target), asked.insert(key).inserted else { continue }
      tally.mention(provider.id)
      if await calls.knownFreight(key, freshSince: freshSince, in: CallForecast.trust) != nil {
        tally.addKnown()
      } else {
        tally.add([.freight], by: provider.id)
      }
    }
    return tally.forecast
  }

  private func question(_ target: FreightTarget) -> (any FreightProvider, FreightKey)? {
    guard let provider = providers[target.provider] as? any FreightProvider,
      let able = type(of: provider).capabilities.freight, type(of: provider).marketplace == target.listing.marketplace
    else { return nil }
    let key = FreightKey(
      provider: target.provider, listing: target.listing, question: able.fitted(target.question),
      server: provider.server)
    return (provider, key)
  }
}
