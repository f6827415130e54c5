import Queries

/// A call that may cost money, whatever it asks: a photo made known, a page, an offer's details.
struct PaidCall<Value: Sendable, Known: Sendable>: Sendable {
  let vendor: CalledVendor
  let kind: CallKind
  let subject: CallSubject
  /// What is said of it while it is under way.
  let step: SearchStep
  /// The search that it is made for.
  var search: SearchNumber?
  /// The kind of the call that it is made for and that follows it: caps must allow both.
  var next: CallKind?
  /// Asks the vendor, once.
  let ask: @Sendable () async throws(SearchError) -> Value
  /// What of the answer is to be kept.
  let brought: @Sendable (Value) -> CallEnd.Brought
  /// What the journal has of it.
  let known: @Sendable () async -> Known?
}

/// What came of a call that was to be made.
enum Made<Value: Sendable, Known: Sendable>: Sendable {
  case now(Value)
  /// Another program made the same call meanwhile, and this is what it brought.
  case elsewhere(Known)
}
