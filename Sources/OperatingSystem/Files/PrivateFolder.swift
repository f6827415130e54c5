package import Foundation

/// A folder in the system's place for temporary files that only this user can open.
///
/// Its name says whose it is, so that what a killed run left behind is known (``Leftovers``).
package struct PrivateFolder: Sendable {
  static let prefix = "snapsource"

  package let url: URL

  /// Makes one with a name that nobody can foresee; `nil` when that cannot be done, and `errno` says why.
  package init?() {
    let template = FileManager.default.temporaryDirectory.appending(path: "\(Self.prefix)-\(getpid())-XXXXXX").path
    var name = Array(template.utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    url = URL(filePath: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    Leftovers.add(folder: url.path)
  }

  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file that only this user can read, and returns its path.
  package func write(_ bytes: [UInt8], as name: String) -> String? {
    let path = path(name)
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    return made ? path : nil
  }

  /// Removes it with all that is in it.
  package func remove() {
    try? FileManager.default.removeItem(at: url)
    Leftovers.remove(folder: url.path)
  }
}
