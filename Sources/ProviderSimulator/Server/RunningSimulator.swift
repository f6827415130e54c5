package import Catalog

/// The simulator while it runs.
package struct RunningSimulator: Sendable {
  package let port: Int
  private let world: SimulatedWorld

  init(port: Int, world: SimulatedWorld) {
    self.port = port
    self.world = world
  }

  /// `http://127.0.0.1:<port>`.
  package var origin: String { world.origin }

  /// Configuration paths and the values that point a client at this simulator, e.g. `daji.baseUrl`.
  package var settings: [String: String] {
    simulatedVendors.reduce(into: [:]) { $0.merge($1.settings(origin: origin)) { first, _ in first } }
  }

  /// Every vendor's base address by its first provider's name, in the order in which they are shown.
  package var baseAddresses: [(provider: ProviderID, address: String)] {
    simulatedVendors.flatMap { vendor in vendor.providers.map { ($0, "\(origin)/\(vendor.path)") } }
  }

  /// Photos to try a search with: file names and JPEGs.
  package var samplePhotos: [(name: String, jpeg: [UInt8])] { world.goods.samplePhotos }

  /// The address of a catalogue picture.
  package func address(ofPicture name: String) -> String { world.address(ofPicture: name) }

  // MARK: Failures

  /// Whether a vendor has a documented way to fail like this; a rule that it does not know leaves its calls alone.
  package func knows(_ kind: FailureKind, at provider: ProviderID) -> Bool {
    simulatedVendor(of: provider)?.knows(kind) ?? false
  }

  /// What a vendor's replies tell of filters, by the names that these have on the command line.
  package func tells(_ provider: ProviderID) -> [String: Telling] {
    simulatedVendor(of: provider)?.tells(provider) ?? [:]
  }

  /// The number of a wholesale offer that is odd in all of these ways, in none of those, and in few others.
  package func number(with wanted: Peculiarity..., without others: Set<Peculiarity> = []) -> String? {
    world.goods.offers(.alibaba1688).first(with: Set(wanted), without: others)?.number
  }

  /// How often an offer was sold, as a vendor counts when it sorts by sales.
  func sold(_ offer: SimulatedOffer, at provider: ProviderID) -> Int {
    simulatedVendor(of: provider)?.sold(offer) ?? 0
  }

  /// Adds a failure from the next call on; earlier rules come first.
  ///
  /// - Parameters:
  ///   - provider: `nil` is every vendor; the photo host is none and fails only when it is named.
  ///   - call: `nil` is every call of the vendor.
  ///   - times: after so many failures calls succeed again; `nil` is never.
  package func setFailure(
    _ kind: FailureKind, for provider: ProviderID? = nil, on call: SimulatedCall? = nil, rate: Double = 1,
    times: Int? = nil
  ) async {
    await world.records.addFailure(FailureRule(kind, provider: provider, call: call, rate: rate, times: times))
  }

  /// Ends the failures that were set for a vendor, or all of them.
  package func clearFailures(for provider: ProviderID? = nil) async {
    await world.records.clearFailures(of: provider)
  }

  // MARK: What was received

  /// How many calls arrived; `nil` counts every vendor's or every kind.
  package func callCount(_ provider: ProviderID? = nil, _ call: SimulatedCall? = nil) async -> Int {
    await world.records.count(provider, call)
  }

  /// Every request so far, pictures and unknown paths too, in the order of arrival.
  package var log: [ReceivedCall] {
    get async { await world.records.log }
  }
}
