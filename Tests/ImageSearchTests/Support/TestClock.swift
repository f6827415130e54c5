import Synchronization

/// A clock that stands still until it is advanced.
final class TestClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration

    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private struct Sleeper {
    var deadline: Instant
    var wake: AsyncStream<Void>.Continuation
  }

  private struct State {
    var now = Instant(offset: .zero)
    var sleepers: [Int: Sleeper] = [:]
    var nextSleeper = 0
  }

  private let state = Mutex(State())

  var now: Instant { state.withLock { $0.now } }
  var minimumResolution: Duration { .nanoseconds(1) }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let (stream, wake) = AsyncStream<Void>.makeStream()
    let number = state.withLock { state -> Int? in
      guard deadline > state.now else { return nil }
      state.nextSleeper += 1
      state.sleepers[state.nextSleeper] = Sleeper(deadline: deadline, wake: wake)
      return state.nextSleeper
    }
    guard let number else { return }
    for await _ in stream { return }
    state.withLock { _ = $0.sleepers.removeValue(forKey: number) }
    throw CancellationError()
  }

  /// Moves the time and wakes those whose time has come.
  func advance(by duration: Duration) {
    let woken = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.deadline <= state.now }
      for number in due.keys { state.sleepers[number] = nil }
      return due.values.map(\.wake)
    }
    for wake in woken { wake.yield() }
  }

  /// Returns when so many tasks sleep.
  func untilAsleep(_ count: Int) async {
    while state.withLock({ $0.sleepers.count }) != count, !Task.isCancelled { await Task.yield() }
  }
}
