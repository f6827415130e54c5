package import Catalog

/// What each vendor charges for each kind of call, as the user says; vendors' replies say nothing of it.
package struct PriceList: Hashable, Sendable {
  private var costs: [ProviderID: [CallKind: Cost]] = [:]

  package init() {}

  /// `nil` where the user set no price.
  package subscript(_ provider: ProviderID, _ kind: CallKind) -> Cost? {
    get { costs[provider]?[kind] }
    set { costs[provider, default: [:]][kind] = newValue }
  }
}
