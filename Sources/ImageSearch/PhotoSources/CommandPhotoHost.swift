package import Catalog
import Foundation
package import Photos

/// A command of the user's that puts a photo somewhere and prints its address.
///
/// The command runs in `/bin/sh` with the file's path as its last argument, or where it says `$1`. The file's name
/// is the photo's; the file is gone when the command has ended. Its standard input is empty.
package struct CommandPhotoHost: PhotoHost {
  private let command: String
  private let limit: Duration
  private let clock: any Clock<Duration>

  package init(command: String, limit: Duration = .seconds(60), clock: any Clock<Duration> = ContinuousClock()) {
    self.command = command
    self.limit = limit
    self.clock = clock
  }

  package func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress {
    let folder = FileManager.default.temporaryDirectory.appending(path: "snapsource-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(photo.jpeg).write(to: file)
    } catch {
      throw .unreachable(Words.commandNotStarted(error.localizedDescription))
    }

    let script = command.contains("$1") ? command : command + " \"$1\""
    let shell = ShellCommand(script: script, argument: file.path, folder: folder)
    let outcome = await Deadline.outcome(within: limit, on: clock) { () throws(ShellCommand.Failure) in
      try await shell.run()
    }
    if Task.isCancelled { throw .cancelled }
    switch outcome {
    case nil: throw .unreachable(Words.commandTooSlow(limit))
    case .failure(let failure): throw .unreachable(Words.commandNotStarted(failure.reason))
    case .success(let end) where end.status != 0:
      throw .unreachable(Words.commandFailed(end.status, CleanText(Self.lastLine(end.errors), limit: 200)?.string))
    case .success(let end):
      guard let address = WebAddress(Self.lastLine(end.output)) else {
        throw .unreachable(Words.commandWithoutAddress)
      }
      return address
    }
  }

  private static func lastLine(_ text: String) -> String? {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.last { !$0.isEmpty }
  }
}

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
    do {
      process.standardOutput = try handle("output")
      process.standardError = try handle("errors")
      try await end(of: process)
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
    return End(status: process.terminationStatus, output: printed("output"), errors: printed("errors"))
  }

  private func end(of process: Process) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in continuation.resume() }
        do {
          try process.run()
        } catch {
          process.terminationHandler = nil
          continuation.resume(throwing: error)
        }
        // The cancellation may have come before there was a process to end.
        if Task.isCancelled { Self.kill(process) }
      }
    } onCancel: {
      Self.kill(process)
    }
  }

  private static func kill(_ process: Process) {
    guard process.isRunning else { return }
    process.terminate()
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
