/// The one ordered stream of what happened: keys, reports, answers. What arrives together is taken together, so that a
/// burst of keys costs one frame.
actor Inbox<Event: Sendable> {
  private var events: [Event] = []
  /// Who waits until what they posted is taken, and who until a frame shows it.
  private var untaken: [CheckedContinuation<Void, Never>] = []
  private var unshown: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false
  private let (arrivals, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  func post(_ new: [Event]) {
    guard !new.isEmpty else { return }
    events += new
    bell.yield()
  }

  func post(_ event: Event) {
    post([event])
  }

  /// Posts an event and returns when a frame with what came of it was drawn, or no more is drawn.
  func postAndShow(_ event: Event) async {
    post(event)
    guard !isClosed else { return }
    await withCheckedContinuation { untaken.append($0) }
  }

  /// A frame was drawn with all that was taken.
  func shown() {
    for waiting in unshown { waiting.resume() }
    unshown = []
  }

  /// No more frames are drawn: nobody waits for one.
  func close() {
    isClosed = true
    unshown += untaken
    untaken = []
    shown()
  }

  /// Fires whenever something has arrived since ``take()``.
  nonisolated var rings: AsyncStream<Void> { arrivals }

  /// Everything that has arrived, in order.
  func take() -> [Event] {
    unshown += untaken
    untaken = []
    defer { events = [] }
    return events
  }
}
