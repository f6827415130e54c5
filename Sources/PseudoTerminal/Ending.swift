/// How a program ended.
package enum Ending: Hashable, Sendable {
  case exited(Int32)
  case killed(bySignal: Int32)
}

/// How a terminal takes what is typed.
package struct LineModes: Hashable, Sendable {
  /// What is typed is shown.
  package var echoes: Bool
  /// What is typed comes in lines.
  package var isCanonical: Bool
  /// ^C and ^Z send signals.
  package var sendsSignals: Bool
  /// Line feeds become carriage return and line feed.
  package var processesOutput: Bool

  /// What a shell expects to find.
  package static let sane = LineModes(
    echoes: true, isCanonical: true, sendsSignals: true, processesOutput: true)
}
