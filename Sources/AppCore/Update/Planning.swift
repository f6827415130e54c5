import Catalog
import Queries
import Sourcing

/// What could be asked now, and what it would cost: every cost on the screen is counted here, before it is spent.
extension AppState {
  /// Page 1 of the chosen vendors, with the photo and the filters as they are.
  var planToAsk: SearchPlan? { planToAsk(sortedBy: filters.query.sort) }

  func planToAsk(sortedBy order: SortOrder, isAnew: Bool = false) -> SearchPlan? {
    guard photo.facts != nil else { return nil }
    var query = filters.query
    query.sort = order
    let targets = chosenVendors.map { SearchTarget($0.id) }
    guard !targets.isEmpty else { return nil }
    return SearchPlan(
      query: query, photo: photo.id, source: photo.name ?? "", targets: targets, freshness: isAnew ? .anew : .any)
  }

  /// The next page that was not seen yet, of the question that the results belong to.
  var planForNextPage: SearchPlan? {
    nextPageSeen == nil ? planForMore(from: vendorsWithNext) : nil
  }

  /// The pages that failed, or were stopped.
  var planToRetry: SearchPlan? {
    planForMore(from: vendors.map(\.id).filter { standing(of: $0).canBeRetried }, insists: true)
  }

  private func planForMore(from vendors: [ProviderID], insists: Bool = false) -> SearchPlan? {
    inquiry?.plan(vendors.map { SearchTarget($0, page: standing(of: $0).nextPage) }, insists: insists)
  }

  /// What a command would ask for now.
  func plan(for command: Command) -> SearchPlan? {
    switch command {
    case .ask: planToAsk
    case .open: scope == .photo && photoChoices.cursor.index == 0 ? planToAsk : nil
    case .askAfresh: planToAsk(sortedBy: filters.query.sort, isAnew: true)
    case .nextPage: planForNextPage
    case .retry: planToRetry
    default: nil
    }
  }

  /// Has the plans counted that the screen shows the cost of, when there are others than before.
  mutating func countCalls() -> [Effect] {
    var plans = [Command.ask, .nextPage, .retry, .askAfresh].compactMap { plan(for: $0) }
    plans += ordersInQuestion.compactMap { planToAsk(sortedBy: $0) }
    let new = forecasts.want(plans)
    return new.isEmpty ? [] : [.forecast(new)]
  }

  /// Other orders of the vendors than the present one that the user may be about to ask for.
  private var ordersInQuestion: [SortOrder] {
    var orders = [paying.awaited?.ask.order].compactMap { $0 }
    if case .menu(let menu) = overlay {
      switch menu.subject {
      case .sort: for case .asked(let order) in choices(.sort) { orders.append(order) }
      case .confirmation(let confirmation): orders += [confirmation.ask.order].compactMap { $0 }
      case .pick, .rejection: break
      }
    }
    return orders.filter { $0 != filters.query.sort }
  }
}
