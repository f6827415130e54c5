import Foundation
import PseudoTerminal

/// Keys on a list of 1,000 hits with thumbnails while their pictures stream in, and the memory that this takes.
struct PictureScrolling {
  let workshop: Workshop
  let sizes: [ScreenSize]
  private static let results = 1_000
  /// As fast as a held key repeats.
  private static let pace = Duration.milliseconds(33)

  func measure(into report: inout Report) async throws {
    for size in sizes {
      // Each size begins without a picture.
      try? FileManager.default.removeItem(atPath: workshop.path("cache"))
      let browser = try Browser.ofOneVendor(workshop, results: Self.results, size, ["COLORTERM": "truecolor"])
      let terminal = browser.terminal
      try browser.load(Self.results)
      terminal.type("z")
      terminal.readUntilQuiet(.milliseconds(100), within: .milliseconds(300))
      try await report.measure(
        "\(Self.results) hits, j held down from the first to the last while pictures come, \(size)"
      ) {
        section in
        self.report(try hold(terminal), terminal, in: &section)
      }
    }
  }

  private struct Held {
    var firstBytes: [Double] = []
    var seen: [Double] = []
    /// All that came.
    var bytes = 0
  }

  /// Presses the key once for each hit; an answer is what moves the number in the list's title.
  private func hold(_ terminal: PseudoTerminal) throws -> Held {
    var held = Held()
    let before = terminal.output.count
    terminal.type("\u{1B}OH")
    terminal.readUntilQuiet(.milliseconds(60), within: .milliseconds(300))
    var next = ContinuousClock.now
    for number in 2...Self.results {
      next += Self.pace
      terminal.readUntilQuiet(max(.zero, next - .now), within: max(.zero, next - .now))
      let start = ContinuousClock.now
      if let latency = terminal.latency(of: "j") { held.firstBytes.append(latency.milliseconds) }
      let wanted = " \(Self.grouped(number)) of "
      if terminal.read(within: .seconds(2), until: { $0.lines.prefix(2).contains { $0.contains(wanted) } }) {
        held.seen.append((terminal.lastArrival - start).milliseconds)
      }
    }
    held.bytes = terminal.output.count - before
    return held
  }

  /// As the title writes it.
  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? "\(number)" : "\(number / 1_000),\(String(number % 1_000 + 1_000).dropFirst())"
  }

  private func report(_ held: Held, _ terminal: PseudoTerminal, in section: inout Section) {
    section.add(Figure("key to first byte, median", held.firstBytes.median, .milliseconds, Figure.Goal(must: 5)))
    section.add(Figure("key to first byte, p99", held.firstBytes.quantile(0.99), .milliseconds, Figure.Goal(must: 16)))
    section.add(Figure("key to the answer itself, median", held.seen.median, .milliseconds, Figure.Goal(must: 5)))
    section.add(
      Figure("key to the answer itself, p99", held.seen.quantile(0.99), .milliseconds, Figure.Goal(must: 16)))
    section.add(Figure("answers seen of \(Self.results - 1)", Double(held.seen.count), .count))
    section.add(Figure("bytes that came", Double(held.bytes), .bytes))
    section.addMemory(of: terminal, Figure.Goal(must: 150))
  }
}
