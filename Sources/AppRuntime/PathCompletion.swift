import Foundation

/// Names of files that a typed path can go on with.
enum PathCompletion {
  /// The most names that are returned.
  private static let limit = 200

  /// Paths that begin with the text, as the user wrote it; directories end in `/`.
  static func paths(for text: String) -> [String] {
    let split = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let folder = String(text[..<split])
    let start = String(text[split...])
    let directory = folder.isEmpty ? "." : PhotoLoader.expanded(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else { return [] }
    // Hidden files come only to those who type the dot.
    let matching = names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }
    return matching.sorted().prefix(limit).map { name in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: directory + "/" + name, isDirectory: &isDirectory)
      return folder + name + (exists && isDirectory.boolValue ? "/" : "")
    }
  }
}
