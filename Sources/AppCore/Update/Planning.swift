import ImageSearch

/// What could be asked now, and how many calls it would make: every cost on the screen is counted here, before it is
/// spent.
extension AppState {
  /// Page 1 of the chosen vendors, with the photo and the filters as they are.
  var planToAsk: SearchPlan? { planToAsk(sortedBy: filters.query.sort) }

  func planToAsk(sortedBy order: SortOrder) -> SearchPlan? {
    guard photo.facts != nil else { return nil }
    var query = filters.query
    query.sort = order
    return Question(photo: photo.id, query: query).plan(chosenVendors.map { SearchTarget($0.id) })
  }

  /// The next page that was not seen yet, of the question that the results belong to.
  var planForNextPage: SearchPlan? {
    nextPageSeen == nil ? question?.plan(vendorsWithNext.map(\.nextTarget)) : nil
  }

  /// The pages that failed, or were stopped.
  var planToRetry: SearchPlan? { question?.plan(vendors.filter(\.canBeRetried).map(\.nextTarget)) }

  /// The calls that a command would make now; `nil` when it makes none, or they are not counted yet.
  func calls(for command: Command) -> Int? {
    switch command {
    case .ask: focus == .photo && photo.cursor.index > 0 ? nil : counts[planToAsk]
    case .nextPage: counts[planForNextPage]
    case .retry: counts[planToRetry]
    default: nil
    }
  }

  /// Has the plans counted that the screen shows the cost of, when there are others than before.
  mutating func countCalls() -> [Effect] {
    var plans = [planToAsk, planForNextPage, planToRetry].compactMap { $0 }
    if case .menu = overlay {
      for case .asked(let order) in sortChoices where order != filters.query.sort {
        if let plan = planToAsk(sortedBy: order) { plans.append(plan) }
      }
    }
    let new = counts.want(plans)
    return new.isEmpty ? [] : [.countCalls(new)]
  }
}

extension VendorState {
  fileprivate var nextTarget: SearchTarget { SearchTarget(id, page: (found?.lastPage ?? 0) + 1) }
}
