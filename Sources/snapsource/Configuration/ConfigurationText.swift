import Catalog
import Foundation

/// The text of a configuration file, and who may touch it. It may be a pipe, as shells make one of `<(…)`.
struct ConfigurationText {
  let yaml: String
  var isReadableByOthers = false
  var isWritableByOthers = false

  /// Bytes of the longest configuration that is read.
  private static let limit = 1_000_000
  /// Milliseconds without a byte after which a pipe is given up.
  private static let patience: Int32 = 3_000

  /// Reads it; `nil` when there is nothing at the path.
  ///
  /// - Throws: ``CommandFailure`` when it cannot be read, or is no text of a sensible length.
  static func read(_ path: String, in words: any Phrases) throws(CommandFailure) -> ConfigurationText? {
    guard let name = FileName.systemName(of: path) else { return nil }
    let unreadable = CommandFailure(.noInput, words.unreadableConfigurationFile(path))
    // A pipe that nobody writes into must not hang.
    let file = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw unreadable
    }
    defer { close(file) }
    let isPipe = lseek(file, 0, SEEK_CUR) < 0
    guard let bytes = bytes(of: file), !isPipe || !bytes.isEmpty else { throw unreadable }
    let facts = isPipe ? nil : FileFacts(path: path)
    return ConfigurationText(
      yaml: String(decoding: bytes, as: UTF8.self), isReadableByOthers: facts?.isReadableByOthers == true,
      isWritableByOthers: facts?.isWritableByOthers == true)
  }

  private static func bytes(of file: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Foundation.read(file, &part, part.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += part.prefix(count)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, patience) > 0 else { return nil }
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }
}
