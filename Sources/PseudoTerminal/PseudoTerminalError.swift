/// Why a program could not be started in a terminal: the call that failed and its `errno`.
package struct PseudoTerminalError: Error, CustomStringConvertible {
  package let call: String
  package let code: Int32

  package var description: String { "\(call) failed with errno \(code)" }
}
