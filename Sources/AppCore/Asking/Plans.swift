import Catalog
import Sourcing

/// What the keys would ask for: made when something has changed that they depend on, for all that is said of them.
struct Plans: Sendable, Hashable {
  var ask: SearchPlan?
  var askAfresh: SearchPlan?
  var nextPage: SearchPlan?
  var retry: SearchPlan?
  var basis: Basis?

  /// What plans are made from, and nothing else.
  struct Basis: Sendable, Hashable {
    /// The work's; see ``Revisions``.
    let revision: Int
    let view: ProviderID?
    let isNextPageSeen: Bool
  }
}
