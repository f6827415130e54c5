import Synchronization

/// An asynchronous channel with one reader. The reader goes on where it waits: an `AsyncStream` would wake a thread of the
/// pool for each element, which wakes the reader's own.
package final class Channel<Element: Sendable>: AsyncSequence, Sendable {
  private struct State {
    var elements: [Element] = []
    var reader: CheckedContinuation<Element?, Never>?
    var isFinished = false
  }

  private let state = Mutex(State())
  /// So many that nobody has taken are kept, the newest.
  private let limit: Int

  package init(keeping limit: Int = .max) { self.limit = limit }

  package func send(_ element: Element) {
    let reader = state.withLock { state -> CheckedContinuation<Element?, Never>? in
      guard !state.isFinished else { return nil }
      if let reader = state.reader {
        state.reader = nil
        return reader
      }
      state.elements.append(element)
      if state.elements.count > limit { state.elements.removeFirst() }
      return nil
    }
    reader?.resume(returning: element)
  }

  /// Nothing more is sent. What was not taken yet still can be.
  package func finish() {
    let reader = state.withLock { state in
      state.isFinished = true
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume(returning: nil)
  }

  package func makeAsyncIterator() -> Iterator { Iterator(channel: self) }

  package struct Iterator: AsyncIteratorProtocol {
    let channel: Channel

    package func next() async -> Element? { await next(isolation: nil) }

    /// The next element; `nil` when there is none any more. A task that is cancelled ends the channel: what was sent before
    /// can still be taken.
    package func next(isolation actor: isolated (any Actor)?) async -> Element? {
      await withTaskCancellationHandler {
        await withCheckedContinuation(isolation: actor) { channel.take($0) }
      } onCancel: {
        channel.finish()
      }
    }
  }

  private func take(_ reader: CheckedContinuation<Element?, Never>) {
    let (element, other) = state.withLock { state -> (Element??, CheckedContinuation<Element?, Never>?) in
      if !state.elements.isEmpty { return (state.elements.removeFirst(), nil) }
      if state.isFinished { return (.some(nil), nil) }
      defer { state.reader = reader }
      return (nil, state.reader)
    }
    // There is one reader: who came before has been followed by another.
    other?.resume(returning: nil)
    if let element { reader.resume(returning: element) }
  }
}
