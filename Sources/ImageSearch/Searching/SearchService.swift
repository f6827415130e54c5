package import Catalog

/// Asks many vendors by one photo. Everything that is policy and not translation happens here, once: which options
/// a vendor gets, how the photo reaches it, how many calls run at once, deadlines, retries, what is remembered.
///
/// Searches of one service share what it remembers and each vendor's limit of calls at once.
package struct SearchService: Sendable {
  private let providers: [ProviderID: any ImageSearchProvider]
  private let photoHost: (any PhotoHost)?
  private let deadline: Duration
  private let clock: any Clock<Duration>
  private let memory = SearchMemory()
  private let turns = Turns<ProviderID>()

  /// - Parameters:
  ///   - providers: the vendors that can be asked, each id once.
  ///   - photoHost: where local photos are put for vendors that only take addresses.
  ///   - deadline: the time that one vendor has for one page, from its turn on, retries included.
  package init(
    providers: [any ImageSearchProvider], photoHost: (any PhotoHost)?, deadline: Duration = .seconds(60),
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.providers = Dictionary(providers.map { ($0.id, $0) }) { first, _ in first }
    self.photoHost = photoHost
    self.deadline = deadline
    self.clock = clock
  }

  /// Asks every target side by side and returns when each has its page or its error.
  ///
  /// Each target ends in one ``SearchEvent/page(_:)`` or ``SearchEvent/failed(_:)``, whatever becomes of the
  /// others. Cancelling the task ends every call; nothing is reported after that.
  package func search(
    _ query: ImageQuery, photo: QueryPhoto, targets: [SearchTarget],
    report: @escaping @Sendable (SearchEvent) async -> Void
  ) async {
    await withDiscardingTaskGroup { group in
      for target in targets {
        group.addTask {
          let reportUnlessCancelled: @Sendable (SearchEvent) async -> Void = { event in
            if !Task.isCancelled { await report(event) }
          }
          if let plan = plan(query, photo: photo, target: target) {
            await answer(plan, report: reportUnlessCancelled)
          } else {
            let error = SearchError(.unsupported, from: target.provider, Words.unknownVendor)
            await reportUnlessCancelled(.failed(error))
          }
        }
      }
    }
  }

  /// The calls that a search would make now if nothing has to be tried again, in their order; a vendor that would
  /// be asked nothing has an empty list.
  package func calls(
    for query: ImageQuery, photo: QueryPhoto, targets: [SearchTarget]
  ) async -> [ProviderID: [CallKind]] {
    var calls: [ProviderID: [CallKind]] = [:]
    var photos: Set<SearchMemory.ReferenceKey> = []
    var lists: Set<SearchMemory.ListKey> = []
    for target in targets {
      calls[target.provider, default: []] += []
      guard let plan = plan(query, photo: photo, target: target), plan.route != .none else { continue }
      if plan.asksForOneList {
        guard await memory.lists.value(for: plan.listKey) == nil, lists.insert(plan.listKey).inserted else { continue }
      }
      if let call = plan.route.call, await memory.references.value(for: plan.referenceKey) == nil,
        photos.insert(plan.referenceKey).inserted
      {
        calls[target.provider, default: []].append(call)
      }
      calls[target.provider, default: []].append(.search)
    }
    return calls
  }

  private func plan(_ query: ImageQuery, photo: QueryPhoto, target: SearchTarget) -> VendorPlan? {
    providers[target.provider].map {
      VendorPlan(query, photo: photo, page: target.page, provider: $0, hasHost: photoHost != nil)
    }
  }

  private func answer(_ plan: VendorPlan, report: @escaping @Sendable (SearchEvent) async -> Void) async {
    let id = plan.id
    for sentence in plan.fitted.notices {
      await report(.notice(id, sentence))
    }
    // What costs no call needs no turn.
    if plan.asksForOneList, let whole = await memory.lists.value(for: plan.listKey) {
      await report(.page(plan.page(of: whole, isFromCache: true)))
      return
    }
    let isWaiting: () async -> Void = { await report(.step(id, .waiting)) }
    // The time counts from the vendor's turn on: waiting for other searches is no fault of the vendor's.
    let turn = await turns.hold(id, limit: plan.capabilities.concurrency, onWait: isWaiting) {
      let search = VendorSearch(
        plan: plan, photoHost: photoHost, memory: memory, patience: Patience(limit: deadline, clock: clock),
        report: report)
      return await Deadline.outcome(within: deadline, on: clock) { () async throws(SearchError) in
        try await search.run()
      }
    }
    guard let outcome = turn else { return }
    switch outcome {
    case .success(let page): await report(.page(page))
    case .failure(let error): await report(.failed(error))
    case nil:
      let late = SearchError(.temporary, from: id, Words.noAnswer(within: deadline), retryPauses: [.seconds(5)])
      await report(.failed(late))
    }
  }
}
