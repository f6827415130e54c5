import Synchronization

/// When the newest frame was sent and the last keys were read, for whoever asks: nobody need wake the terminal's thread
/// for that.
final class Moments: Sendable {
  private struct State {
    /// Since when the text of the newest frame is on its way.
    var sent: ContinuousClock.Instant?
    /// When the first of the keys that wait was read.
    var waiting: ContinuousClock.Instant?
    /// The same of those that were handed over last.
    var read: ContinuousClock.Instant?
  }

  private let state = Mutex(State())

  var shownFor: Duration? { state.withLock(\.sent).map { .now - $0 } }
  var keysWaited: Duration { state.withLock(\.read).map { .now - $0 } ?? .zero }

  func frameCame() { state.withLock { $0.sent = nil } }
  func frameWasSent() { state.withLock { $0.sent = $0.sent ?? .now } }
  func keysWereRead() { state.withLock { $0.waiting = $0.waiting ?? .now } }

  /// - Parameter isAll: whether no key waits any more.
  func keysWereHandedOver(isAll: Bool) {
    state.withLock { state in
      state.read = state.waiting
      if isAll { state.waiting = nil }
    }
  }
}
