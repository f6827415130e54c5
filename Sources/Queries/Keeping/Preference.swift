/// What a user wants of the program for good, said by a key and not in the configuration. The raw value is its name in the
/// archive: a promise. Its values are names as well; one that is not known is not heeded.
package enum Preference: String, Hashable, Sendable {
  /// Whether the column at the left stays whatever has the focus.
  case sideColumn = "side-column"
  /// Whether it was said what the first call cost, and where that is seen from then on.
  case firstCost = "first-cost"
}
