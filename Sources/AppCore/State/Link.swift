import Catalog

/// An address that nothing here could open, to be taken to where something can.
struct Link: Hashable, Sendable {
  var address: WebAddress
  /// Why it was not opened, and what helps.
  var reason: String
}

extension AppState {
  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    switch overlay {
    case nil, .gallery: cover(by: .link(Link(address: address, reason: reason)))
    default: message = Message(text: reason, isFailure: true)
    }
  }
}
