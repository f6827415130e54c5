package import Catalog
import Foundation
import OperatingSystem
package import Photos
package import Queries

/// A command of the user's that puts a photo somewhere and prints its address.
///
/// The command runs in `/bin/sh` with the file's path as its last argument, or where it says `$1`. The file's name
/// is the photo's; the file is gone when the command has ended, and so is what it left running in its process group.
/// Its standard input is empty.
package struct CommandPhotoHost: PhotoHost {
  private let command: String
  private let limit: Duration
  private let clock: any Clock<Duration>

  package init(command: String, limit: Duration = .seconds(60), clock: any Clock<Duration> = TidyClock()) {
    self.command = command
    self.limit = limit
    self.clock = clock
  }

  package func publish(_ photo: EncodedPhoto, as name: String) async throws(PhotoTransferError) -> WebAddress {
    guard let folder = PrivateFolder() else { throw .noTemporaryFile }
    defer { folder.remove() }
    guard let file = folder.write(photo.jpeg, as: name) else { throw .noTemporaryFile }
    let script = command.contains("$1") ? command : command + " \"$1\""
    let shell = ChildProcess("/bin/sh", ["-c", script, "sh", file], environment: ChildEnvironment.of())
    let outcome = await shell.outcome(within: limit, on: clock)
    if Task.isCancelled { throw .cancelled }
    switch outcome {
    case nil: throw .commandTooSlow(limit)
    case .failure(let error): throw .commandNotStarted(error)
    case .success(let end) where end.printedTooMuch: throw .commandPrintsTooMuch
    case .success(let end) where end.status != 0:
      throw .commandFailed(end.status, CleanText(Self.lastLine(end.errors), limit: 200))
    case .success(let end):
      guard let address = WebAddress(Self.lastLine(end.output)) else { throw .commandWithoutAddress }
      return address
    }
  }

  private static func lastLine(_ text: String) -> String? {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.last { !$0.isEmpty }
  }
}
