/// Runs the simulated vendors while `body` runs; they stop when it ends, however it ends.
///
/// - Throws: ``SimulatorError/cannotListen(port:reason:)`` when the port is taken, and whatever `body` throws.
package func withSimulator<R: Sendable>(
  _ options: SimulatorOptions, _ body: @Sendable (RunningSimulator) async throws -> R
) async throws -> R {
  let catalogue = DrawnCatalogue(
    seed: options.seed, listings: options.listings)
  async let _ = catalogue.prepare()
  return try await withSimulator(options, goods: catalogue, body)
}

/// Runs the simulated vendors until the task is cancelled.
///
/// - Parameter ready: is told once, when the vendors can be asked.
/// - Throws: `CancellationError` at the end, ``SimulatorError/cannotListen(port:reason:)`` when the port is taken.
package func serveSimulator(
  _ options: SimulatorOptions, ready: @Sendable (RunningSimulator) async throws -> Void
) async throws {
  let catalogue = DrawnCatalogue(
    seed: options.seed, listings: options.listings)
  async let _ = catalogue.prepare()
  try await serveSimulator(options, goods: catalogue, ready: ready)
}
