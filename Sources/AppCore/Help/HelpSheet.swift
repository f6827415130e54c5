import Sourcing

extension Scope {
  static let help = Scope("help")
}

/// The key table as the user reads it.
struct HelpSheet: ListSheet, TextSheet {
  static let scope = Scope.help

  var cursor = ListCursor()
  var filter = ""

  func count(_ state: AppState) -> Int { Self.rows(filter).count }

  func content(_ session: Session, on layout: Layout) -> PaneContent {
    let rows = Self.rows(filter)
    let lines = rows.indices.dropFirst(cursor.top).prefix(layout.sheetHeight).map { index in
      Line(rows[index].pieces, selected: index == cursor.index)
    }
    return PaneContent(
      title: "\(Words.help)  \(Words.legend(session.vendors))", note: filter.isEmpty ? Words.helpNote : "/" + filter,
      lines: lines, cursorLine: cursor.index - cursor.top, width: 110)
  }

  /// The rows that hold the words, one line each.
  static func rows(_ filter: String) -> [Line] {
    let needle = filter.lowercased()
    return KeyBinding.table.compactMap { row in
      let keys = row.keys.map(\.label).joined(separator: " ")
      let place = row.place
      let text = "\(keys) \(row.words) \(row.command.rawValue) \(place)".lowercased()
      guard needle.isEmpty || text.contains(needle) else { return nil }
      return Line([Piece(keys, .bold, width: 14), Piece(" "), Piece(row.words), Piece("  \(place)", .dim)])
    }
  }
}
