import Catalog

/// Which vendor's which call.
struct SimulatedPlace: Sendable, Hashable {
  let provider: ProviderID
  let call: SimulatedCall
}
