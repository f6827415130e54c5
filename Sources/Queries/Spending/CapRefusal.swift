import Catalog

/// Why a call must not leave.
package struct CapRefusal: Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// It would pass the cap, under which this was spent today.
    case reached(Spend)
    /// It would pass the cap together with the other calls of the same search; this was spent before them.
    case shared(Spend)
    /// The cap is in money and the call's price is not set in it, so that nobody could say when it is reached.
    case uncountable
  }

  let cap: SpendingCap
  let provider: ProviderID
  let kind: CallKind
  let reason: Reason
}
