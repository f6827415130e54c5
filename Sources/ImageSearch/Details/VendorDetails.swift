import Catalog
import Foundation
import Queries

/// The details of one offer from one vendor: known already, under way already, or asked for at ``CallDesk``.
struct VendorDetails: Sendable {
  let provider: any DetailProvider
  let key: DetailKey
  let calls: CallDesk
  let freshSince: Date?
  let report: @Sendable (SearchEvent) async -> Void

  func run() async throws(SearchError) -> KeptDetails {
    if let known = await known() { return known }
    let waiting = { @Sendable in await report(.step(key.provider, .waiting)) }
    let details = try await calls.flights.hold(.details(key), limit: 1, onWait: waiting) {
      () async throws(SearchError) in
      if let known = await known() { return known }
      return try await ask()
    }
    guard let details else { throw .cancelled(key.provider) }
    return details
  }

  private func ask() async throws(SearchError) -> KeptDetails {
    let (provider, key) = (provider, key)
    let call = PaidCall(
      vendor: CalledVendor(provider, callsAtOnce: calls.policy.callsAtOnce), kind: .detail,
      subject: .listing(key.listing), step: .askingDetails
    ) { () async throws(SearchError) in
      try await provider.details(of: key.listing, language: key.language)
    } brought: { details in
      .details(details, key)
    } known: {
      await known()
    }
    switch try await calls.make(call, report: report) {
    case .elsewhere(let kept): return kept
    case .now(let details):
      await calls.moods.cameThrough(key.provider)
      return KeptDetails(details, at: calls.now(), isFromCache: false)
    }
  }

  private func known() async -> KeptDetails? {
    await calls.knownDetails(key, freshSince: freshSince)
  }
}

extension CallDesk {
  /// Details that the journal has and that are young enough.
  ///
  /// - Parameter seconds: how much later that must still be so.
  func knownDetails(_ key: DetailKey, freshSince: Date?, in seconds: TimeInterval = 0) async -> KeptDetails? {
    guard let kept = try? await journal.keptDetails(key) else { return nil }
    if let freshSince { return kept.at >= freshSince ? kept : nil }
    return KeepingAges.allows(policy.ages.details, from: kept.at, at: now() + seconds) ? kept : nil
  }
}
