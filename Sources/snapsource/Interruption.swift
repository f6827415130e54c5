import Foundation
import OperatingSystem

/// The user or the system asked the program to end.
struct Interruption: Error {
  let signal: Int32

  /// Ends the process as the signal would have: a shell sees 130 for ^C and leaves its loop.
  func endProcess() -> Never {
    Leftovers.end()
    Foundation.signal(signal, SIG_DFL)
    // Whoever waited for the signal has blocked it.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, signal)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(signal)
    exit(128 + signal)
  }
}

/// Runs work that INT, TERM and HUP cancel. It is awaited then, so that it can tidy up; a second signal ends the
/// process at once.
///
/// - Throws: ``Interruption`` when a signal came first, and whatever the work throws.
func untilInterrupted<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
  let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
  let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      signal(number, SIG_DFL)
      continuation.yield(number)
    }
    source.resume()
    return source
  }
  defer {
    for source in sources { source.cancel() }
  }
  return try await withThrowingTaskGroup(of: End<Value>.self) { group in
    group.addTask { .done(try await work()) }
    group.addTask { .interrupted(await signals.first { _ in true }) }
    defer { group.cancelAll() }
    switch try await group.next() {
    case .done(let value): return value
    case .interrupted(let number?):
      group.cancelAll()
      // What the work makes of its cancellation is of no interest.
      while (await group.nextResult()) != nil {}
      throw Interruption(signal: number)
    case .interrupted(nil), nil: throw CancellationError()
    }
  }
}

private enum End<Value: Sendable>: Sendable {
  case done(Value)
  case interrupted(Int32?)
}
