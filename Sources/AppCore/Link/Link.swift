import Catalog

/// An address that nothing here could open, to be taken to where something can.
struct Link: Hashable, Sendable {
  var address: WebAddress
  /// Why it was not opened, and what helps.
  var reason: String
}
