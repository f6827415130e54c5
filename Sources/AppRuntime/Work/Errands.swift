/// Work that is given up at the end, and whose newest start is the only one that counts.
struct Errands<Name: Hashable & Sendable>: Sendable {
  private var tasks: [Name: Task<Void, Never>] = [:]

  func isUnderway(_ name: Name) -> Bool { tasks[name] != nil }

  /// Starts it, and gives up what was started before.
  mutating func restart(_ name: Name, _ work: @escaping @Sendable () async -> Void) {
    tasks[name]?.cancel()
    tasks[name] = Task { await work() }
  }

  mutating func giveUp(_ name: Name) { tasks.removeValue(forKey: name)?.cancel() }

  /// Gives up all of them but one.
  mutating func giveUpAll(but kept: Name? = nil) {
    for name in tasks.keys where name != kept { giveUp(name) }
  }
}
