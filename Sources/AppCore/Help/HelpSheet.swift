import Sourcing

extension Scope {
  static let help = Scope("help")
}

protocol HelpPhrases: CommonPhrases {
  /// The list's title.
  var help: String { get }
  var helpNote: String { get }
}

extension English: HelpPhrases {
  var help: String { "Keys" }
  var helpNote: String { "/ narrows, Esc closes" }
}

/// The key table as the user reads it.
struct HelpSheet: ListSheet {
  static let scope = Scope.help

  var cursor = ListCursor()
  var filter = ""

  func count(_ state: AppState) -> Int { Self.rows(filter).count }

  func draw(_ state: AppState) -> Drawn { Drawn { content($0.vendors, $0.words, on: $0.layout) } }

  private func content(_ vendors: [Vendor], _ words: any HelpPhrases, on layout: Layout) -> PaneContent {
    let rows = Self.rows(filter)
    let lines = rows.indices.dropFirst(cursor.top).prefix(layout.sheetHeight).map { index in
      Line(rows[index].pieces, selected: index == cursor.index)
    }
    return PaneContent(
      title: "\(words.help)  \(Self.legend(vendors))", note: filter.isEmpty ? words.helpNote : "/" + filter,
      lines: lines, cursorLine: cursor.index - cursor.top, width: 110)
  }

  /// What the codes in the lists stand for.
  private static func legend(_ vendors: [Vendor]) -> String {
    vendors.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
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
