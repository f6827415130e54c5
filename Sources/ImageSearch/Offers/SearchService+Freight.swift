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
    await ask(targets, options) { target in
      question(target).map { call($0, $1, freshSince: options.freshSince) }
    } otherwise: { target in
      SearchError(.noFreight, from: target.provider)
    } report: { target, event in
      await report(.call(target, event))
    } tell: { target, result in
      switch result {
      case .success(let kept): await report(.freight(target, kept))
      case .failure(let error): await report(.failed(target, error))
      }
    }
  }

  /// What asking for freight would cost now if nothing has to be tried again.
  package func forecast(_ targets: [FreightTarget], freshSince: Date? = nil) async -> CallForecast {
    await forecast(targets, of: .freight, by: \.provider) { target in
      question(target)?.key
    } isKnown: { key in
      await desk.calls.knownFreight(key, freshSince: freshSince, in: CallForecast.trust) != nil
    }
  }

  private func question(_ target: FreightTarget) -> (provider: any FreightProvider, key: FreightKey)? {
    guard let provider = providers[target.provider] as? any FreightProvider,
      let able = type(of: provider).capabilities.freight, type(of: provider).marketplace == target.listing.marketplace
    else { return nil }
    let key = FreightKey(
      provider: target.provider, listing: target.listing, question: able.fitted(target.question),
      server: provider.server)
    return (provider, key)
  }

  private func call(
    _ provider: any FreightProvider, _ key: FreightKey, freshSince: Date?
  ) -> OfferCall<Freight, KeptFreight> {
    let calls = desk.calls
    let call = PaidCall(
      vendor: CalledVendor(provider, callsAtOnce: calls.policy.callsAtOnce), kind: .freight,
      subject: .freight(key.listing, key.question), step: .askingFreight
    ) { () async throws(SearchError) in
      try await provider.freight(of: key.listing, key.question)
    } brought: { freight in
      .freight(freight, key)
    } known: {
      await calls.knownFreight(key, freshSince: freshSince)
    }
    return OfferCall(call: call, flight: .freight(key)) { KeptFreight($0, at: calls.now(), isFromCache: false) }
  }
}

extension CallDesk {
  /// Freight that the journal has and that is young enough.
  ///
  /// - Parameter seconds: how much later that must still be so.
  fileprivate func knownFreight(_ key: FreightKey, freshSince: Date?, in seconds: TimeInterval = 0) async
    -> KeptFreight?
  {
    guard let kept = try? await journal.keptFreight(key) else { return nil }
    return isYoung(kept.at, policy.ages.freight, freshSince: freshSince, in: seconds) ? kept : nil
  }
}
