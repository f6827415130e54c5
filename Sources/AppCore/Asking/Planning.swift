import Catalog
import Queries
import Sourcing

/// What could be asked now, and what it would cost: every cost on the screen is counted here, before it is spent.
extension AppState {
  /// Page 1 of the chosen vendors, with the photo and the filters as they are.
  var planToAsk: SearchPlan? { session.planToAsk() }

  /// The next page that was not seen yet, of the question that the results belong to.
  var planForNextPage: SearchPlan? { list.planForNextPage(session) }

  private var planBasis: Plans.Basis {
    Plans.Basis(revision: revisions.session, view: list.view, isNextPageSeen: nextPageSeen != nil)
  }

  /// What the keys would ask for now.
  var madePlans: Plans {
    Plans(
      ask: planToAsk, askAfresh: session.planToAsk(isAnew: true), nextPage: planForNextPage, retry: session.planToRetry,
      basis: planBasis)
  }

  /// What a command would ask for, in a place.
  func plan(for command: Command, in scope: Scope, from plans: Plans) -> SearchPlan? {
    switch command {
    case .ask: plans.ask
    case .open: scope == .photo && photoChoices.cursor.index == 0 ? plans.ask : nil
    case .askAfresh: plans.askAfresh
    case .nextPage: plans.nextPage
    case .retry: plans.retry
    default: nil
    }
  }

  /// Has the plans counted that the screen shows the cost of, when there are others than before.
  mutating func countCalls() -> [Effect] {
    if plans.basis != planBasis { plans = madePlans }
    let asked = [plans.ask, plans.nextPage, plans.retry, plans.askAfresh].compactMap { $0 }
    let counted = asked + ordersInQuestion.compactMap { session.planToAsk(sortedBy: $0) }
    // Panes show a forecast when it was made, not that it is being made.
    return quietly(\.session) { $0.session.count(counted).effects }
  }

  /// Other orders of the vendors than the present one that the user may be about to ask for.
  private var ordersInQuestion: [SortOrder] {
    var orders = [paying.awaited?.ask.order].compactMap { $0 }
    if let menu = overlay as? Menu {
      switch menu.subject {
      case .sort: for case .asked(let order) in choices(.sort) { orders.append(order) }
      case .confirmation(let confirmation): orders += [confirmation.ask.order].compactMap { $0 }
      case .pickOrder, .rejection, .details, .agreement, .freight, .freightAgreement: break
      }
    }
    return orders.filter { $0 != filters.query.sort }
  }
}
