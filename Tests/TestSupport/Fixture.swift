package import Foundation

/// Files under `Fixtures/`, found from where this source file stands.
package enum Fixture {
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures", directoryHint: .isDirectory)

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
