import Catalog
import Queries

/// An adaptive concurrency limit for each account, and a circuit breaker for each provider: what the last calls taught
/// of how many calls an account takes at once, and whether a vendor is worth asking at all. It holds for all searches
/// of one service.
///
/// For example, an account that refuses one of four calls as too many is asked three at once from then on (``Pace``).
/// Five questions in a row that come to nothing open the circuit of a provider for 30 s, the next time for 60 s.
actor Moods {
  /// The circuit breaker of a provider; open while it rests.
  private struct Standing {
    /// Questions in a row that came to nothing through the vendor.
    var failures = 0
    var rests = 0
    /// On the service's own clock.
    var restsUntil: Duration?
  }

  private static let failuresBeforeRest = 5
  private static let shortestRest = Duration.seconds(30)
  private static let longestRest = Duration.seconds(300)
  /// How long an account's first call keeps the others waiting: one that hangs is no reason to ask nothing else.
  private static let beginning = Duration.seconds(3)

  private let accounts = Turns<String>()
  /// Turns at accounts that have not answered yet.
  private let beginners = Turns<String>()
  /// Accounts that have, or have kept others waiting for too long.
  private var begun: Set<String> = []
  /// Accounts whose recent calls have been looked up.
  private var recalled: Set<String> = []
  private let answeredLately: @Sendable (String) async -> Bool
  private let clock: any Clock<Duration>
  private let stopwatch: Stopwatch
  private var paces: [String: Pace] = [:]
  private var standings: [ProviderID: Standing] = [:]
  /// Why something is not asked until the user wants it.
  private var stops: [Stopped: SearchError] = [:]

  private enum Stopped: Hashable {
    case account(String)
    case endpoint(ProviderID, CallKind)
  }

  /// - Parameter answeredLately: whether the last call of an account in the last hours was answered.
  init(clock: any Clock<Duration>, answeredLately: @escaping @Sendable (String) async -> Bool) {
    self.answeredLately = answeredLately
    self.clock = clock
    stopwatch = Stopwatch(clock)
  }

  /// Makes a call when it is its turn, and learns from how it ends.
  ///
  /// An account that has not answered lately is asked one thing at a time: with an empty balance one call finds that
  /// out.
  ///
  /// - Throws: what the call threw; or, without the call, why the vendor is not asked now.
  nonisolated func call<Value: Sendable>(
    _ kind: CallKind, _ vendor: CalledVendor, onWait: () async -> Void, _ body: () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    await recall(vendor.account)
    let first = try await beginners.hold(vendor.account, limit: 1, onWait: onWait) { () async throws(SearchError) in
      async let _ = endBeginning(of: vendor.account)
      return try await accounts.hold(vendor.account, limit: vendor.callsAtOnce, onWait: onWait) {
        () async throws(SearchError) in
        try await learning(from: kind, vendor, body)
      }
    }
    guard let value = first ?? nil else { throw .cancelled(vendor.id) }
    return value
  }

  /// Says why a vendor is not asked now. A photo is not given to one that will not search by it.
  private func refusal(_ kind: CallKind, _ vendor: CalledVendor) -> SearchError? {
    var stopped: [Stopped] = [.account(vendor.account), .endpoint(vendor.id, kind)]
    if kind == .introducePhoto { stopped.append(.endpoint(vendor.id, .search)) }
    if var stop = stopped.lazy.compactMap({ self.stops[$0] }).first {
      stop.provider = vendor.id
      return stop
    }
    guard let until = standings[vendor.id]?.restsUntil else { return nil }
    let rest = until - stopwatch.elapsed
    guard rest > .zero else { return nil }
    return SearchError(.resting(failures: Self.failuresBeforeRest, rest), from: vendor.id)
  }

  /// Lets others through after a while; ended with the call that is waited for.
  private func endBeginning(of account: String) async {
    guard !begun.contains(account) else { return }
    do { try await clock.sleep(for: Self.beginning, tolerance: nil) } catch { return }
    await begin(account)
  }

  private func recall(_ account: String) async {
    guard !begun.contains(account), recalled.insert(account).inserted, await answeredLately(account) else { return }
    await begin(account)
  }

  private func begin(_ account: String) async {
    guard begun.insert(account).inserted else { return }
    await beginners.setLimit(account, to: .max)
  }

  /// The user wants the vendor asked, whatever happened.
  func forgive(_ vendor: CalledVendor) {
    stops[.account(vendor.account)] = nil
    for kind in CallKind.allCases { stops[.endpoint(vendor.id, kind)] = nil }
    standings[vendor.id] = nil
  }

  /// Takes note that a question was answered by the vendor.
  func cameThrough(_ provider: ProviderID) { standings[provider] = nil }

  /// Takes note that a question came to nothing, after all its tries.
  func gaveUp(_ error: SearchError) {
    switch error.kind {
    case .temporary, .unreachable, .malformedReply: break
    default: return
    }
    // An error that was not the vendor's but told of its rest is none of its failures.
    var standing = standings[error.provider] ?? Standing()
    if let until = standing.restsUntil, until > stopwatch.elapsed { return }
    standing.failures += 1
    if standing.failures >= Self.failuresBeforeRest {
      let rest = Self.shortestRest * (1 << min(standing.rests, 4))
      standing.restsUntil = stopwatch.elapsed + min(rest, Self.longestRest)
      standing.rests += 1
    }
    standings[error.provider] = standing
  }

  private nonisolated func learning<Value: Sendable>(
    from kind: CallKind, _ vendor: CalledVendor, _ body: () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    if let refusal = await refusal(kind, vendor) { throw refusal }
    let number = await began(vendor)
    do throws(SearchError) {
      let value = try await body()
      await answered(number, vendor)
      return value
    } catch {
      await failed(number, kind, vendor, error)
      throw error
    }
  }

  private func began(_ vendor: CalledVendor) -> Int {
    paces[vendor.account, default: Pace(ceiling: vendor.callsAtOnce)].begin(at: stopwatch.elapsed)
  }

  private func answered(_ number: Int, _ vendor: CalledVendor) async {
    await begin(vendor.account)
    let waiting = await accounts.waiting(for: vendor.account)
    paces[vendor.account]?.answered(number, waiting: waiting, at: stopwatch.elapsed)
    await heed(vendor.account)
  }

  private func failed(_ number: Int, _ kind: CallKind, _ vendor: CalledVendor, _ error: SearchError) async {
    if error.kind == .rateLimited {
      paces[vendor.account]?.refused(number, pause: error.retryPauses.first ?? .zero)
    } else {
      paces[vendor.account]?.cameToNothing(number)
    }
    switch error.stop {
    case .account: stops[.account(vendor.account)] = error
    case .endpoint: stops[.endpoint(vendor.id, kind)] = error
    case nil: break
    }
    await heed(vendor.account)
  }

  /// Lets as many calls at once through as the account takes.
  private func heed(_ account: String) async {
    guard let limit = paces[account]?.limit else { return }
    await accounts.setLimit(account, to: limit)
  }
}
