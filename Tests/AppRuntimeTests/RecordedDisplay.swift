import AppCore
import Testing

/// A display without a terminal: it is typed on, and keeps the last frame.
actor RecordedDisplay: Display {
  nonisolated let events: AsyncStream<[TerminalEvent]>
  nonisolated let executor: (any TaskExecutor)? = nil
  private let keyboard: AsyncStream<[TerminalEvent]>.Continuation
  private(set) var text = ""
  private(set) var copied: [String] = []
  private(set) var isClosed = false
  private var closing: [CheckedContinuation<Void, Never>] = []
  private var watchers: [Int: (needle: String, continuation: CheckedContinuation<Void, Never>)] = [:]
  private var watched = 0

  init() {
    (events, keyboard) = AsyncStream.makeStream(of: [TerminalEvent].self)
  }

  var size: FrameSize { FrameSize(rows: 36, columns: 120) }

  /// Whoever types on it has read what it shows.
  nonisolated var shownFor: Duration? { .seconds(1) }
  nonisolated var keysWaited: Duration { .zero }
  nonisolated var keysTypedWithin: Duration { .zero }

  nonisolated func press(_ keys: Key...) {
    keyboard.yield(keys.map(TerminalEvent.key))
  }

  nonisolated func type(_ text: String) {
    keyboard.yield(text.map { TerminalEvent.key(.character($0)) })
  }

  nonisolated func paste(_ text: String) {
    keyboard.yield([.pasted(text)])
  }

  /// Returns when a frame shows the words. When the test's time is up it says what is shown instead.
  func shows(_ needle: String) async {
    guard !text.contains(needle) else { return }
    watched += 1
    let number = watched
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if Task.isCancelled { continuation.resume() } else { watchers[number] = (needle, continuation) }
      }
    } onCancel: {
      Task { await self.giveUp(number) }
    }
    if Task.isCancelled { Issue.record("“\(needle)” is not shown, but:\n\(text)") }
  }

  private func giveUp(_ number: Int) {
    watchers.removeValue(forKey: number)?.continuation.resume()
  }

  func draw(_ frame: Frame) {
    text = frame.rows.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
    for (number, watcher) in watchers where text.contains(watcher.needle) {
      watchers[number] = nil
      watcher.continuation.resume()
    }
  }

  func invalidate() {}
  func copy(_ text: String) -> CopyWay? {
    copied.append(text)
    return .terminal
  }
  func suspend() {}
  func setMouse(_ isOn: Bool) {}
  func close(isEarly: Bool) {
    isClosed = true
    for waiting in closing { waiting.resume() }
  }

  /// Returns when the terminal was given back.
  func closes() async {
    guard !isClosed else { return }
    await withCheckedContinuation { closing.append($0) }
  }
}
