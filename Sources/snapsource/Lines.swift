import AppCore
import AppRuntime
import Foundation
import ImageSearch
import LineMode
import OperatingSystem
import Sourcing

/// The program as lines, until the user quits.
func runLines(_ beginning: Beginning, _ wiring: Wiring) async throws {
  try Descriptors.requireEnough()
  let crashes = CrashReports(folder: wiring.folders.state)
  crashes.prepare()
  let transport = LiveTransport(timeout: wiring.configuration.requestTimeout)
  let (troubles, tell) = AsyncStream.makeStream(of: String.self)
  let services = wiring.services(transport) { tell.yield($0) }
  let mode = LineMode(
    start: LineMode.Start(
      vendors: wiring.vendors, caps: wiring.caps, prices: wiring.prices, now: Date(),
      utcOffset: TimeZone.current.secondsFromGMT(), samples: wiring.samples, isDemo: wiring.isDemo,
      howToConfigure: Words.nothingConfigured(wiring.configuration.path)))
  let typed = TypedLines()
  let runtime = LineRuntime(
    mode, services: services, input: typed.input, isScript: isatty(STDIN_FILENO) == 0, troubles: troubles
  ) { text in
    // Whoever listened is gone: the next line that is read is the end.
    try? WholeWrite.write(Array(text.utf8), to: STDOUT_FILENO)
  }
  DispatchQueue.global(qos: .utility).async {
    if let report = crashes.takeUnread() { tell.yield(Words.crashed(report: report)) }
    Leftovers.removeOld()
  }
  let ending = await runtime.run(photo: beginning.photo, reopening: beginning.search)
  typed.close()
  await transport.shutdown()
  try ending.end()
}

/// Lines of the standard input, and signals, as they come.
private struct TypedLines {
  let input: AsyncStream<LineInput>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (input, feed) = AsyncStream.makeStream(of: LineInput.self)
    self.input = input
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { feed.yield(number == SIGINT ? .interrupted : .signal(number)) }
      source.resume()
      return source
    }
    // Reading waits for the user, and no thread that others need waits with it.
    Thread.detachNewThread {
      while let line = readLine() { feed.yield(.line(line)) }
      feed.finish()
    }
  }

  func close() {
    for source in sources { source.cancel() }
  }
}
