import Foundation
import OperatingSystem
import PseudoTerminal

/// The program with 10,000 results: keys, bytes, writes, memory, and what it costs when nobody types.
struct KeyPresses {
  let workshop: Workshop
  let sizes: [ScreenSize]
  let extent: Extent

  /// How much is measured.
  struct Extent {
    let results: Int
    let presses: Int
    let idle: Duration
    let sending: Duration
    let holding: Duration

    static let whole = Extent(
      results: 10_000, presses: 300, idle: .seconds(10), sending: .seconds(30), holding: .seconds(10))
    static let quick = Extent(
      results: 1_000, presses: 100, idle: .seconds(2), sending: .seconds(6), holding: .seconds(3))
  }

  func measure(into report: inout Report) async throws {
    guard let size = sizes.first else { return }
    let browser = try Browser.ofOneVendor(workshop, results: extent.results, size)
    let terminal = browser.terminal
    try await report.measure("Memory with a photo, nothing asked", isTimed: false) { section in
      terminal.readUntilQuiet(.seconds(1), within: .seconds(1))
      section.addMemory(of: terminal, Figure.Goal(must: 40, aim: 20), private: Figure.Goal(must: 16, aim: 10))
    }
    let loaded = try browser.load(extent.results)
    try await report.measure("Memory with \(loaded) results", isTimed: false) { section in
      terminal.readUntilQuiet(.seconds(1), within: .seconds(1))
      section.addMemory(of: terminal, Figure.Goal(must: 80, aim: 40), private: Figure.Goal(must: 36, aim: 24))
    }
    terminal.readUntilQuiet(.milliseconds(1_500))
    try await report.measure("Idle for \(Int(extent.idle.seconds)) s with these results") { addIdle(terminal, to: &$0) }

    let peers = try Peers(workshop)
    for size in sizes {
      terminal.resize(rows: size.rows, columns: size.columns)
      terminal.readUntilQuiet(.milliseconds(200))
      try await report.measure(
        "Keys with \(loaded) results, and with 10,000 files, 3,000 commits, 10,000 lines, \(size)"
      ) { section in
        let run = KeyRun(terminal, browser.subject, size, presses: extent.presses)
        add(run, on: size, beside: try runs(of: peers, size, &section), to: &section)
        addWrites(browser, to: &section)
      }
      try await report.measure(
        "A key held down, \(HeldKey.rate) presses a second for \(Int(extent.holding.seconds)) s, \(size)"
      ) { section in
        let held = HeldKey(terminal, browser.subject, for: extent.holding) { Browser.selected(on: $0) }
        let others = try peers.installed.compactMap { peer in
          try start(peer, size, &section).map { (peer.name, HeldKey($0, peer, for: extent.holding)) }
        }
        add(held, beside: others, to: &section)
      }
      try await report.measure("Keys while three vendors send, \(size)") { try addStreaming(size, to: &$0) }
    }
  }

  /// The same keys in other programs.
  private func runs(of peers: Peers, _ size: ScreenSize, _ section: inout Section) throws -> [(String, KeyRun)] {
    peers.sayMissing(in: &section)
    return try peers.installed.compactMap { peer in
      guard let terminal = try start(peer, size, &section) else { return nil }
      return (peer.name, KeyRun(terminal, peer, size, presses: extent.presses))
    }
  }

  private func start(_ peer: Subject, _ size: ScreenSize, _ section: inout Section) throws -> PseudoTerminal? {
    let terminal = try peer.start(workshop, size)
    guard terminal.read(until: peer.ready) else {
      section.miss(peer.name, "nothing appeared")
      return nil
    }
    terminal.readUntilQuiet(.milliseconds(300))
    return terminal
  }

  private func add(
    _ run: KeyRun, on size: ScreenSize, beside peers: [(name: String, run: KeyRun)], to section: inout Section
  ) {
    func add(_ name: String, _ unit: Figure.Unit, _ goal: Figure.Goal, _ value: (KeyRun) -> Double) {
      let peers = peers.map { Figure.Peer(name: $0.name, measured: value($0.run)) }
      section.add(Figure(name, value(run), unit, goal, peers: peers))
    }
    add(
      "key to first byte, median", .milliseconds,
      size.isLarge ? Figure.Goal(must: 1, aim: 0.5) : Figure.Goal(must: 0.7, aim: 0.4)
    ) {
      $0.latencies.median
    }
    add("key to first byte, p99", .milliseconds, Figure.Goal(must: 3)) { $0.latencies.quantile(0.99) }
    add("bytes a cursor move", .bytes, Figure.Goal(must: 400, aim: 200)) { $0.moves.median }
    // Only ours draws something later.
    section.add(Figure("bytes a cursor move with its details", run.rests.median, .bytes))
    add("bytes a scroll by one line", .bytes, Figure.Goal(must: 600, aim: 250)) { $0.scrolls.median }
    add("bytes a page", .bytes, Figure.Goal(must: 3_000, aim: 2_200)) { $0.pages.median }
  }

  private func add(_ held: HeldKey, beside peers: [(name: String, held: HeldKey)], to section: inout Section) {
    func add(_ name: String, _ unit: Figure.Unit, _ goal: Figure.Goal? = nil, _ value: (HeldKey) -> Double) {
      let peers = peers.map { Figure.Peer(name: $0.name, measured: value($0.held)) }
      section.add(Figure(name, value(held), unit, goal, peers: peers))
    }
    let goal = Figure.Goal(must: 8, aim: 4)
    add("press to last byte, median", .milliseconds) { $0.times.median }
    add("press to last byte, p99", .milliseconds) { $0.times.quantile(0.99) }
    add("press to last byte, worst", .milliseconds, goal) { $0.times.max() ?? 0 }
    add("frames of a hundred presses", .count) { 100 * Double($0.frames) / Double($0.presses) }
    add("bytes a press", .bytes) { Double($0.bytes) / Double($0.presses) }
  }

  /// Keys while three vendors bring a page of 20 each, every 0.6 seconds.
  private func addStreaming(_ size: ScreenSize, to section: inout Section) throws {
    let vendors = try SimulatedVendors(workshop, ["--listings", "\(extent.results)", "--latency", "300"])
    let environment = vendors.environment.filter { !$0.key.hasPrefix("SNAPSOURCE_SHANJING_") }
    let browser = try Browser(workshop, vendors, environment, ready: "3 vendors – ", size)
    try browser.ask()
    let terminal = browser.terminal
    var latencies: [Double] = []
    let clock = ContinuousClock()
    let start = clock.now
    var nextPage = start
    while clock.now < start + extent.sending {
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
    section.add(
      Figure("key to first byte, median", latencies.median, .milliseconds, Figure.Goal(must: size.isLarge ? 1.5 : 1)))
    section.add(
      Figure("key to first byte, p99", latencies.quantile(0.99), .milliseconds, Figure.Goal(must: 5)))
    section.add(Figure("new rows a second", Double(browser.loaded) / extent.sending.seconds, .count))
  }

  private func addIdle(_ terminal: PseudoTerminal, to section: inout Section) {
    let before = (terminal.output.count, terminal.processorTicks ?? 0, terminal.voluntarySwitches)
    terminal.readUntilQuiet(extent.idle, within: extent.idle)
    let after = (terminal.output.count, terminal.processorTicks ?? 0, terminal.voluntarySwitches)
    let wakeUps = after.2.reduce(0) { $0 + $1.value - (before.2[$1.key] ?? 0) }
    section.add(Figure("bytes", Double(after.0 - before.0), .bytes, Figure.Goal(must: 0)))
    section.add(
      Figure(
        "processor time", Double((after.1 - before.1) * 10), .milliseconds,
        Figure.Goal(must: extent.idle.milliseconds / 6_000)))
    section.add(Figure("wake-ups", Double(wakeUps), .count))
  }

  /// Counts the writes to the terminal from outside, over moves and scrolls.
  private func addWrites(_ browser: Browser, to section: inout Section) {
    let name = "writes a frame"
    let terminal = browser.terminal
    guard let strace = Workshop.installed("strace") else { return section.miss(name, "strace is not installed") }
    let record = workshop.path("writes")
    let tracer = Process()
    tracer.executableURL = URL(filePath: strace)
    tracer.arguments = ["-f", "-y", "-qq", "-e", "trace=write,writev", "-o", record, "-p", "\(terminal.process)"]
    tracer.standardError = FileHandle.nullDevice
    guard (try? tracer.runHearingSignals()) != nil else { return section.miss(name, "strace does not start") }
    terminal.readUntilQuiet(.milliseconds(700), within: .milliseconds(700))
    let keys = 50
    let frames = (0..<keys).filter { _ in
      terminal.type(browser.subject.next)
      return terminal.readUntilQuiet(.milliseconds(30)) > 0
    }.count
    tracer.interrupt()
    tracer.waitUntilExit()
    let lines = (try? String(contentsOfFile: record, encoding: .utf8))?.split(separator: "\n") ?? []
    let writes = lines.filter { $0.contains("</dev/tty>") || $0.contains("</dev/pts/") }.count
    guard frames == keys, writes > 0 else { return section.miss(name, "strace may not look at the program") }
    section.add(Figure(name, Double(writes) / Double(frames), .count, Figure.Goal(must: 3, aim: 1)))
  }
}

extension Section {
  /// What the program in a terminal takes in memory.
  mutating func addMemory(
    of terminal: PseudoTerminal, _ goal: Figure.Goal, private privateGoal: Figure.Goal? = nil
  ) {
    for (name, kilobytes, goal) in [
      ("memory", terminal.memory, goal), ("memory at most", terminal.peakMemory, nil),
      ("memory of its own", terminal.privateMemory, privateGoal),
    ] {
      guard let kilobytes else {
        miss(name, "the kernel does not say")
        continue
      }
      add(Figure(name, Double(kilobytes) / 1_000, .megabytes, goal))
    }
  }
}
