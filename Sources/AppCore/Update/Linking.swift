import Catalog

extension AppState {
  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    switch overlay {
    case nil, .gallery: cover(by: .link(Link(address: address, reason: reason)))
    default: message = Message(text: reason, isFailure: true)
    }
  }
}
