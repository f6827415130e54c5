import Glibc

/// Where terminfo's files are.
enum TerminfoFile {
  /// The entry of a terminal's type, from the folders that ncurses looks in; `nil` when there is none.
  static func entry(of name: String, _ environment: [String: String]) -> CompiledTerminfo? {
    guard let first = name.utf8.first, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    let digits = String(first, radix: 16)
    for folder in folders(environment) {
      for part in [String(decoding: [first], as: UTF8.self), digits.count == 1 ? "0" + digits : digits] {
        if let bytes = contents(of: "\(folder)/\(part)/\(name)"), let entry = CompiledTerminfo(bytes) { return entry }
      }
    }
    return nil
  }

  private static func folders(_ environment: [String: String]) -> [String] {
    var folders: [String] = []
    if let own = environment["TERMINFO"], own.hasPrefix("/") { folders.append(own) }
    if let home = environment["HOME"], !home.isEmpty { folders.append(home + "/.terminfo") }
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    guard let named = environment["TERMINFO_DIRS"] else { return folders + usual }
    return folders + named.split(separator: ":").map(String.init) + usual
  }

  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // No entry is longer than this.
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : bytes
  }
}
