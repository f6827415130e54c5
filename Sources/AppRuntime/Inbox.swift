import AppCore

/// The one ordered stream of what happened: keys, reports, answers. What arrives together is taken together, so that a
/// burst of keys costs one frame.
actor Inbox {
  private var actions: [Action] = []
  private let (arrivals, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  func post(_ new: [Action]) {
    guard !new.isEmpty else { return }
    actions += new
    bell.yield()
  }

  func post(_ action: Action) {
    post([action])
  }

  /// Fires whenever something has arrived since ``take()``.
  nonisolated var rings: AsyncStream<Void> { arrivals }

  /// Everything that has arrived, in order.
  func take() -> [Action] {
    defer { actions = [] }
    return actions
  }
}
