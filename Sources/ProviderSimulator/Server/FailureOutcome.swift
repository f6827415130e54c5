/// What must become of a call that fails in a way, whichever client makes it.
///
/// For example, a vendor that says that the balance is empty must be reported as `noBalance`, not be asked again unasked,
/// and close its account until somebody has paid.
struct FailureOutcome: Sendable, Hashable {
  /// Kinds of errors, by the names that they have in the program's JSON.
  enum Kind: String, Sendable, Hashable {
    case unauthorized, noBalance, rateLimited, temporary, badPhoto, badRequest, malformedReply, unreachable
  }

  /// What is not asked again until a person wants it.
  enum Stop: Sendable, Hashable {
    case endpoint, account
  }

  /// `nil` is a page all the same.
  let kind: Kind?
  /// Seconds before each further try that is made unasked.
  let pauses: [Int]
  let stop: Stop?
  /// Whether the photo may be at fault: then the call succeeds when the photo was given again.
  let mayMeanThePhoto: Bool
  /// The call that meets the failure.
  let call: SimulatedCall

  static let page = FailureOutcome(kind: nil, pauses: [], stop: nil, mayMeanThePhoto: false, call: .search)

  static func error(
    _ kind: Kind, pauses: [Int] = [], stop: Stop? = nil, mayMeanThePhoto: Bool = false, on call: SimulatedCall = .search
  ) -> FailureOutcome {
    FailureOutcome(kind: kind, pauses: pauses, stop: stop, mayMeanThePhoto: mayMeanThePhoto, call: call)
  }
}
