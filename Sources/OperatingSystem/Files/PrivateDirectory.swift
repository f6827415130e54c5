import Foundation

/// Directories that only their owner can open.
package enum PrivateDirectory {
  /// Makes a directory and those above it with mode 0700; one that is there stays as it is.
  ///
  /// - Throws: why one of them cannot be made; `ENOTDIR` when something else has its name.
  package static func make(_ path: String) throws(SystemError) {
    var partial = path.hasPrefix("/") ? "" : "."
    for component in path.split(separator: "/") {
      partial += "/" + component
      guard mkdir(partial, 0o700) != 0 else { continue }
      let number = errno
      var status = stat()
      guard stat(partial, &status) == 0 else { throw SystemError(number) }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw SystemError(ENOTDIR) }
    }
  }
}
