package import Likeness
import Synchronization

/// The network by which pictures are compared, read when the first picture is looked at.
package final class NetworkSource: Sendable {
  private enum State {
    case notRead(NetworkFile)
    case read(Network)
    case failed(NetworkFault)
    /// It is not wanted.
    case none
  }

  private let state: Mutex<State>

  /// - Parameter file: `nil` when pictures are not to be compared by it.
  package init(_ file: NetworkFile?) {
    state = Mutex(file.map(State.notRead) ?? .none)
  }

  /// Whether pictures are to be compared by it.
  var isWanted: Bool { state.withLock { if case .none = $0 { false } else { true } } }

  /// The network; whoever comes second waits until it is read. `nil` when it is not wanted.
  func network() throws(NetworkFault) -> Network? {
    try state.withLock { state throws(NetworkFault) in
      switch state {
      case .read(let network): return network
      case .failed(let fault): throw fault
      case .none: return nil
      case .notRead(let file):
        do throws(NetworkFault) {
          let network = try file.network()
          state = .read(network)
          return network
        } catch {
          state = .failed(error)
          throw error
        }
      }
    }
  }
}
