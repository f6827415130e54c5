import Catalog

/// An address that nothing here could open, to be taken to where something can.
struct Link: Hashable, Sendable {
  var address: WebAddress
  /// Why it was not opened, and what helps.
  var reason: String
  /// What it lies over, and comes back when it is closed.
  var under: Gallery?
}

extension AppState {
  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    switch overlay {
    case nil: overlay = .link(Link(address: address, reason: reason))
    case .gallery(let gallery): overlay = .link(Link(address: address, reason: reason, under: gallery))
    default: message = Message(text: reason, isFailure: true)
    }
  }
}
