import Foundation
import Hummingbird
import Logging
import NIOCore

/// Runs the simulated vendors with goods of the caller's choice while `body` runs.
func withSimulator<R: Sendable>(
  _ options: SimulatorOptions, goods: any GoodsSource, _ body: @Sendable (RunningSimulator) async throws -> R
) async throws -> R {
  let records = SimulatorRecords(failures: options.failures)
  let (ports, announcement) = AsyncStream<Int>.makeStream()
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { announcement.finish() }
      try await serve(options, goods: goods, records: records) { port in announcement.yield(port) }
    }
    var announced = ports.makeAsyncIterator()
    guard let port = await announced.next() else {
      do {
        try await group.next()
      } catch {
        throw SimulatorError.cannotListen(port: options.port, reason: reason(error))
      }
      throw CancellationError()
    }
    let world = SimulatedWorld(goods: goods, records: records, origin: origin(port))
    let result = try await body(RunningSimulator(port: port, world: world))
    group.cancelAll()
    while (try? await group.next()) != nil {}
    return result
  }
}

/// Runs the simulated vendors with goods of the caller's choice until the task is cancelled.
func serveSimulator(
  _ options: SimulatorOptions, goods: any GoodsSource, ready: @Sendable (RunningSimulator) async throws -> Void
) async throws {
  try await withSimulator(options, goods: goods) { simulator in
    try await ready(simulator)
    while true {
      try await Task.sleep(for: .seconds(3_600))
    }
  }
}

private func reason(_ error: any Error) -> String {
  guard let error = error as? IOError else { return "\(error)" }
  return String(cString: strerror(error.errnoCode))
}

private func origin(_ port: Int) -> String { "http://127.0.0.1:\(port)" }

private func serve(
  _ options: SimulatorOptions, goods: any GoodsSource, records: SimulatorRecords,
  announce: @escaping @Sendable (Int) -> Void
) async throws {
  let responder = CallbackResponder<Connection> { request, connection in
    let world = SimulatedWorld(goods: goods, records: records, origin: origin(connection.port))
    return try await respond(to: request, at: Door(world: world, options: options))
  }
  let application = Application(
    responder: responder,
    configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: options.port)),
    onServerRunning: { channel in
      if let port = channel.localAddress?.port { announce(port) }
    },
    logger: Logger(label: "simulator") { _ in SwiftLogNoOpLogHandler() })
  try await application.run()
}
