/// Why there is no network; the program works without it.
package enum NetworkFault: Error, Sendable, Hashable {
  /// Its file of weights is not where the program expects it.
  case missing(path: String)
  /// The file is cut, changed, or of another network.
  case damaged
}
