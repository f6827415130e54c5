import Catalog
import Queries
import Sourcing

/// What could be asked now, and what it would cost: every cost on the screen is counted here, before it is spent.
extension AppState {
  /// Page 1 of the chosen vendors, with the photo and the filters as they are.
  var planToAsk: SearchPlan? { session.planToAsk() }

  /// The next page that was not seen yet, of the question that the results belong to.
  var planForNextPage: SearchPlan? {
    nextPageSeen == nil ? session.planForNextPage(from: seenVendors.map(\.id)) : nil
  }

  /// What a command would ask for now.
  func plan(for command: Command) -> SearchPlan? {
    switch command {
    case .ask: planToAsk
    case .open: scope == .photo && photoChoices.cursor.index == 0 ? planToAsk : nil
    case .askAfresh: session.planToAsk(isAnew: true)
    case .nextPage: planForNextPage
    case .retry: session.planToRetry
    default: nil
    }
  }

  /// Has the plans counted that the screen shows the cost of, when there are others than before.
  mutating func countCalls() -> [Effect] {
    var plans = [Command.ask, .nextPage, .retry, .askAfresh].compactMap { plan(for: $0) }
    plans += ordersInQuestion.compactMap { session.planToAsk(sortedBy: $0) }
    return session.count(plans).effects
  }

  /// Other orders of the vendors than the present one that the user may be about to ask for.
  private var ordersInQuestion: [SortOrder] {
    var orders = [paying.awaited?.ask.order].compactMap { $0 }
    if let menu = overlay as? Menu {
      switch menu.subject {
      case .sort: for case .asked(let order) in choices(.sort) { orders.append(order) }
      case .confirmation(let confirmation): orders += [confirmation.ask.order].compactMap { $0 }
      case .pick, .rejection: break
      }
    }
    return orders.filter { $0 != filters.query.sort }
  }

  // MARK: What the screen says of it

  /// Where the frame says what keys cost; `nil` when the screen is too small, or something else lies over the panes.
  var placeOfPrices: ShownPrices.Place? {
    guard !Layout.isTooSmall(size) else { return nil }
    guard let overlay else { return .pane(scope) }
    return (overlay as? Menu).map { .menu($0.subject) }
  }

  /// The plans of which the frame says the cost: those of the keys in its last line, and of the lines of a menu.
  var pricedPlans: [SearchPlan] {
    switch placeOfPrices {
    case .pane: return StatusLine.hints(self, width: size.columns - 2).compactMap { plan(for: $0.command) }
    case .menu(.confirmation(let confirmation)): return [confirmation.plan]
    case .menu(.sort):
      guard let menu = overlay as? Menu else { return [] }
      return choices(.sort).dropFirst(menu.cursor.top).prefix(layout.sheetHeight).compactMap { choice in
        guard case .asked(let order) = choice, let plan = session.planToAsk(sortedBy: order),
          let forecast = forecasts[plan]
        else { return nil }
        return Menu.hasRoom(for: Words.forecast(forecast), in: size.columns) ? plan : nil
      }
    case .menu(.pick), .menu(.rejection), nil: return []
    }
  }
}
