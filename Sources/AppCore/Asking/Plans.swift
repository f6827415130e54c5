import Catalog
import Sourcing

/// What the keys would ask for: made when something has changed that they depend on, for all that is said of them.
struct Plans: Sendable, Hashable {
  private(set) var ask: SearchPlan?
  private(set) var askAfresh: SearchPlan?
  private(set) var nextPage: SearchPlan?
  private(set) var retry: SearchPlan?
  private var basis: Basis?

  /// What plans are made from, and nothing else.
  private struct Basis: Sendable, Hashable {
    /// The work's; see ``Revisions``.
    let revision: Int
    let view: ProviderID?
    let isNextPageSeen: Bool

    static func of(_ state: AppState) -> Basis {
      Basis(revision: state.revisions.session, view: state.list.view, isNextPageSeen: state.nextPageSeen != nil)
    }
  }

  static func of(_ state: AppState) -> Plans {
    var plans = Plans()
    plans.basis = .of(state)
    plans.ask = state.planToAsk
    plans.askAfresh = state.session.planToAsk(isAnew: true)
    plans.nextPage = state.planForNextPage
    plans.retry = state.session.planToRetry
    return plans
  }

  /// Whether they would be made just like this.
  func areCurrent(in state: AppState) -> Bool { basis == .of(state) }
}
