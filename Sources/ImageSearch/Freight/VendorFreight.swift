import Catalog
import Foundation
import Queries

/// What sending one offer costs by one vendor: known already, under way already, or asked for at ``CallDesk``.
struct VendorFreight: Sendable {
  let provider: any FreightProvider
  let key: FreightKey
  let calls: CallDesk
  let freshSince: Date?
  let report: @Sendable (SearchEvent) async -> Void

  func run() async throws(SearchError) -> KeptFreight {
    if let known = await known() { return known }
    let waiting = { @Sendable in await report(.step(key.provider, .waiting)) }
    let freight = try await calls.flights.hold(.freight(key), limit: 1, onWait: waiting) {
      () async throws(SearchError) in
      if let known = await known() { return known }
      return try await ask()
    }
    guard let freight else { throw .cancelled(key.provider) }
    return freight
  }

  private func ask() async throws(SearchError) -> KeptFreight {
    let (provider, key) = (provider, key)
    let call = PaidCall(
      vendor: CalledVendor(provider, callsAtOnce: calls.policy.callsAtOnce), kind: .freight,
      subject: .freight(key.listing, key.question), step: .askingFreight
    ) { () async throws(SearchError) in
      try await provider.freight(of: key.listing, key.question)
    } brought: { freight in
      .freight(freight, key)
    } known: {
      await known()
    }
    switch try await calls.make(call, report: report) {
    case .elsewhere(let kept): return kept
    case .now(let freight):
      await calls.moods.cameThrough(key.provider)
      return KeptFreight(freight, at: calls.now(), isFromCache: false)
    }
  }

  private func known() async -> KeptFreight? {
    await calls.knownFreight(key, freshSince: freshSince)
  }
}

extension CallDesk {
  /// Freight that the journal has and that is young enough.
  ///
  /// - Parameter seconds: how much later that must still be so.
  func knownFreight(_ key: FreightKey, freshSince: Date?, in seconds: TimeInterval = 0) async -> KeptFreight? {
    guard let kept = try? await journal.keptFreight(key) else { return nil }
    if let freshSince { return kept.at >= freshSince ? kept : nil }
    return KeepingAges.allows(policy.ages.freight, from: kept.at, at: now() + seconds) ? kept : nil
  }
}
