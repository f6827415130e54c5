import AppCore
import AppRuntime
import Catalog
import Foundation
import ImageSearch
import LineMode
import OperatingSystem
import Sourcing

/// The program as lines, until the user quits.
func runLines(_ beginning: Beginning, _ wiring: Wiring) async throws {
  try Descriptors.requireEnough(wiring.words)
  let crashes = CrashReports(folder: wiring.folders.state)
  crashes.prepare()
  let transport = LiveTransport(timeout: wiring.configuration.requestTimeout)
  let (troubles, tell) = AsyncStream.makeStream(of: Report.self)
  let services = wiring.services(transport) { tell.yield(.callNotKept($0)) }
  let mode = LineMode(
    start: LineMode.Start(
      vendors: wiring.vendors, caps: wiring.caps, prices: wiring.prices, sendingTo: wiring.configuration.destination,
      now: Date(), utcOffset: UTCOffset.now, samples: wiring.samples, isDemo: wiring.isDemo,
      howToConfigure: wiring.words.nothingConfigured(wiring.configuration.path)),
    language: wiring.configuration.language)
  let typed = TypedLines()
  let runtime = LineRuntime(
    mode, services: services, input: typed.input, signals: typed.signals, isScript: isatty(STDIN_FILENO) == 0,
    troubles: troubles
  ) { text in
    (try? WholeWrite.write(Array(text.utf8), to: STDOUT_FILENO)) != nil
  }
  DispatchQueue.global(qos: .utility).async {
    if let report = crashes.takeUnread() { tell.yield(.crashFound(report: report)) }
    Leftovers.removeOld()
  }
  let ending = await runtime.run(photo: beginning.photo, reopening: beginning.search)
  typed.close()
  await transport.shutdown()
  try ending.end(wiring.words)
}

/// Lines of the standard input, and signals, as they come.
private struct TypedLines {
  let input: AsyncStream<LineInput>
  let signals: AsyncStream<LineInput>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (input, feed) = AsyncStream.makeStream(of: LineInput.self)
    self.input = input
    let (signals, heed) = AsyncStream.makeStream(of: LineInput.self)
    self.signals = signals
    // Whoever does not read any more is noticed where it is written.
    signal(SIGPIPE, SIG_IGN)
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // A second one ends the process at once.
        if number != SIGINT { signal(number, SIG_DFL) }
        heed.yield(number == SIGINT ? .interrupted : .signal(number))
      }
      source.resume()
      return source
    }
    // Reading waits for the user, and no thread that others need waits with it.
    Thread.detachNewThread {
      while let line = Self.nextLine() { feed.yield(.line(line)) }
      feed.yield(.ended)
    }
  }

  /// The next line in the form of `FileName`: a photo's name may be no text.
  private static func nextLine() -> String? {
    var bytes: [UInt8] = []
    while case let byte = getchar(), byte != EOF {
      if byte == 0x0A { return FileName.text(of: bytes) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return bytes.isEmpty ? nil : FileName.text(of: bytes)
  }

  func close() {
    for source in sources { source.cancel() }
  }
}
