package import Likeness
package import Queries

/// Why it cannot be told whether something was seen before.
package enum SeenTrouble: Error, Sendable, Hashable {
  /// The configuration wants no pictures compared.
  case isOff
  case network(NetworkFault)
  case archive(ArchiveError)
  /// The photo cannot be read any more.
  case photoGone
}
