import Synchronization

/// The one ordered stream of what happened: keys, reports, answers. What arrives together is taken together, so that a
/// burst of keys costs one frame.
///
/// Whoever posts goes on at once: it is a lock and no actor, so that from a key to its answer no thread is changed.
final class Inbox<Event: Sendable>: Sendable {
  private struct Contents {
    var events: [Event] = []
    /// Who waits until what they posted is taken, and who until a frame shows it.
    var untaken: [CheckedContinuation<Void, Never>] = []
    var unshown: [CheckedContinuation<Void, Never>] = []
    var isClosed = false
  }

  private let contents = Mutex(Contents())
  private let bell: AsyncStream<Void>.Continuation
  /// Fires whenever something has arrived since ``take()``.
  let rings: AsyncStream<Void>

  init() {
    (rings, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func post(_ new: [Event]) {
    guard !new.isEmpty else { return }
    contents.withLock { $0.events += new }
    bell.yield()
  }

  func post(_ event: Event) {
    post([event])
  }

  /// Posts an event and returns when a frame with what came of it was drawn, or no more is drawn.
  func postAndShow(_ event: Event) async {
    await withCheckedContinuation { continuation in
      let isClosed = contents.withLock { contents in
        contents.events.append(event)
        if !contents.isClosed { contents.untaken.append(continuation) }
        return contents.isClosed
      }
      bell.yield()
      if isClosed { continuation.resume() }
    }
  }

  /// A frame was drawn with all that was taken.
  func shown() {
    let waiting = contents.withLock { contents in
      defer { contents.unshown = [] }
      return contents.unshown
    }
    for continuation in waiting { continuation.resume() }
  }

  /// No more frames are drawn: nobody waits for one.
  func close() {
    contents.withLock { contents in
      contents.isClosed = true
      contents.unshown += contents.untaken
      contents.untaken = []
    }
    shown()
  }

  /// Everything that has arrived, in order.
  func take() -> [Event] {
    contents.withLock { contents in
      contents.unshown += contents.untaken
      contents.untaken = []
      defer { contents.events = [] }
      return contents.events
    }
  }
}
