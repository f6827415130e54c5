import Catalog
import Sourcing

/// What vendors are called in lines; one that is not there any more by its id.
extension Session {
  /// Two letters or digits.
  func code(of provider: ProviderID) -> String {
    vendors.first { $0.id == provider }?.code ?? provider.rawValue
  }

  func name(of provider: ProviderID) -> String {
    vendors.first { $0.id == provider }?.name ?? provider.rawValue
  }
}

extension Vendor {
  /// Whether a word that was typed means it: its id, or its code.
  func isNamed(_ word: String) -> Bool {
    [id.rawValue, code.lowercased()].contains(word.lowercased())
  }
}
