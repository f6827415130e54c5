/// Why nothing here opened an address.
package enum NotOpened: Hashable, Sendable {
  /// There is no desktop, and no program is named for it.
  case noOpener
  /// The program that is to open addresses cannot be started.
  case notStarted(String)
}
