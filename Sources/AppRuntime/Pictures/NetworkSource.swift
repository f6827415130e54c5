package import Likeness
import Synchronization

/// The network by which pictures are compared, read when the first picture is looked at; and why there is none.
package final class NetworkSource: Sendable {
  private enum State {
    case notRead(NetworkFile)
    case read(Network)
    case none
  }

  private let state: Mutex<State>

  /// - Parameter file: `nil` when pictures are not to be compared by it.
  package init(_ file: NetworkFile?) {
    state = Mutex(file.map(State.notRead) ?? .none)
  }

  /// The network; whoever comes second waits until it is read.
  ///
  /// - Throws: why it cannot be read, once; after that there is none.
  func network() throws(NetworkFault) -> Network? {
    try state.withLock { state throws(NetworkFault) in
      switch state {
      case .read(let network): return network
      case .none: return nil
      case .notRead(let file):
        state = .none
        let network = try file.network()
        state = .read(network)
        return network
      }
    }
  }
}
