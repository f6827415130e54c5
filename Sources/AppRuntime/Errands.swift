/// Work that is given up at the end, and whose newest start is the only one that counts.
struct Errands {
  enum Errand: CaseIterable {
    case photo, completion, clock, counting, spending, history, troubles, opener, rest, terminal
  }

  private let inbox: Inbox
  private var tasks: [Errand: Task<Void, Never>] = [:]

  init(inbox: Inbox) {
    self.inbox = inbox
  }

  func isUnderway(_ errand: Errand) -> Bool { tasks[errand] != nil }

  /// Starts it, and gives up what was started before.
  mutating func restart(_ errand: Errand, _ work: @escaping @Sendable (Inbox) async -> Void) {
    tasks[errand]?.cancel()
    tasks[errand] = Task { [inbox] in await work(inbox) }
  }

  mutating func giveUp(_ errand: Errand) { tasks.removeValue(forKey: errand)?.cancel() }

  /// Gives up all of them but one.
  mutating func giveUpAll(but kept: Errand) {
    for errand in Errand.allCases where errand != kept { giveUp(errand) }
  }
}
