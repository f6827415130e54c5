/// How the simulator behaves.
package struct SimulatorOptions: Sendable {
  /// On 127.0.0.1; 0 is any free port.
  package var port: Int
  /// Added to every vendor's reply.
  package var latency: Duration
  /// Added by ``FailureKind/slow``.
  package var slowness: Duration
  package var failures: [FailureRule]
  /// Calls at once that ``FailureKind/tooMany`` lets through.
  package var concurrencyLimit: Int
  /// The catalogue's seed: the same seed is the same goods.
  package var seed: UInt64
  /// Wholesale offers at least: past the catalogue's own, they come again under other numbers.
  package var listings: Int

  package init(
    port: Int = 0, latency: Duration = .zero, slowness: Duration = .seconds(5), failures: [FailureRule] = [],
    concurrencyLimit: Int = 1, seed: UInt64 = 1, listings: Int = 0
  ) {
    self.port = port
    self.latency = latency
    self.slowness = slowness
    self.failures = failures
    self.concurrencyLimit = concurrencyLimit
    self.seed = seed
    self.listings = listings
  }
}
