/// Calls under way, each about something of its own: details of an offer, what sending one costs. They end by themselves:
/// what was paid for is kept, whoever still looks.
struct RunningCalls<Target: Hashable & Sendable>: Sendable {
  private var tasks: [Target: Task<Void, Never>] = [:]

  mutating func start(_ target: Target, _ ask: @escaping @Sendable () async -> Void) {
    tasks[target] = Task { await ask() }
  }

  mutating func stop(_ targets: [Target]) {
    for target in targets { tasks.removeValue(forKey: target)?.cancel() }
  }

  mutating func ended(_ target: Target) { tasks[target] = nil }

  /// Stops all of them and waits until what was called is written down.
  func finish() async {
    for task in tasks.values { task.cancel() }
    for task in tasks.values { await task.value }
  }
}
