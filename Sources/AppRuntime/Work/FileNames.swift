import Catalog
import Foundation

/// Files by their names. Text is in the form of `FileName`, so that every name can be found and opened again.
package enum FileNames {
  /// The path of the file or folder that a path means. When there is none of that name, the one of the same name with
  /// other spaces in it or composed otherwise is meant: such names cannot be told apart by typing.
  package static func find(_ path: String) -> String? {
    if status(path) != nil { return path }
    let (folder, name) = split(path)
    let wanted = folded(name)
    guard !name.isEmpty, let alike = names(in: folder).first(where: { folded($0) == wanted }) else { return nil }
    return folder + alike
  }

  /// A leading `~` is the home directory, as shells have it.
  package static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return (home ?? "") + path.dropFirst()
  }

  static var home: String? { ProcessInfo.processInfo.environment["HOME"] }

  /// The path as it is called from any directory.
  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
  }

  static func isDirectory(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// The names in a folder whose path ends in a slash or is empty; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let path = FileName.systemName(of: folder.isEmpty ? "." : folder), let directory = opendir(path) else {
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
      let start = UnsafeRawPointer(entry).advanced(by: offset)
      let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
      let name = FileName.text(of: Array(bytes))
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// A path's folder with its slash, and what comes after it.
  static func split(_ path: String) -> (folder: String, name: String) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return (String(path[..<start]), String(path[start...]))
  }

  /// A name with each kind of space as the one that is typed.
  static func folded(_ name: String) -> String {
    String(name.map { $0.unicodeScalars.first?.properties.generalCategory == .spaceSeparator ? " " : $0 })
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    guard let name = FileName.systemName(of: path), stat(name, &status) == 0 else { return nil }
    return status
  }
}
