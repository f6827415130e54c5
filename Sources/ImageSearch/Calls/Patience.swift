import Queries

/// The retry policy, the only one of the program: tries a call again after the pauses that its errors ask for.
struct Patience: Sendable {
  /// How long one call's pauses may take together.
  let limit: Duration
  /// The longest part of a pause that is added to it by chance.
  let jitter: Double
  let clock: any Clock<Duration>

  /// Tries a call, and again after each pause that its errors ask for, in their order.
  ///
  /// An error that asks for none is the outcome, and so is one with whose pause all pauses would pass the limit.
  ///
  /// - Parameter onPause: is called before each pause.
  func trying<Value>(
    _ onPause: (SearchStep) async -> Void, _ call: () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    var tries = 0
    var paused = Duration.zero
    while true {
      do {
        return try await call()
      } catch let failure {
        guard tries < failure.retryPauses.count, !Task.isCancelled else { throw failure }
        var pause = failure.retryPauses[tries]
        if jitter > 0 { pause += pause * Double.random(in: 0...jitter) }
        guard paused + pause < limit else { throw failure }
        tries += 1
        paused += pause
        await onPause(.pausing(pause, because: failure))
        do {
          try await clock.sleep(for: pause, tolerance: nil)
        } catch {
          throw .cancelled(failure.provider)
        }
      }
    }
  }
}
