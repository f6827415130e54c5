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
    await ask(targets, options) { target in
      question(target, language: language).map { call($0, $1, freshSince: options.freshSince) }
    } otherwise: { target in
      SearchError(.noDetails, from: target.provider)
    } report: { target, event in
      await report(.call(target, event))
    } tell: { target, result in
      switch result {
      case .success(let kept): await report(.details(target, kept))
      case .failure(let error): await report(.failed(target, error))
      }
    }
  }

  /// What asking for details would cost now if nothing has to be tried again.
  package func forecast(_ targets: [DetailTarget], language: String, freshSince: Date? = nil) async -> CallForecast {
    await forecast(targets, of: .detail, by: \.provider) { target in
      question(target, language: language)?.key
    } isKnown: { key in
      await desk.calls.knownDetails(key, freshSince: freshSince, in: CallForecast.trust) != nil
    }
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

  private func question(_ target: DetailTarget, language: String) -> (provider: any DetailProvider, key: DetailKey)? {
    guard let provider = providers[target.provider] as? any DetailProvider,
      type(of: provider).marketplace == target.listing.marketplace
    else { return nil }
    let key = DetailKey(
      provider: target.provider, listing: target.listing, language: type(of: provider).detailLanguage(language),
      server: provider.server)
    return (provider, key)
  }

  private func call(
    _ provider: any DetailProvider, _ key: DetailKey, freshSince: Date?
  ) -> OfferCall<ProductDetails, KeptDetails> {
    let calls = desk.calls
    let call = PaidCall(
      vendor: CalledVendor(provider, callsAtOnce: calls.policy.callsAtOnce), kind: .detail,
      subject: .listing(key.listing), step: .askingDetails
    ) { () async throws(SearchError) in
      try await provider.details(of: key.listing, language: key.language)
    } brought: { details in
      .details(details, key)
    } known: {
      await calls.knownDetails(key, freshSince: freshSince)
    }
    return OfferCall(call: call, flight: .details(key)) { KeptDetails($0, at: calls.now(), isFromCache: false) }
  }
}

extension CallDesk {
  /// Details that the journal has and that are young enough.
  ///
  /// - Parameter seconds: how much later that must still be so.
  fileprivate func knownDetails(_ key: DetailKey, freshSince: Date?, in seconds: TimeInterval = 0) async -> KeptDetails?
  {
    guard let kept = try? await journal.keptDetails(key) else { return nil }
    return isYoung(kept.at, policy.ages.details, freshSince: freshSince, in: seconds) ? kept : nil
  }
}
