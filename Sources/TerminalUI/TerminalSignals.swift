import CNcurses
import Glibc

/// What a program with a screen must arrange about signals before it starts.
///
/// The signals that concern the terminal are taken over by ``Terminal/open(_:)``. They are caught and not blocked:
/// the main thread of a Swift program sleeps with every signal let through, whatever was blocked before, and the
/// programs that we start would inherit what is blocked.
package enum TerminalSignals {
  /// Takes crashes out of the hands of the Swift runtime, which may start a debugger that waits for keys. Belongs on the
  /// first line of `main`, of every command.
  package static func catchCrashes() { cnc_crash_catch() }

  /// Makes writing to a pipe that nobody reads an error and not a death. Belongs on the first line of `main`.
  package static func prepare() {
    signal(SIGPIPE, SIG_IGN)
  }
}
