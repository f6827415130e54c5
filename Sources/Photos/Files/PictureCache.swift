package import Foundation
import OperatingSystem

/// Pictures as they came, in files that only this user can read, each under the digest of its address.
///
/// What can be fetched again may go at any time: nothing here fails, it is only not there.
package struct PictureCache: Sendable {
  private let folder: String
  /// Bytes that a disk gives a file at once, as most do.
  private static let block = 4_096
  /// Bytes that are kept after a sweep.
  private let limit: Int

  /// - Parameter folder: is made when the first picture is kept.
  package init(folder: URL, limit: Int = 200_000_000) {
    self.folder = folder.path(percentEncoded: false)
    self.limit = limit
  }

  /// The bytes that were kept under a name; they count as used now.
  package func bytes(_ name: String) -> [UInt8]? {
    let path = path(name)
    guard let bytes = try? PhotoFile.read(path: path) else { return nil }
    utimes(path, nil)
    return bytes
  }

  /// Keeps bytes, whole or not at all.
  package func keep(_ bytes: [UInt8], as name: String) {
    guard (try? PrivateDirectory.make(folder)) != nil else { return }
    WholeFile.keep(bytes, at: path(name))
  }

  /// Forgets what was kept under a name.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  package func remove(_ name: String) -> Bool { unlink(path(name)) == 0 }

  /// Removes what was not used for longest until the rest is within the limit.
  package func sweep() {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    var files: [(path: String, bytes: Int, used: Int)] = []
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let used = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      files.append((path, Self.room(Int(clamping: status.st_size)), used))
    }
    var total = files.reduce(0) { $0 + $1.bytes }
    for file in files.sorted(by: { $0.used < $1.used }) {
      guard total > limit else { return }
      unlink(file.path)
      total -= file.bytes
    }
  }

  /// What a file takes on the disk: a look of half a kilobyte as much as a picture of four.
  private static func room(_ bytes: Int) -> Int { (bytes + block - 1) / block * block }

  private func path(_ name: String) -> String {
    folder + (folder.hasSuffix("/") ? "" : "/") + Fingerprint.of(Array(name.utf8))
  }
}
