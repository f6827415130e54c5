import Foundation
import PseudoTerminal

/// Keys on a list of 1,000 hits with thumbnails while their pictures stream in, and the memory that this takes.
struct PictureScrolling {
  let workshop: Workshop
  private static let results = 1_000
  /// As fast as a held key repeats.
  private static let pace = Duration.milliseconds(33)

  func measure() throws {
    Report.heading("\(Self.results) hits with thumbnails, j held down from the first to the last while pictures come")
    for (rows, columns) in [(24, 80), (60, 200)] {
      // Each size begins without a picture.
      try? FileManager.default.removeItem(atPath: workshop.path("cache"))
      let vendors = try SimulatedVendors(workshop, ["--listings", "\(Self.results * 108 / 100)"])
      let terminal = try start(vendors, rows: rows, columns: columns)
      try load(terminal)
      terminal.type("z")
      terminal.readUntilQuiet(.milliseconds(100), within: .milliseconds(300))
      report("\(columns)×\(rows)", try hold(terminal), terminal)
    }
  }

  private func start(_ vendors: SimulatedVendors, rows: Int, columns: Int) throws -> PseudoTerminal {
    let photo = workshop.path("mug.jpg")
    try Data(TestPhoto.jpeg(width: 800, height: 600)).write(to: URL(filePath: photo))
    let subject = Subject(
      name: "snapsource", program: workshop.program, arguments: [photo],
      environment: vendors.environment(of: "DAJI").merging(["COLORTERM": "truecolor"]) { $1 },
      ready: "1 vendor: ")
    let terminal = try subject.start(workshop, rows: rows, columns: columns)
    guard terminal.read(until: subject.ready) else {
      throw BenchmarkError(description: "snapsource did not show the photo")
    }
    // Sooner nobody has read what Enter costs, and it asks.
    terminal.readUntilQuiet(.milliseconds(300))
    return terminal
  }

  private func load(_ terminal: PseudoTerminal) throws {
    terminal.type("\r")
    var page = 1
    while true {
      guard terminal.read(until: "page \(page)/", within: .seconds(20)) else {
        throw BenchmarkError(description: "page \(page) did not come:\n\(terminal.screen.text)")
      }
      let loaded =
        terminal.screen.text.firstMatch(of: /of ([0-9,]+) here/).flatMap { Int($0.1.filter(\.isNumber)) } ?? 0
      if loaded >= Self.results { return }
      page += 1
      // Sooner it would be a key that is held down, which pays nothing.
      terminal.readUntilQuiet(.milliseconds(800))
      terminal.type("]")
    }
  }

  private struct Held {
    var firstBytes: [Double] = []
    var seen: [Double] = []
    /// Screens' worth of cells of pictures that came.
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

  private func report(_ size: String, _ held: Held, _ terminal: PseudoTerminal) {
    Report.line(
      "first byte \(size)",
      "median \(Report.ms(held.firstBytes.median)), p99 \(Report.ms(held.firstBytes.quantile(0.99)))")
    Report.line(
      "the answer itself", "median \(Report.ms(held.seen.median)), p99 \(Report.ms(held.seen.quantile(0.99)))",
      "\(held.seen.count) of \(Self.results - 1) seen", "\(held.bytes / 1_000) kB came")
    Report.line("memory (now, at most)", Report.megabytes(terminal.memory), Report.megabytes(terminal.peakMemory))
  }
}
