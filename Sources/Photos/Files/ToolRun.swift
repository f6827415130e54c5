import Foundation

/// One run of another program, without input, output or any of our environment but the search path.
struct ToolRun: Sendable {
  enum Outcome: Sendable {
    case succeeded
    case failed
    case timedOut
    case cancelled
  }

  private let process: Process

  init(_ tool: URL, _ arguments: [String], searchPath: [String]) {
    process = Process()
    process.executableURL = tool
    process.arguments = arguments
    // Our own environment may hold credentials.
    process.environment = ["PATH": searchPath.joined(separator: ":"), "LC_ALL": "C"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
  }

  /// Runs it to its end, to the limit, or until the task is cancelled; it never outlives this call.
  func outcome(limit: Duration) async -> Outcome {
    let first = await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await ended() ? .succeeded : .failed }
      group.addTask { (try? await Task.sleep(for: limit)) == nil ? .cancelled : .timedOut }
      let first = await group.next()
      group.cancelAll()
      return first
    }
    return Task.isCancelled ? .cancelled : first ?? .failed
  }

  /// Starts it, waits, and says whether it ended well.
  private func ended() async -> Bool {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        process.terminationHandler = { process in
          continuation.resume(returning: process.terminationReason == .exit && process.terminationStatus == 0)
        }
        do {
          try process.runHearingSignals()
          // The handler below did nothing if the task was cancelled before the start.
          if Task.isCancelled { end() }
        } catch {
          process.terminationHandler = nil
          continuation.resume(returning: false)
        }
      }
    } onCancel: {
      end()
    }
  }

  /// SIGKILL, because a converter that hangs may not heed a milder one.
  private func end() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }
}
