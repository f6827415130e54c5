/// How long one vendor's page may take, and the whole retry policy of the program.
struct Patience: Sendable {
  let limit: Duration
  private let clock: any Clock<Duration>
  private let stopwatch: Stopwatch

  /// Starts now.
  init(limit: Duration, clock: any Clock<Duration>) {
    self.limit = limit
    self.clock = clock
    stopwatch = Stopwatch(clock)
  }

  /// Tries a call, and again after each pause that its errors ask for, in their order.
  ///
  /// An error that asks for none is the outcome, and so is one whose pause would pass the limit.
  ///
  /// - Parameter onPause: is called before each pause.
  func trying<Value>(
    _ onPause: (SearchStep) async -> Void, _ call: () async throws(SearchError) -> Value
  ) async throws(SearchError) -> Value {
    var tries = 0
    while true {
      do {
        return try await call()
      } catch let failure {
        guard tries < failure.retryPauses.count, !Task.isCancelled else { throw failure }
        let pause = failure.retryPauses[tries]
        guard stopwatch.elapsed + pause < limit else { throw failure }
        tries += 1
        await onPause(.pausing(pause, because: failure.sentence))
        do {
          try await clock.sleep(for: pause, tolerance: nil)
        } catch {
          throw .cancelled(failure.provider)
        }
      }
    }
  }
}
