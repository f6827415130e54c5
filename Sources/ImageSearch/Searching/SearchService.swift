import Catalog
package import Foundation
import OperatingSystem
package import Queries

/// Asks many vendors by one photo, or by the same words. Everything that is policy and not translation happens here, once:
/// which options a vendor gets, how the photo reaches it, what is known already, how many calls run at once, deadlines, retries, what
/// may be spent.
///
/// Searches of one service share what it has learned of each vendor. In which order all this stands around a call that
/// may cost money, and why, says ``CallDesk``.
package struct SearchService: Sendable {
  let providers: [ProviderID: any ImageSearchProvider]
  let desk: SearchDesk

  /// How long an account that has answered is not thought to be empty, in seconds.
  private static let trust: TimeInterval = 12 * 3_600

  /// - Parameters:
  ///   - providers: the vendors that can be asked, each id once.
  ///   - photoHost: where local photos are put for vendors that only take addresses.
  ///   - journal: told of every call, and asked before it is made whether its answer is known.
  package init(
    providers: [any ImageSearchProvider], photoHost: (any PhotoHost)?, policy: SearchPolicy = SearchPolicy(),
    journal: any CallJournal = SessionJournal(), clock: any Clock<Duration> = TidyClock(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.providers = Dictionary(providers.map { ($0.id, $0) }) { first, _ in first }
    let accounts = Dictionary(grouping: providers) { type(of: $0).account }.mapValues { Set($0.map(\.id)) }
    let moods = Moods(clock: clock) { account in
      let lately = now() - Self.trust
      return (try? await journal.wasLastAnswered(of: accounts[account] ?? [], since: lately)) == true
    }
    let calls = CallDesk(journal: journal, policy: policy, clock: clock, now: now, moods: moods)
    desk = SearchDesk(photoHost: photoHost, calls: calls)
  }

  /// Asks every target side by side and returns when each has its page or its error.
  ///
  /// Each target ends in one ``SearchEvent/page(_:)`` or ``SearchEvent/failed(_:)``, whatever becomes of the
  /// others. A page is in the journal before it is reported. Cancelling the task ends every call; nothing is reported
  /// after that.
  package func search(
    _ query: ImageQuery, by subject: SearchSubject, targets: [SearchTarget], options: SearchOptions = SearchOptions(),
    report: @escaping @Sendable (SearchEvent) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for target in targets {
        group.addTask {
          let reportUnlessCancelled: @Sendable (SearchEvent) async -> Void = { event in
            if !Task.isCancelled { await report(event) }
          }
          if let plan = plan(query, by: subject, target: target) {
            await answer(plan, options, report: reportUnlessCancelled)
          } else {
            let error = SearchError(.unknownVendor, from: target.provider)
            await reportUnlessCancelled(.failed(error))
          }
        }
      }
    }
  }

  /// What a search would do and cost now if nothing has to be tried again.
  package func forecast(
    for query: ImageQuery, by subject: SearchSubject, targets: [SearchTarget], freshSince: Date? = nil
  ) async -> CallForecast {
    var tally = await ForecastTally(at: desk.calls, for: targets.map(\.provider))
    var photos: Set<ReferenceKey> = []
    var renewable: Set<ReferenceKey> = []
    var lists: Set<PageKey> = []
    for target in targets {
      if Task.isCancelled { break }
      tally.mention(target.provider)
      guard let plan = plan(query, by: subject, target: target), !plan.route.isNone else { continue }
      if await isKnown(plan.pageKey, freshSince) {
        tally.addKnown()
        continue
      }
      guard lists.insert(plan.pageKey).inserted else { continue }
      var calls = [plan.route.search]
      var again: [CallKind] = []
      if let call = plan.route.introduction, let photo = plan.photo {
        let key = plan.referenceKey(of: photo)
        if let known = await knownReference(key) {
          if await desk.mayBeForgotten(known, as: key, in: CallForecast.trust) {
            again = renewable.insert(key).inserted ? [call, .search] : [.search]
          }
        } else if photos.insert(key).inserted {
          calls.insert(call, at: 0)
        }
      }
      tally.add(calls, again: again, by: plan.id)
    }
    return tally.forecast
  }

  private func isKnown(_ key: PageKey, _ freshSince: Date?) async -> Bool {
    let kept = try? await desk.calls.journal.keptPage(key) {
      desk.isYoung($0, freshSince: freshSince, in: CallForecast.trust)
    }
    return kept != nil
  }

  private func knownReference(_ key: ReferenceKey) async -> KeptReference? {
    guard let kept = try? await desk.calls.journal.keptReference(key), desk.isYoung(kept, in: CallForecast.trust) else {
      return nil
    }
    return kept
  }

  private func plan(_ query: ImageQuery, by subject: SearchSubject, target: SearchTarget) -> VendorPlan? {
    providers[target.provider].map {
      VendorPlan(
        query, by: subject, page: target.page, provider: $0, among: Array(providers.values), host: desk.photoHost,
        callsAtOnce: desk.calls.policy.callsAtOnce)
    }
  }

  private func answer(
    _ plan: VendorPlan, _ options: SearchOptions, report: @escaping @Sendable (SearchEvent) async -> Void
  ) async {
    if !plan.isRefused {
      for shortfall in plan.fitted.shortfalls {
        await report(.notice(plan.id, .shortfall(shortfall)))
      }
    }
    if options.insists { await desk.calls.moods.forgive(plan.vendor) }
    do throws(SearchError) {
      let search = VendorSearch(plan: plan, desk: desk, options: options, report: report)
      await report(.page(try await search.run()))
    } catch {
      await desk.calls.moods.gaveUp(error)
      await report(.failed(error))
    }
  }
}
