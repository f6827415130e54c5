import Foundation
import TestSupport

/// A home directory of its own for a test, gone after it.
final class Home: Sendable {
  let folder: URL
  /// The working directory.
  let work: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "snapsource-test-\(UUID().uuidString)")
    work = folder.appending(path: "work", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Everything that the program could find its way by lies in this home.
  var environment: [String: String] {
    let path = folder.path(percentEncoded: false)
    return [
      "HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_DATA_HOME": path + "/data",
      "XDG_CACHE_HOME": path + "/cache", "XDG_STATE_HOME": path + "/state", "TMPDIR": path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
  }

  func file(_ name: String) -> URL { work.appending(path: name) }

  func path(_ name: String) -> String { file(name).path(percentEncoded: false) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String, permissions: Int = 0o600) throws -> String {
    let file = file(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path(name))
    return path(name)
  }

  @discardableResult
  func write(_ text: String, to name: String, permissions: Int = 0o600) throws -> String {
    try write(Array(text.utf8), to: name, permissions: permissions)
  }

  /// A photo in the working directory.
  func photo() throws -> String { try write(Fixture.bytes("photos/mug.jpg"), to: "mug.jpg") }

  /// A photo that no other number has: a JPEG may be followed by anything.
  func photo(_ number: Int, in folder: String = "photos") throws -> String {
    try write(Fixture.bytes("photos/mug.jpg") + Array("photo \(number)".utf8), to: "\(folder)/photo-\(number).jpg")
  }
}
