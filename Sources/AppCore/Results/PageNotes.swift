import Catalog

/// What can stand at the results' title of the pages and of the next one's cost, as there is room for it.
struct PageNotes {
  /// All of it, the longest words first; each in parts, of which some may be missing.
  let whole: [[String?]]
  /// Less and less of it.
  let parts: [[String?]]

  /// Corners of the pane, and the spaces and lines around title and note.
  private static let frameWidth = 7

  /// A title and a note that have room beside each other. A title gives way to what the next page costs and may bring; where
  /// not even the shortest leaves room for all of that, the note is shorter too.
  ///
  /// - Parameters:
  ///   - titles: the longest first.
  ///   - bare: where no note has room beside any of them.
  func beside(_ titles: some Collection<String>, bare: @autoclosure () -> String, width: Int) -> (
    title: String, note: String
  ) {
    let (whole, parts) = (whole.lazy.map(Self.said), parts.lazy.map(Self.said))
    for title in titles {
      if let note = whole.first(where: { Self.fit(title, $0, width: width) }) { return (title, note) }
    }
    for note in parts {
      if let title = titles.first(where: { Self.fit($0, note, width: width) }) { return (title, note) }
    }
    let bare = bare()
    for notes in [whole, parts] {
      if let note = notes.first(where: { Self.fit(bare, $0, width: width) }) { return (bare, note) }
    }
    return (bare, parts.last ?? "")
  }

  /// Whether both have room in the frame of a pane of a width.
  static func fit(_ title: String, _ note: String, width: Int) -> Bool {
    DisplayWidth.columns(title) + DisplayWidth.columns(note) + frameWidth <= width
  }

  private static func said(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: " · ") }
}
