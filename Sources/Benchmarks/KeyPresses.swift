import Foundation
import OperatingSystem
import PseudoTerminal

/// The program with 10,000 results: keys, bytes, writes, memory, and what it costs when nobody types.
struct KeyPresses {
  let workshop: Workshop
  private static let results = 10_000
  private static let sizes = [(rows: 24, columns: 80), (rows: 60, columns: 200)]

  func measure() throws {
    // Some items cannot be read and some come twice, as at the real vendors.
    let vendors = try SimulatedVendors(workshop, ["--listings", "\(Self.results * 108 / 100)"])
    let photo = workshop.path("mug.jpg")
    try Data(TestPhoto.jpeg(width: 800, height: 600)).write(to: URL(filePath: photo))
    // One vendor, so that so many results are so many rows.
    let subject = Subject(
      name: "snapsource", program: workshop.program, arguments: [photo],
      environment: vendors.environment(of: "DAJI"),
      ready: "1 vendor: ")
    let terminal = try subject.start(workshop, rows: Self.sizes[0].rows, columns: Self.sizes[0].columns)
    guard terminal.read(until: subject.ready) else {
      throw BenchmarkError(description: "snapsource did not show the photo")
    }
    terminal.readUntilQuiet(.milliseconds(500))
    Report.heading("Memory (now, at most, private)")
    reportMemory("with a photo, nothing asked", of: terminal)
    let loaded = try load(terminal)
    reportMemory("with \(loaded) results", of: terminal)
    reportIdle(terminal)

    Report.heading("Keys with \(loaded) results, and with 10,000 files, 3,000 commits, 10,000 lines")
    let peers = try Peers(workshop)
    for (rows, columns) in Self.sizes {
      let size = "\(columns)×\(rows)"
      terminal.resize(rows: rows, columns: columns)
      terminal.readUntilQuiet(.milliseconds(200))
      report(subject, size, KeyRun(terminal, subject, rows: rows))
      reportWrites(terminal, subject)
      try reportStreaming(photo, rows: rows, columns: columns)
      for peer in peers.installed {
        let terminal = try peer.start(workshop, rows: rows, columns: columns)
        guard terminal.read(until: peer.ready) else {
          Report.missing(peer.name, "nothing appeared")
          continue
        }
        terminal.readUntilQuiet(.milliseconds(300))
        report(peer, size, KeyRun(terminal, peer, rows: rows))
      }
    }
    for name in peers.missing { Report.missing(name, "not installed") }
  }

  /// Asks for page after page by the key, until enough results are there.
  private func load(_ terminal: PseudoTerminal) throws -> Int {
    terminal.type("\r")
    var page = 1
    while true {
      guard terminal.read(until: "page \(page)/", within: .seconds(20)) else {
        throw BenchmarkError(description: "page \(page) did not come:\n\(terminal.screen.text)")
      }
      let loaded = loaded(on: terminal)
      if loaded >= Self.results { return loaded }
      page += 1
      // Sooner it would be a key that is held down, which pays nothing.
      terminal.readUntilQuiet(.milliseconds(800))
      terminal.type("]")
    }
  }

  /// Keys while three vendors bring a page of 20 each, every 0.6 seconds.
  private func reportStreaming(_ photo: String, rows: Int, columns: Int) throws {
    let vendors = try SimulatedVendors(workshop, ["--listings", "\(Self.results)", "--latency", "300"])
    let subject = Subject(
      name: "snapsource", program: workshop.program, arguments: [photo],
      environment: vendors.environment.filter { !$0.key.hasPrefix("SNAPSOURCE_SHANJING_") },
      ready: "3 vendors: ")
    let terminal = try subject.start(workshop, rows: rows, columns: columns)
    guard terminal.read(until: subject.ready) else {
      throw BenchmarkError(description: "snapsource did not show the photo")
    }
    // Sooner nobody has read what Enter costs, and it asks.
    terminal.readUntilQuiet(.milliseconds(300))
    terminal.type("\r")
    guard terminal.read(until: "page 1/", within: .seconds(20)) else {
      throw BenchmarkError(description: "no vendor answered:\n\(terminal.screen.text)")
    }
    var latencies: [Double] = []
    let clock = ContinuousClock()
    let start = clock.now
    var nextPage = start
    while clock.now < start + .seconds(30) {
      if clock.now > nextPage {
        nextPage += .milliseconds(600)
        // From the end, where the next page is none that was seen, and back from where `j` has no answer.
        terminal.type("G")
        // Sooner nobody has read what the next page costs, and the key asks.
        terminal.readUntilQuiet(.milliseconds(150), within: .milliseconds(200))
        terminal.type("]kk")
        terminal.readUntilQuiet(.milliseconds(12))
      }
      // To and fro, so that no key meets the end of the list, where it has no answer.
      guard let latency = terminal.latency(of: latencies.count.isMultiple(of: 2) ? "j" : "k") else { break }
      latencies.append(latency.milliseconds)
      terminal.readUntilQuiet(.milliseconds(12))
    }
    terminal.readUntilQuiet(.seconds(1))
    Report.line(
      "snapsource, vendors answering",
      "first byte \(Report.ms(latencies.median)), p99 \(Report.ms(latencies.quantile(0.99)))",
      "\(loaded(on: terminal) / 30) new rows a second")
  }

  /// How many results the list says that it has.
  private func loaded(on terminal: PseudoTerminal) -> Int {
    terminal.screen.text.firstMatch(of: /of ([0-9,]+) here/).flatMap { Int($0.1.filter(\.isNumber)) } ?? 0
  }

  private func reportMemory(_ name: String, of terminal: PseudoTerminal) {
    Report.line(
      name, Report.megabytes(terminal.memory), Report.megabytes(terminal.peakMemory),
      Report.megabytes(terminal.privateMemory))
  }

  private func reportIdle(_ terminal: PseudoTerminal) {
    terminal.readUntilQuiet(.milliseconds(1_500))
    let before = (terminal.output.count, terminal.processorTicks ?? 0, terminal.voluntarySwitches)
    terminal.readUntilQuiet(.seconds(10), within: .seconds(10))
    let after = (terminal.output.count, terminal.processorTicks ?? 0, terminal.voluntarySwitches)
    let wakeUps = after.2.reduce(0) { $0 + $1.value - (before.2[$1.key] ?? 0) }
    Report.heading("Idle for 10 s with these results")
    Report.line(
      "snapsource", "\(after.0 - before.0) bytes", "\((after.1 - before.1) * 10) ms of processor time",
      "\(wakeUps) wake-ups")
  }

  private func report(_ subject: Subject, _ size: String, _ run: KeyRun) {
    // Only ours draws something later.
    let rested = subject.name == "snapsource" ? " (\(Report.whole(run.rests.median)) with its details)" : ""
    Report.line(
      "\(subject.name) \(size)",
      "first byte \(Report.ms(run.latencies.median)), p99 \(Report.ms(run.latencies.quantile(0.99)))",
      "bytes a move \(Report.whole(run.moves.median))\(rested), a scroll \(Report.whole(run.scrolls.median)), "
        + "a page \(Report.whole(run.pages.median))")
  }

  /// Counts the writes to the terminal from outside, over moves and scrolls.
  private func reportWrites(_ terminal: PseudoTerminal, _ subject: Subject) {
    let name = "writes per frame"
    guard let strace = Workshop.installed("strace") else { return Report.missing(name, "strace is not installed") }
    let record = workshop.path("writes")
    let tracer = Process()
    tracer.executableURL = URL(filePath: strace)
    tracer.arguments = ["-f", "-y", "-qq", "-e", "trace=write,writev", "-o", record, "-p", "\(terminal.process)"]
    tracer.standardError = FileHandle.nullDevice
    guard (try? tracer.runHearingSignals()) != nil else { return Report.missing(name, "strace does not start") }
    terminal.readUntilQuiet(.milliseconds(700), within: .milliseconds(700))
    let keys = 50
    let frames = (0..<keys).filter { _ in
      terminal.type(subject.next)
      return terminal.readUntilQuiet(.milliseconds(30)) > 0
    }.count
    tracer.interrupt()
    tracer.waitUntilExit()
    let lines = (try? String(contentsOfFile: record, encoding: .utf8))?.split(separator: "\n") ?? []
    let writes = lines.filter { $0.contains("</dev/tty>") || $0.contains("</dev/pts/") }.count
    guard frames == keys, writes > 0 else { return Report.missing(name, "strace may not look at the program") }
    Report.line(name, Report.decimal(Double(writes) / Double(frames), 2))
  }
}

/// 300 presses of one key from the top of a list, then 20 of the one for a screen, then 8 moves with rests between.
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

  init(_ terminal: PseudoTerminal, _ subject: Subject, rows: Int) {
    terminal.type(subject.top)
    terminal.readUntilQuiet(.milliseconds(200))
    for press in 0..<300 {
      guard let bytes = answer(terminal, subject.next) else { continue }
      if press < 8 { moves.append(bytes) }
      if press > rows + 5 { scrolls.append(bytes) }
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
