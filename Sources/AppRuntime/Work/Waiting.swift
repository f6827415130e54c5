/// Work that is awaited for a time and no longer. It is not stopped then: a write under way ends by itself or with the
/// program.
enum Waiting {
  /// - Returns: whether the work was done in time.
  static func atMost(_ limit: Duration, _ work: @escaping @Sendable () async -> Void) async -> Bool {
    let (ends, end) = AsyncStream.makeStream(of: Bool.self)
    Task {
      await work()
      end.yield(true)
    }
    Task {
      try? await Task.sleep(for: limit)
      end.yield(false)
    }
    for await isDone in ends { return isDone }
    return false
  }
}
