/// An LRU cache that makes what it does not have: what was made once, often for money, is used again, and the longest
/// unused is forgotten first.
///
/// Two tasks that need the same at once make it once (single flight).
actor Memory<Key: Hashable & Sendable, Value: Sendable> {
  private let limit: Int
  private let turns = Turns<Key>()
  private var values: [Key: Value] = [:]
  /// The longest unused first.
  private var keys: [Key] = []

  init(limit: Int) {
    self.limit = limit
  }

  func value(for key: Key) -> Value? {
    guard let value = values[key] else { return nil }
    keys.removeAll { $0 == key }
    keys.append(key)
    return value
  }

  func keep(_ value: Value, for key: Key) {
    values[key] = value
    keys.removeAll { $0 == key }
    keys.append(key)
    while keys.count > limit { values[keys.removeFirst()] = nil }
  }

  func forget(_ key: Key) {
    values[key] = nil
    keys.removeAll { $0 == key }
  }

  /// The remembered value, or a new one that is remembered from then on, even if the task is cancelled meanwhile.
  ///
  /// - Parameter onWait: is called before another task's making of the same is waited for.
  /// - Returns: the value and whether it was made just now; `nil` when the task was cancelled while it waited.
  nonisolated func value<Failure: Error>(
    for key: Key, onWait: () async -> Void = {}, make: () async throws(Failure) -> Value
  ) async throws(Failure) -> (value: Value, isNew: Bool)? {
    if let value = await value(for: key) { return (value, false) }
    return try await turns.hold(key, limit: 1, onWait: onWait) { () async throws(Failure) in
      if let value = await value(for: key) { return (value, false) }
      let value = try await make()
      await keep(value, for: key)
      return (value, true)
    }
  }
}
