package import Foundation

/// Files under `Fixtures/`, found from where this source file stands.
package enum Fixture {
  /// The top of the project.
  package static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static let folder = project.appending(path: "Fixtures", directoryHint: .isDirectory)

  /// The address of a fixture, e.g. `vendors/daji/page.json`.
  package static func url(_ path: String) -> URL {
    folder.appending(path: path)
  }

  /// The bytes of a fixture.
  package static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: url(path)))
  }

  /// The text of a fixture.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }
}

extension Fixture {
  /// The text that something looked like when it was last approved.
  ///
  /// With `SNAPSOURCE_APPROVE=1` in the environment the fixture is written anew from what it looks like now.
  package static func golden(_ path: String, now text: String) throws -> String {
    if ProcessInfo.processInfo.environment["SNAPSOURCE_APPROVE"] == "1" {
      let file = url(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try self.text(path)
  }
}
