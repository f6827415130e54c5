import Catalog
import Queries

/// Whom a call goes to: a provider, and the account that its vendor counts and charges.
struct CalledVendor: Sendable, Hashable {
  let id: ProviderID
  /// What is counted, limited and charged together.
  let account: String
  /// How many calls the account takes at once.
  let callsAtOnce: Int
}

extension CalledVendor {
  /// - Parameter callsAtOnce: by account, where it is not the provider's own number.
  init(_ provider: any ImageSearchProvider, callsAtOnce: [String: Int]) {
    let type = type(of: provider)
    self.init(
      id: provider.id, account: type.account,
      callsAtOnce: max(1, callsAtOnce[type.account] ?? type.capabilities.concurrency))
  }
}
