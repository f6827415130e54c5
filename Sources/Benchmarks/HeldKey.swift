import PseudoTerminal

/// A key that is held down: the keyboard does not wait for answers.
struct HeldKey {
  /// Presses a second.
  static let rate = 60

  /// Milliseconds from each press to the last byte of the frame that answers it.
  private(set) var times: [Double] = []
  private(set) var presses = 0
  /// Answers; fewer than presses when one answers several.
  private(set) var frames = 0
  private(set) var bytes = 0

  private struct Arrival {
    let at: ContinuousClock.Instant
    /// All that had come by then.
    let end: Int
  }

  /// Holds a program's key for moving on down, from the top of its list.
  ///
  /// - Parameter number: which one is selected on a screen, from 1; `nil` when the screen does not say. Then what comes
  ///   before the next press is taken for the answer to the last.
  init(
    _ terminal: PseudoTerminal, _ subject: Subject, for time: Duration, number: ((ScreenText) -> Int?)? = nil
  ) {
    terminal.type(subject.top)
    terminal.readUntilQuiet(.milliseconds(300))
    var screen = terminal.screen
    let start = terminal.output.count
    let clock = ContinuousClock()
    var pressed: [ContinuousClock.Instant] = []
    var arrivals: [Arrival] = []
    let interval = Duration.seconds(1) / Self.rate
    let begin = clock.now
    func read(until end: ContinuousClock.Instant) {
      while clock.now < end {
        guard terminal.readNext(within: end - clock.now), terminal.output.count > arrivals.last?.end ?? start else {
          continue
        }
        arrivals.append(Arrival(at: terminal.lastArrival, end: terminal.output.count))
      }
    }
    while begin + interval * pressed.count < begin + time {
      pressed.append(clock.now)
      terminal.type(subject.next)
      read(until: begin + interval * pressed.count)
    }
    // What follows when the key is released is no answer.
    read(until: clock.now + interval)
    (presses, bytes) = (pressed.count, terminal.output.count - start)

    // Looked at afterwards, so that reading is never late.
    let first = number?(screen) ?? 0
    var last: [Int: ContinuousClock.Instant] = [:]
    var from = start
    var shown = 0
    for arrival in arrivals {
      screen.feed(terminal.output[from..<arrival.end])
      from = arrival.end
      shown = number.map { ($0(screen) ?? first) - first } ?? pressed.count { $0 <= arrival.at }
      last[shown] = arrival.at
    }
    frames = last.count { $0.key > 0 }
    var answer: ContinuousClock.Instant?
    for press in pressed.indices.reversed() {
      answer = last[press + 1] ?? answer
      if let answer { times.append((answer - pressed[press]).milliseconds) }
    }
  }
}
