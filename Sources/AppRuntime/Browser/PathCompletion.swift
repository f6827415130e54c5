/// Names of files that a typed path can go on with.
enum PathCompletion {
  /// The most names that are returned.
  private static let limit = 200

  /// Paths that begin with the text, as the user wrote it; directories end in `/`. A space stands for any kind of it.
  static func paths(for text: String) -> [String] {
    let (folder, start) = FileNames.split(text)
    let directory = FileNames.expanded(folder)
    let wanted = FileNames.folded(start)
    // Hidden files come only to those who type the dot.
    let matching = FileNames.names(in: directory).filter {
      FileNames.folded($0).hasPrefix(wanted) && (start.hasPrefix(".") || !$0.hasPrefix("."))
    }
    return matching.sorted().prefix(limit).map { name in
      folder + name + (FileNames.isDirectory(directory + name) ? "/" : "")
    }
  }
}
