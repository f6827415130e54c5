import PseudoTerminal

/// From the start of the process to the arrival of the bytes that complete its first screen.
struct FirstFrame {
  let workshop: Workshop
  let sizes: [ScreenSize]
  private static let runs = 20

  func measure(into report: inout Report) async throws {
    let peers = try Peers(workshop)
    let ours = Subject(name: "snapsource", program: workshop.program, ready: "? help")
    try await report.measure("Start, median of \(Self.runs)") { section in
      for size in sizes {
        guard let time = try median(of: ours, size) else {
          section.miss("exec to first frame, \(size)", "nothing appeared")
          continue
        }
        section.add(
          Figure(
            "exec to first frame, \(size)", time, .milliseconds, Figure.Goal(must: 10, aim: 6),
            peers: try peers.installed.compactMap { peer in
              try median(of: peer, size).map { Figure.Peer(name: peer.name, measured: $0) }
            }))
      }
      peers.sayMissing(in: &section)
    }
  }

  private func median(of subject: Subject, _ size: ScreenSize) throws -> Double? {
    let times = try (0..<Self.runs).compactMap { _ in try time(subject, size) }
    return times.isEmpty ? nil : times.median
  }

  private func time(_ subject: Subject, _ size: ScreenSize) throws -> Double? {
    let start = ContinuousClock.now
    let terminal = try subject.start(workshop, size)
    guard terminal.read(until: subject.ready) else { return nil }
    return (terminal.lastArrival - start).milliseconds
  }
}
