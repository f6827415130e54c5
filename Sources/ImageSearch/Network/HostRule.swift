package import Catalog

/// Which hosts a transport connects to.
package enum HostRule: Sendable {
  /// Whatever its callers name: the vendors' servers, and addresses that the user gave. A reply may still not point
  /// from one host to another that is not public.
  case anyNamed
  /// Public ones, because strangers name them: a listing's picture must not make this machine knock at its neighbours'
  /// doors. Besides, vendors' own servers that are not public, as the simulated ones are: host and port.
  case publicOnly(besides: [WebAddress] = [])

  /// Whether an address may be connected to wherever it is.
  func exempts(_ address: WebAddress) -> Bool {
    switch self {
    case .anyNamed: true
    case .publicOnly(let servers): servers.contains { $0.host == address.host && $0.port == address.port }
    }
  }
}
