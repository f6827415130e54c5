import Catalog

extension AppState {
  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    if overlay == nil || overlay is Gallery {
      cover(by: Link(address: address, reason: reason))
    } else {
      message = Message(text: reason, isFailure: true)
    }
  }
}
