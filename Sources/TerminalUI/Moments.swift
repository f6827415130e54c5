import Synchronization

/// When the newest frame was sent and the last keys came, for whoever asks: nobody need wake the terminal's thread for
/// that.
final class Moments: Sendable {
  /// When keys came.
  private struct Arrival {
    /// When the first of them was read.
    let read: ContinuousClock.Instant
    /// When there was nothing to be read yet: they were typed later.
    let silence: ContinuousClock.Instant
  }

  private struct State {
    /// Since when the text of the newest frame is on its way.
    var sent: ContinuousClock.Instant?
    /// When there was nothing to be read, the last time that it was looked.
    var silence: ContinuousClock.Instant
    /// Of the keys that wait.
    var waiting: Arrival?
    /// Of those that were handed over last.
    var answered: Arrival?
  }

  private let state = Mutex(State(silence: .now))

  var shownFor: Duration? { state.withLock(\.sent).map { .now - $0 } }
  var keysWaited: Duration { state.withLock(\.answered).map { .now - $0.read } ?? .zero }
  var keysTypedWithin: Duration { state.withLock(\.answered).map { .now - $0.silence } ?? .zero }

  func frameCame() { state.withLock { $0.sent = nil } }
  func frameWasSent() { state.withLock { $0.sent = $0.sent ?? .now } }

  /// Takes that there was nothing to be read then.
  func wasSilent(at instant: ContinuousClock.Instant) { state.withLock { $0.silence = instant } }

  func keysWereRead() {
    state.withLock { state in
      if state.waiting == nil { state.waiting = Arrival(read: .now, silence: state.silence) }
    }
  }

  /// - Parameter isAll: whether no key waits any more.
  func keysWereHandedOver(isAll: Bool) {
    state.withLock { state in
      state.answered = state.waiting
      if isAll { state.waiting = nil }
    }
  }
}

/// When it is to be seen whether keys have come since a frame was sent: only then is it known that those of later were
/// typed after it.
struct Listening {
  /// Just after what a frame says counts as read, and what it has changed as seen.
  private static let pauses: [Duration] = [105, 205, 305].map { .milliseconds($0) }

  private var times: [ContinuousClock.Instant] = []

  /// The next time; `nil` when it was listened long enough.
  var next: ContinuousClock.Instant? { times.first }

  mutating func frameWasSent(at now: ContinuousClock.Instant) { times = Self.pauses.map { now + $0 } }

  mutating func listened(at now: ContinuousClock.Instant) { times.removeAll { $0 <= now } }
}
