package import Catalog

/// One of the limits of a day, and whose it is.
package struct SpendingCap: Hashable, Sendable {
  /// `nil` when it is for all vendors together.
  package var provider: ProviderID?
  package var limit: SpendingLimit
}
