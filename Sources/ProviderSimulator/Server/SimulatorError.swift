/// Why the simulator does not run.
package enum SimulatorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A failure rule cannot be read; the sentence says what to write instead.
  case unreadableFailure(String)
  /// Nothing can listen on the port.
  case cannotListen(port: Int, reason: String)

  package var description: String {
    switch self {
    case .unreadableFailure(let sentence): sentence
    case .cannotListen(let port, let reason): Words.cannotListen(port: port, reason: reason)
    }
  }
}
