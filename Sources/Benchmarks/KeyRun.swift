import PseudoTerminal

/// Presses of one key from the top of a list, then 20 of the one for a screen, then 8 moves with rests between.
struct KeyRun {
  /// Milliseconds from a press to the first byte of its answer.
  private(set) var latencies: [Double] = []
  /// Bytes of presses that move the selection in a screen that stands still.
  private(set) var moves: [Double] = []
  /// Bytes of presses that move the screen by a line.
  private(set) var scrolls: [Double] = []
  private(set) var pages: [Double] = []
  /// Bytes of moves after which nothing is pressed for a while: what follows the selection late is among them.
  private(set) var rests: [Double] = []

  init(_ terminal: PseudoTerminal, _ subject: Subject, _ size: ScreenSize, presses: Int) {
    terminal.type(subject.top)
    terminal.readUntilQuiet(.milliseconds(200))
    for press in 0..<presses {
      guard let bytes = answer(terminal, subject.next) else { continue }
      if press < 8 { moves.append(bytes) }
      if press > size.rows + 5 { scrolls.append(bytes) }
    }
    let count = latencies.count
    for _ in 0..<20 {
      if let bytes = answer(terminal, subject.page) { pages.append(bytes) }
    }
    _ = answer(terminal, subject.top, quiet: .milliseconds(200))
    for _ in 0..<8 {
      if let bytes = answer(terminal, subject.next, quiet: .milliseconds(150)) { rests.append(bytes) }
    }
    latencies.removeSubrange(count...)
  }

  private mutating func answer(
    _ terminal: PseudoTerminal, _ key: String, quiet: Duration = .milliseconds(12)
  ) -> Double? {
    let before = terminal.output.count
    guard let latency = terminal.latency(of: key) else { return nil }
    latencies.append(latency.milliseconds)
    terminal.readUntilQuiet(quiet)
    return Double(terminal.output.count - before)
  }
}
