import Crypto
package import Foundation

/// Pictures as they came, in files that only this user can read, each under the digest of its address.
///
/// What can be fetched again may go at any time: nothing here fails, it is only not there.
package struct PictureCache: Sendable {
  private let folder: String
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
    let path = path(name)
    let beside = path + ".\(UInt32.random(in: .min ... .max)).part"
    guard makeFolder() else { return }
    let descriptor = open(beside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    var rest = bytes[...]
    var isWhole = true
    while !rest.isEmpty, isWhole {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { isWhole = false }
    }
    isWhole = close(descriptor) == 0 && isWhole
    if !isWhole || rename(beside, path) != 0 { unlink(beside) }
  }

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
      files.append((path, Int(status.st_size), status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec))
    }
    var total = files.reduce(0) { $0 + $1.bytes }
    for file in files.sorted(by: { $0.used < $1.used }) {
      guard total > limit else { return }
      unlink(file.path)
      total -= file.bytes
    }
  }

  /// Makes the folder and those above it, for this user alone.
  private func makeFolder() -> Bool {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return access(folder, W_OK | X_OK) == 0
  }

  private func path(_ name: String) -> String {
    let digest = SHA256.hash(data: Array(name.utf8)).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return folder + (folder.hasSuffix("/") ? "" : "/") + digest.joined()
  }
}
