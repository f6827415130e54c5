import Foundation
import Synchronization

/// One run of another program, without input, in a process group of its own.
///
/// It is over when the program itself ends: what it leaves behind in its group is ended then, so that nobody waits for
/// it. Cancelling the task ends the whole group.
package struct ChildProcess: Sendable {
  package struct End: Sendable, Hashable {
    /// The exit status; 128 and the signal's number of one that was killed.
    package var status: Int32
    /// What it printed.
    package var output: String
    /// The last of what it complained.
    package var errors: String
    /// Whether it was ended because it printed more than the limit; it may complain as much as it likes.
    package var printedTooMuch = false
  }

  /// Bytes that are kept of each of the two streams.
  private static let printLimit = 65_536

  private let path: String
  private let arguments: [String]
  private let environment: [String: String]

  package init(_ path: String, _ arguments: [String], environment: [String: String]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs it to its end.
  ///
  /// - Throws: ``SystemError`` when it cannot be started. A cancelled run ends like a killed one.
  package func run() async throws(SystemError) -> End {
    let output = try Tube()
    let errors = try Tube()
    let process = try start(output: output.writing, errors: errors.writing)
    Leftovers.add(group: process)
    let stop = StopMark()
    let end = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .utility).async {
          continuation.resume(returning: Self.watch(process, output, errors, until: stop))
        }
      }
    } onCancel: {
      stop.set()
    }
    Leftovers.remove(group: process)
    return end
  }

  /// Runs it to its end, or ends it with all that it started when the time is over.
  ///
  /// - Returns: how it ended, or why it could not be started; `nil` when the time was over first. When the task is
  ///   cancelled, either may be the result: ask `Task.isCancelled`.
  package func outcome(
    within limit: Duration, on clock: any Clock<Duration> = TidyClock()
  ) async -> Result<End, SystemError>? {
    await Deadline.outcome(within: limit, on: clock) { () throws(SystemError) in try await run() }
  }

  private func start(output: Int32, errors: Int32) throws(SystemError) -> pid_t {
    defer {
      close(output)
      close(errors)
    }
    // All other descriptors of this program are closed when another one begins.
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO)
    // The threads of a pool block all signals, and a child would inherit that.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    let words = ([path] + arguments).map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &files, &attributes, words + [nil], variables + [nil])
    guard code == 0 else { throw SystemError(code) }
    return process
  }

  /// Waits on a thread of its own for the end; the process is gone afterwards, and all of its group.
  private static func watch(_ process: pid_t, _ output: Tube, _ errors: Tube, until stop: StopMark) -> End {
    var (printed, complaints) = ([UInt8](), [UInt8]())
    while true {
      var state = siginfo_t()
      // It is left as a zombie for now, so that its number is not given to another process.
      let isOver = waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT) != 0 || state.si_signo != 0
      output.read(into: &printed, limit: printLimit)
      errors.read(lastInto: &complaints, limit: printLimit)
      let isTooMuch = printed.count >= printLimit
      if isOver || isTooMuch || stop.isSet { kill(-process, SIGKILL) }
      if isOver {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let signal = status & 0x7F
        return End(
          status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: String(decoding: printed, as: UTF8.self),
          errors: String(decoding: complaints, as: UTF8.self), printedTooMuch: isTooMuch)
      }
      // An end of a program that prints nothing is not told by these: it is noticed a moment later.
      var ends = [output, errors].map { pollfd(fd: $0.isClosed ? -1 : $0.reading, events: Int16(POLLIN), revents: 0) }
      poll(&ends, 2, 20)
    }
  }
}

/// A pipe from a child, of which this side reads.
private final class Tube: Sendable {
  let reading: Int32
  let writing: Int32
  private let closed = Mutex(false)

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(errno) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  deinit { close(reading) }

  /// Whether everybody who could write has gone.
  var isClosed: Bool { closed.withLock { $0 } }

  /// Takes what is there, and keeps the last of it.
  func read(lastInto bytes: inout [UInt8], limit: Int) {
    // Not for ever: more may come as fast as it is read.
    read(into: &bytes, limit: bytes.count + limit)
    bytes.removeFirst(max(0, bytes.count - limit))
  }

  /// Takes what is there, up to a number of bytes in all.
  func read(into bytes: inout [UInt8], limit: Int) {
    var part = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < limit {
      let count = Foundation.read(reading, &part, min(part.count, limit - bytes.count))
      if count == 0 { closed.withLock { $0 = true } }
      guard count > 0 else { return }
      bytes += part[..<count]
    }
  }
}

/// Set once, from anywhere.
private final class StopMark: Sendable {
  private let mark = Mutex(false)

  var isSet: Bool { mark.withLock { $0 } }
  func set() { mark.withLock { $0 = true } }
}
