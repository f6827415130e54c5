import Sourcing

/// A key in the last line, and what it does here.
struct Hint: Hashable, Sendable {
  /// `nil` where it is an example.
  let command: Command?
  let key: String
  let words: String
  /// What it would ask; the words say the cost.
  var plan: SearchPlan?
  var costs = false
}
