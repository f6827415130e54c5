import Catalog
import Foundation
import Queries

/// What is alike in asking about offers, whatever is asked.
extension SearchService {
  /// Asks about offers, side by side, and returns when each has its answer or its error.
  ///
  /// An answer is in the journal before it is told. Cancelling the task ends every call; nothing is told after that.
  ///
  /// - Parameters:
  ///   - call: what one of them is asked; `nil` where its vendor cannot be.
  ///   - reason: why it cannot be.
  func ask<Target: Sendable, Value, Kept>(
    _ targets: [Target], _ options: SearchOptions,
    call: @escaping @Sendable (Target) -> OfferCall<Value, Kept>?,
    otherwise reason: @escaping @Sendable (Target) -> SearchError,
    report: @escaping @Sendable (Target, SearchEvent) async -> Void,
    tell: @escaping @Sendable (Target, Result<Kept, SearchError>) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for target in targets {
        group.addTask {
          let result: Result<Kept, SearchError>
          do throws(SearchError) {
            guard let call = call(target) else { throw reason(target) }
            if options.insists { await desk.calls.moods.forgive(call.call.vendor) }
            result = .success(
              try await call.run(at: desk.calls) { event in
                if !Task.isCancelled { await report(target, event) }
              })
          } catch {
            await desk.calls.moods.gaveUp(error)
            result = .failure(error)
          }
          if !Task.isCancelled { await tell(target, result) }
        }
      }
    }
  }

  /// What asking about offers would cost now if nothing has to be tried again.
  ///
  /// - Parameters:
  ///   - key: what one of them is asked; of those that are alike one is counted.
  ///   - isKnown: whether the answer is there, and will be for as long as a forecast is trusted.
  func forecast<Target, Key: Hashable>(
    _ targets: [Target], of kind: CallKind, by vendor: (Target) -> ProviderID, key: (Target) -> Key?,
    isKnown: (Key) async -> Bool
  ) async -> CallForecast {
    var tally = await ForecastTally(at: desk.calls, for: targets.map(vendor))
    var asked: Set<Key> = []
    for target in targets {
      guard let key = key(target), asked.insert(key).inserted else { continue }
      tally.mention(vendor(target))
      if await isKnown(key) { tally.addKnown() } else { tally.add([kind], by: vendor(target)) }
    }
    return tally.forecast
  }
}

extension CallDesk {
  /// Whether what the journal has is young enough to be used.
  ///
  /// - Parameters:
  ///   - age: how long it is used again, in seconds.
  ///   - freshSince: what is older is not wanted, whatever its age.
  ///   - seconds: how much later that must still be so.
  func isYoung(_ at: Date, _ age: TimeInterval, freshSince: Date?, in seconds: TimeInterval) -> Bool {
    if let freshSince { return at >= freshSince }
    return KeepingAges.allows(age, from: at, at: now() + seconds)
  }
}
