import Foundation

/// The scratch folder of a demo. A file in it is locked as long as its program lives: so the next demo can tell what one
/// that was killed has left, and removes it.
struct DemoFolder: Sendable {
  private static let prefix = "snapsource-demo-"
  private static let lockName = "lock"

  let url: URL
  private let lock: Int32

  /// Makes a folder that nobody else can have made.
  static func make(in parent: URL = FileManager.default.temporaryDirectory) throws(CommandFailure) -> DemoFolder {
    tidy(parent)
    var path = Array(parent.appending(path: prefix + "XXXXXX").path(percentEncoded: false).utf8CString)
    guard mkdtemp(&path) != nil else {
      throw CommandFailure(.cannotWrite, Words.noScratchFolder(parent, POSIXError(.init(rawValue: errno) ?? .EIO)))
    }
    let name = String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let lock = open(name + "/" + lockName, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    if lock >= 0 { flock(lock, LOCK_EX) }
    return DemoFolder(url: URL(filePath: name, directoryHint: .isDirectory), lock: lock)
  }

  func remove() {
    try? FileManager.default.removeItem(at: url)
    if lock >= 0 { close(lock) }
  }

  /// Lets no signal end the program while it tidies up.
  static func ignoreSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
  }

  /// Removes the folders of demos that were killed.
  private static func tidy(_ parent: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
    for name in names where name.hasPrefix(prefix) {
      let folder = parent.appending(path: name)
      if isLeft(folder.path(percentEncoded: false)) { try? FileManager.default.removeItem(at: folder) }
    }
  }

  /// Whether a folder is ours and its program is dead. One without the file may be just being made, for a moment.
  private static func isLeft(_ folder: String) -> Bool {
    // It does not follow a link.
    guard let facts = try? FileManager.default.attributesOfItem(atPath: folder),
      facts[.type] as? FileAttributeType == .typeDirectory, facts[.ownerAccountID] as? UInt == UInt(geteuid()),
      let changed = facts[.modificationDate] as? Date
    else { return false }
    let lock = open(folder + "/" + lockName, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard lock >= 0 else { return errno == ENOENT && changed.timeIntervalSinceNow < -3_600 }
    defer { close(lock) }
    return flock(lock, LOCK_EX | LOCK_NB) == 0
  }
}
