import Dispatch

/// The usual clock, whose sleeps leave nothing behind when they are cancelled.
///
/// `Task.sleep` keeps its timer until its time has come, also when it was cancelled: after some hundred calls, each with
/// a deadline that was not needed, an idle program would wake for every one of them.
package struct TidyClock: Clock {
  package init() {}

  package var now: ContinuousClock.Instant { .now }
  package var minimumResolution: Duration { ContinuousClock().minimumResolution }

  package func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    let (time, over) = AsyncStream.makeStream(of: Void.self)
    let timer = DispatchSource.makeTimerSource()
    let (seconds, attoseconds) = max(.zero, deadline - now).components
    timer.schedule(deadline: .now() + .seconds(Int(seconds)) + .nanoseconds(Int(attoseconds / 1_000_000_000)))
    timer.setEventHandler { over.finish() }
    timer.resume()
    // It ends with the time or with the task.
    for await _ in time {}
    timer.cancel()
    try Task.checkCancellation()
  }
}
