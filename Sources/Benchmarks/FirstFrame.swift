import PseudoTerminal

/// From the start of the process to the arrival of the bytes that complete its first screen.
struct FirstFrame {
  let workshop: Workshop
  private static let runs = 20

  func measure() throws {
    Report.heading("Start: exec to first frame, median of \(Self.runs) (80×24, 200×60)")
    let peers = try Peers(workshop)
    for subject in [Subject(name: "snapsource", program: workshop.program, ready: "? help")] + peers.installed {
      var figures: [String] = []
      for (rows, columns) in [(24, 80), (60, 200)] {
        let times = try (0..<Self.runs).compactMap { _ in try time(subject, rows: rows, columns: columns) }
        figures.append(times.isEmpty ? "no figure: nothing appeared" : Report.ms(times.median))
      }
      Report.line(subject.name, figures.joined(separator: "   "))
    }
    for name in peers.missing { Report.missing(name, "not installed") }
  }

  private func time(_ subject: Subject, rows: Int, columns: Int) throws -> Double? {
    let start = ContinuousClock.now
    let terminal = try subject.start(workshop, rows: rows, columns: columns)
    guard terminal.read(until: subject.ready) else { return nil }
    return (terminal.lastArrival - start).milliseconds
  }
}
