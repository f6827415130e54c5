import AppCore

/// What was typed and has not been handed over yet. It is bounded, and handed over in slices, so that a flood – a file
/// typed into the terminal by mistake – takes no memory, and what is urgent overtakes it.
struct Backlog {
  /// Keys that wait at most. What is typed beyond that is dropped: nobody means it.
  static let limit = 4_096
  /// Keys that are handed over at once: what was handed over nothing overtakes.
  private static let slice = 256
  /// So many keys in one read are faster than anyone types.
  private static let burst = 128
  /// A read that follows such a burst so soon goes on with it.
  private static let pause = Duration.milliseconds(200)
  /// A paste counts as one key for each so many bytes.
  private static let pasteWeight = 256

  private var waiting: [TerminalEvent] = []
  private var weight = 0
  private var lastBurst: ContinuousClock.Instant?

  /// Adds what one read brought. As the kernel does in a terminal's line, ^C drops what was typed before it.
  mutating func add(_ read: [TerminalEvent], at time: ContinuousClock.Instant = .now) {
    for event in joined(read, at: time) {
      if event == Self.interrupt { dropTyped() }
      guard weight < Self.limit else { continue }
      weight += Self.weight(event)
      waiting.append(event)
    }
  }

  var isEmpty: Bool { waiting.isEmpty }

  /// The next that are to be answered, in order.
  mutating func takeSlice() -> [TerminalEvent] {
    var taken = 0
    let slice = Array(
      waiting.prefix { event in
        defer { taken += Self.weight(event) }
        return taken < Self.slice
      })
    waiting.removeFirst(slice.count)
    weight -= slice.reduce(0) { $0 + Self.weight($1) }
    return slice
  }

  private static let interrupt = TerminalEvent.key(.control("c"))

  /// Twice ^C quits, so that one of them stays.
  private mutating func dropTyped() {
    waiting = waiting.last == Self.interrupt ? [Self.interrupt] : []
    weight = waiting.count
  }

  private static func weight(_ event: TerminalEvent) -> Int {
    if case .pasted(let text) = event { 1 + text.utf8.count / pasteWeight } else { 1 }
  }

  /// A long run of text that came at once is a paste, also where the terminal does not mark it as one: its letters and its
  /// Enters are no commands. A key that repeats stays a key.
  private mutating func joined(_ read: [TerminalEvent], at time: ContinuousClock.Instant) -> [TerminalEvent] {
    let goesOn = lastBurst.map { time - $0 < Self.pause } ?? false
    guard goesOn || read.count >= Self.burst else { return read }
    var joined: [TerminalEvent] = []
    var rest = read[...]
    while let event = rest.first {
      let run = rest.prefix { Self.text(of: $0) != nil }
      rest = run.isEmpty ? rest.dropFirst() : rest[run.endIndex...]
      if run.isEmpty {
        joined.append(event)
      } else if goesOn || (run.count >= Self.burst && run.contains { $0 != event }) {
        joined.append(.pasted(run.compactMap(Self.text(of:)).joined()))
        lastBurst = time
      } else {
        joined += run
      }
    }
    return joined
  }

  private static func text(of event: TerminalEvent) -> String? {
    switch event {
    case .key(.character(let character)): String(character)
    case .key(.enter): "\n"
    case .key(.tab): "\t"
    default: nil
    }
  }
}
