import Catalog
import Sourcing

extension Session {
  /// What a vendor is called; its id when it is none of this version's.
  func name(of provider: ProviderID) -> String {
    vendors.first { $0.id == provider }?.name ?? provider.rawValue
  }
}
