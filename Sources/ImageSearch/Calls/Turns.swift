/// A keyed semaphore: turns at things of which only so many may be done at once for each key, first come, first served.
///
/// Waiting ends when the task is cancelled. For example, with a limit of 2 the third call to an account waits until one
/// of the two before it has ended, and no call to another account waits for any of them.
actor Turns<Key: Hashable & Sendable> {
  private struct Waiter {
    let number: Int
    let turn: AsyncStream<Void>.Continuation
  }

  private struct Line {
    var limit: Int
    var held = 0
    var waiters: [Waiter] = []
  }

  private var lines: [Key: Line] = [:]
  /// Limits that were set, in place of those that the callers give.
  private var limits: [Key: Int] = [:]
  private var nextNumber = 0

  /// Does something when it is its turn.
  ///
  /// - Parameters:
  ///   - limit: how many may hold a turn at this key at once, unless ``setLimit(_:to:)`` says otherwise.
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

  /// Lets more or fewer hold a turn at a key from now on. Turns that are held are not taken away.
  func setLimit(_ key: Key, to limit: Int) {
    limits[key] = max(1, limit)
    lines[key]?.limit = max(1, limit)
    admit(key)
  }

  /// How many wait for a turn.
  func waiting(for key: Key) -> Int { lines[key]?.waiters.count ?? 0 }

  private func take(_ key: Key, limit: Int) -> Bool {
    var line = lines[key] ?? Line(limit: limits[key] ?? max(1, limit))
    defer { lines[key] = line }
    guard line.held < line.limit else { return false }
    line.held += 1
    return true
  }

  private func queue(for key: Key, limit: Int) async -> Bool {
    // A turn may have come free while the caller was told to wait.
    if take(key, limit: limit) { return true }
    let (stream, turn) = AsyncStream<Void>.makeStream()
    let number = nextNumber
    nextNumber += 1
    lines[key]?.waiters.append(Waiter(number: number, turn: turn))
    var turns = stream.makeAsyncIterator()
    // A stream ends with its task, and hands over what was sent before that: a turn is taken or still to be had,
    // never lost.
    if await turns.next(isolation: self) != nil { return true }
    lines[key]?.waiters.removeAll { $0.number == number }
    return false
  }

  private func give(_ key: Key) {
    lines[key]?.held -= 1
    admit(key)
    if let line = lines[key], line.held == 0, line.waiters.isEmpty { lines[key] = nil }
  }

  private func admit(_ key: Key) {
    while let line = lines[key], line.held < line.limit, let waiter = line.waiters.first {
      lines[key]?.waiters.removeFirst()
      if case .enqueued = waiter.turn.yield() { lines[key]?.held += 1 }
    }
  }
}
