import Sourcing

extension Scope {
  static let help = Scope("help")
}

/// The key table as the user reads it.
enum HelpPane {
  static func content(_ help: HelpState, vendors: [Vendor], height: Int) -> PaneContent {
    let rows = rows(help.filter)
    let lines = rows.indices.dropFirst(help.cursor.top).prefix(height).map { index in
      Line(rows[index].pieces, selected: index == help.cursor.index)
    }
    return PaneContent(
      title: "\(Words.help)  \(Words.legend(vendors))", note: help.filter.isEmpty ? Words.helpNote : "/" + help.filter,
      lines: lines,
      cursorLine: help.cursor.index - help.cursor.top)
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
