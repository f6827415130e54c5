/// Files of the program's own: no sheet and no copy takes their place, whatever link or name leads to them.
package struct OwnFiles: Sendable {
  private let files: [String]
  private let folders: [String]

  /// - Parameter folders: all that is in them is the program's own.
  package init(files: [String] = [], folders: [String] = []) {
    self.files = files
    self.folders = folders
  }

  /// Whether writing to a path would write to one of them.
  package func contains(_ path: String) -> Bool {
    let place = Self.place(of: path)
    let identity = FileIdentity(path)
    let isFile = files.contains { Self.place(of: $0) == place || (identity != nil && FileIdentity($0) == identity) }
    return isFile || folders.compactMap(FileTarget.real).contains { place.hasPrefix($0 + "/") }
  }

  /// The path of a file that need not be there, without links on the way to it.
  private static func place(of path: String) -> String {
    let directory = FileTarget.directory(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return (FileTarget.real(directory) ?? directory) + "/" + name
  }
}
