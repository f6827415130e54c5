package import Catalog

/// Every vendor that is simulated.
let simulatedVendors: [any SimulatedVendor.Type] = [TMAPI.self, DAJI.self, Shanjing.self, PhotoHost.self]

/// The names under which the simulated vendors are asked, counted and made to fail.
package let simulatedProviders: [ProviderID] = simulatedVendors.flatMap { $0.providers }

/// The vendor that a provider's calls go to.
func simulatedVendor(of provider: ProviderID) -> (any SimulatedVendor.Type)? {
  simulatedVendors.first { $0.providers.contains(provider) }
}
