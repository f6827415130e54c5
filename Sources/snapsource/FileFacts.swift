import Foundation

/// What the system says of a file; a link is followed.
struct FileFacts: Hashable {
  let isDirectory: Bool
  /// The lowest nine bits of the mode.
  let permissions: Int
  let size: Int

  /// `nil` when there is nothing at the path, or it cannot be looked at.
  init?(path: String) {
    let real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: real) else { return nil }
    isDirectory = attributes[.type] as? FileAttributeType == .typeDirectory
    permissions = (attributes[.posixPermissions] as? Int ?? 0) & 0o777
    size = attributes[.size] as? Int ?? 0
  }

  /// Whether others than the owner may read it.
  var isReadableByOthers: Bool { permissions & 0o044 != 0 }

  /// Whether others than the owner may change it.
  var isWritableByOthers: Bool { permissions & 0o022 != 0 }

  /// The permissions as they are written: `0600`.
  var mode: String {
    let digits = String(permissions, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
