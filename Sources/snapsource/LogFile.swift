import Foundation
import Logging
import OperatingSystem

/// The program's log: one line an event in a file that only its owner reads.
///
/// The file is made with the first event, and put aside as `.1` when it is full. It never holds a secret because
/// nobody logs one: an event is a sentence that was made to be shown. A log that cannot be written stops nothing.
struct LogFile: LogHandler {
  static let name = "snapsource.log"
  /// Bytes after which the file is put aside.
  static let limit = 1_000_000

  private let file: URL
  private let limit: Int
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(directory: URL, limit: Int = LogFile.limit) {
    file = directory.appending(path: Self.name)
    self.limit = limit
  }

  /// A logger that writes to the log in a folder.
  static func logger(in directory: URL) -> Logger {
    Logger(label: "snapsource", factory: { _ in LogFile(directory: directory) })
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var line = "\(Date.now.formatted(.iso8601)) \(event.level) \(event.message)"
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in facts.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(value)" }
    if let error = event.error { line += " error=\(error)" }
    append(Array((Console.shown(line) + "\n").utf8))
  }

  /// Adds a line in one write, so that lines of several programs never mix.
  private func append(_ bytes: [UInt8]) {
    let path = file.path(percentEncoded: false)
    if let facts = FileFacts(path: path), facts.size + bytes.count > limit { rename(path, path + ".1") }
    var descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      try? PrivateDirectory.make(file.deletingLastPathComponent().path(percentEncoded: false))
      descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { return }
    _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }
}
