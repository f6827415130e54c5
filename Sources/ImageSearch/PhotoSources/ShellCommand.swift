import Foundation
import Photos

/// One run of a script in `/bin/sh`. Cancelling the task kills the script and what it started.
struct ShellCommand: Sendable {
  struct End: Sendable, Hashable {
    var status: Int32
    /// The last kilobytes of what it printed.
    var output: String
    var errors: String
  }

  struct Failure: Error {
    var reason: String
  }

  let script: String
  /// `$1` in the script.
  let argument: String
  /// An existing directory for what the script prints: files, unlike pipes, are never full.
  let folder: URL

  func run() async throws(Failure) -> End {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", argument]
    process.standardInput = FileHandle.nullDevice
    process.environment = ChildEnvironment.of()
    do {
      process.standardOutput = try handle("output")
      process.standardError = try handle("errors")
      try await end(of: process)
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
    // A process that was killed a moment ago has no status yet, and its caller does not look at one.
    guard !process.isRunning else { return End(status: SIGKILL, output: "", errors: "") }
    return End(status: process.terminationStatus, output: printed("output"), errors: printed("errors"))
  }

  private func end(of process: Process) async throws {
    let (ends, ended) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in ended.yield() }
    try process.runHearingSignals()
    // It ends with the process or with the task.
    for await _ in ends { break }
    // The script leads a process group of its own. What it started is killed with it, or would live on and, still
    // holding the process's signals of life, keep it from being seen to end.
    if Task.isCancelled, process.isRunning { kill(-process.processIdentifier, SIGKILL) }
  }

  private func handle(_ name: String) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private func printed(_ name: String) -> String {
    guard let handle = try? FileHandle(forReadingFrom: folder.appending(path: name)),
      let length = try? handle.seekToEnd(),
      (try? handle.seek(toOffset: length > 4_096 ? length - 4_096 : 0)) != nil,
      let data = try? handle.readToEnd()
    else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
