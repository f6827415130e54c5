/// Turns at things of which only so many may be done at once, first come, first served.
///
/// Waiting ends when the task is cancelled.
actor Turns<Key: Hashable & Sendable> {
  private struct Waiter {
    let number: Int
    let turn: AsyncStream<Void>.Continuation
  }

  private var held: [Key: Int] = [:]
  private var waiters: [Key: [Waiter]] = [:]
  private var nextNumber = 0

  /// Does something when it is its turn.
  ///
  /// - Parameters:
  ///   - limit: how many may hold a turn at this key at once.
  ///   - onWait: is called before it has to wait.
  /// - Returns: what came of it, or `nil` when the task was cancelled before its turn.
  nonisolated func hold<Value: Sendable, Failure: Error>(
    _ key: Key, limit: Int, onWait: () async -> Void = {}, _ body: () async throws(Failure) -> Value
  ) async throws(Failure) -> Value? {
    if await !take(key, limit: limit) {
      await onWait()
      guard await queue(for: key, limit: limit) else { return nil }
    }
    let value: Value
    do throws(Failure) {
      value = try await body()
    } catch {
      await give(key)
      throw error
    }
    await give(key)
    return value
  }

  private func take(_ key: Key, limit: Int) -> Bool {
    guard held[key, default: 0] < max(1, limit) else { return false }
    held[key, default: 0] += 1
    return true
  }

  private func queue(for key: Key, limit: Int) async -> Bool {
    // A turn may have come free while the caller was told to wait.
    if take(key, limit: limit) { return true }
    let (stream, turn) = AsyncStream<Void>.makeStream()
    let number = nextNumber
    nextNumber += 1
    waiters[key, default: []].append(Waiter(number: number, turn: turn))
    var turns = stream.makeAsyncIterator()
    // A stream ends with its task, and hands over what was sent before that: a turn is taken or still to be had,
    // never lost.
    if await turns.next(isolation: self) != nil { return true }
    waiters[key]?.removeAll { $0.number == number }
    return false
  }

  private func give(_ key: Key) {
    while let waiter = waiters[key]?.first {
      waiters[key]?.removeFirst()
      if case .enqueued = waiter.turn.yield() { return }
    }
    waiters[key] = nil
    held[key] = held[key].flatMap { $0 > 1 ? $0 - 1 : nil }
  }
}
