/// Ends what takes too long.
package enum Deadline {
  /// What a task came to, or `nil` when the time was over first. The task is cancelled then, and awaited.
  ///
  /// - Parameter takesLate: whether what it succeeds with after all is taken.
  ///
  /// When the caller is cancelled, either may be the result: ask `Task.isCancelled`.
  package static func outcome<Value: Sendable, Failure: Error>(
    within limit: Duration, on clock: any Clock<Duration>, takesLate: Bool = false,
    _ task: @escaping @Sendable () async throws(Failure) -> Value
  ) async -> Result<Value, Failure>? {
    await withTaskGroup(of: Result<Value, Failure>?.self) { group in
      group.addTask {
        do throws(Failure) {
          return .success(try await task())
        } catch {
          return .failure(error)
        }
      }
      group.addTask {
        try? await clock.sleep(for: limit, tolerance: nil)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      // What was answered at the last moment was paid for.
      if first == nil, takesLate, case .success(let value)?? = await group.next() { return .success(value) }
      return first
    }
  }
}
