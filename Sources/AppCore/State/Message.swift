/// A sentence for the user, and whether it tells of a failure.
struct Message: Hashable, Sendable {
  var text: String
  var isFailure = false
  /// Whether it says why a key could not act just then: it goes when an answer comes.
  var isReason = false
}
