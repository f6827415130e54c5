package import Foundation

extension Process {
  /// Starts the program with every signal let through to it.
  ///
  /// The threads of a pool block all signals, and a child inherits that: a shell would never hear that its own children
  /// have ended, and wait for ever.
  package func runHearingSignals() throws {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}
