import Catalog
package import Foundation
package import Queries

extension SearchService {
  /// Asks for the details of offers, each of its vendor, side by side, and returns when each has them or its error.
  ///
  /// Details are in the journal before they are reported. Cancelling the task ends every call; nothing is reported after
  /// that.
  package func details(
    _ targets: [DetailTarget], language: String, options: SearchOptions = SearchOptions(),
    report: @escaping @Sendable (DetailEvent) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for target in targets {
        group.addTask {
          let event: DetailEvent
          do throws(SearchError) {
            event = .details(target, try await details(target, language: language, options: options, report: report))
          } catch {
            await desk.calls.moods.gaveUp(error)
            event = .failed(target, error)
          }
          if !Task.isCancelled { await report(event) }
        }
      }
    }
  }

  private func details(
    _ target: DetailTarget, language: String, options: SearchOptions,
    report: @escaping @Sendable (DetailEvent) async -> Void
  ) async throws(SearchError) -> KeptDetails {
    guard let (provider, key) = question(target, language: language) else {
      throw SearchError(.noDetails, from: target.provider)
    }
    if options.insists {
      await desk.calls.moods.forgive(CalledVendor(provider, callsAtOnce: desk.calls.policy.callsAtOnce))
    }
    let details = VendorDetails(provider: provider, key: key, calls: desk.calls, freshSince: options.freshSince) {
      event in
      if !Task.isCancelled { await report(.call(target, event)) }
    }
    return try await details.run()
  }

  /// What asking for details would cost now if nothing has to be tried again.
  package func forecast(_ targets: [DetailTarget], language: String, freshSince: Date? = nil) async -> CallForecast {
    let calls = desk.calls
    var tally = await ForecastTally(at: calls, for: targets.map(\.provider))
    var asked: Set<DetailKey> = []
    for target in targets {
      guard let (provider, key) = question(target, language: language), asked.insert(key).inserted else { continue }
      tally.mention(provider.id)
      if await calls.knownDetails(key, freshSince: freshSince, in: CallForecast.trust) != nil {
        tally.addKnown()
      } else {
        tally.add([.detail], by: provider.id)
      }
    }
    return tally.forecast
  }

  /// What the journal has of details, however old. Nobody is asked.
  package func keptDetails(_ targets: [DetailTarget], language: String) async -> [DetailTarget: KeptDetails] {
    var kept: [DetailTarget: KeptDetails] = [:]
    for target in targets {
      guard let (_, key) = question(target, language: language) else { continue }
      kept[target] = try? await desk.calls.journal.keptDetails(key)
    }
    return kept
  }

  private func question(_ target: DetailTarget, language: String) -> (any DetailProvider, DetailKey)? {
    guard let provider = providers[target.provider] as? any DetailProvider,
      type(of: provider).marketplace == target.listing.marketplace
    else { return nil }
    let key = DetailKey(
      provider: target.provider, listing: target.listing, language: type(of: provider).detailLanguage(language),
      server: provider.server)
    return (provider, key)
  }
}
