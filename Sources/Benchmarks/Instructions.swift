import Foundation
import PseudoTerminal

/// Instructions that the program carries out for a key, and up to its first frame, as valgrind counts them: the same
/// figure on every machine, however busy.
struct Instructions {
  let workshop: Workshop
  let sizes: [ScreenSize]
  /// What was counted before.
  var base = InstructionBase()
  private static let results = 150
  private static let presses = 30

  func measure(into report: inout Report) async throws {
    for size in sizes {
      try await report.measure("Instructions, \(size)", isTimed: false) { section in
        guard let valgrind = try Callgrind(workshop, &section) else { return }
        try add(size, valgrind, to: &section)
      }
    }
  }

  private func add(_ size: ScreenSize, _ valgrind: Callgrind, to section: inout Section) throws {
    let start = Subject(
      name: "snapsource", program: valgrind.program, arguments: valgrind.arguments(countsAtOnce: true),
      environment: valgrind.environment, ready: "? help")
    let terminal = try start.start(workshop, size)
    guard terminal.read(until: start.ready, within: .seconds(60)) else {
      return section.miss("instructions", "snapsource does not start under valgrind:\n\(terminal.screen.text)")
    }
    section.add(Figure("to the first frame, \(size)", try valgrind.count(of: terminal), .instructions))

    let command = Browser.Command(program: valgrind.program, arguments: valgrind.arguments(countsAtOnce: false))
    let browser = try Browser.ofOneVendor(
      workshop, results: Self.results, size, valgrind.environment, under: command)
    try browser.load(Self.results)
    try add("a key within the screen, \(size)", from: "\u{1B}OH", ["j", "k"], browser.terminal, valgrind, &section)
    // As many moves as there are rows, one by one: then the cursor is on the last line.
    let down = String(repeating: "j", count: size.rows)
    try add("a key that scrolls, \(size)", from: "\u{1B}OH" + down, ["j"], browser.terminal, valgrind, &section)
  }

  /// Each press is answered, with all that follows the selection later, before the next.
  private func add(
    _ name: String, from start: String, _ keys: [String], _ terminal: PseudoTerminal, _ valgrind: Callgrind,
    _ section: inout Section
  ) throws {
    func press(_ key: String) {
      terminal.type(key)
      terminal.readUntilQuiet(.milliseconds(400))
    }
    press(start)
    Self.settle(terminal)
    try valgrind.control("-i", "on", terminal)
    // What is made once, when it is first needed.
    for key in keys + keys { press(key) }
    Self.settle(terminal)
    _ = try valgrind.count(of: terminal)
    for number in 0..<Self.presses { press(keys[number % keys.count]) }
    let count = try valgrind.count(of: terminal) / Double(Self.presses)
    try valgrind.control("-i", "off", terminal)
    section.add(Figure(name, count.rounded(), .instructions, base.goal(of: name)))
  }

  /// Waits until pictures are fetched and compared, and whatever else goes on behind the screen.
  private static func settle(_ terminal: PseudoTerminal) {
    for _ in 0..<60 {
      let before = terminal.processorTicks ?? 0
      let bytes = terminal.readUntilQuiet(.seconds(1), within: .seconds(1))
      if bytes == 0, (terminal.processorTicks ?? 0) - before <= 3 { return }
    }
  }
}

/// Instructions counted before, by the names of figures: lines of a count and a name. `#` begins a remark.
struct InstructionBase: Hashable {
  private(set) var counts: [String: Double] = [:]

  /// How much more is too much.
  private static let growth = 1.1

  init() {}

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 1)
      if words.count == 2, let count = Double(words[0]) { counts[String(words[1])] = count }
    }
  }

  func goal(of name: String) -> Figure.Goal? {
    counts[name].map { Figure.Goal(must: ($0 * Self.growth).rounded(), aim: $0) }
  }

  /// Whether all that was counted before was counted again, and has not grown too much.
  func holds(in sections: [Section]) -> Bool {
    let figures = sections.flatMap(\.figures)
    return !counts.isEmpty
      && counts.keys.allSatisfy { name in
        figures.contains { $0.name == name && $0.goal?.isMet(by: $0.measured) == true }
      }
  }
}
