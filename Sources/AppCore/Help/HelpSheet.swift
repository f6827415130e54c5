import Catalog
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

/// The key table as the user reads it: a line each, the selected row whole.
struct HelpSheet: ListSheet {
  static let scope = Scope.help

  private static let width = 110
  private static let keysWidth = 14

  var cursor = ListCursor()
  var filter = ""

  func count(_ state: AppState) -> Int { Self.rows(filter).count }

  func draw(_ state: AppState) -> Drawn { Drawn { content($0.vendors, $0.words, on: $0.layout) } }

  private func content(_ vendors: [Vendor], _ words: any HelpPhrases, on layout: Layout) -> PaneContent {
    let rows = Self.rows(filter)
    let height = layout.sheetHeight
    var lines: [Line] = []
    var cursorLine: Int?
    for index in rows.indices.dropFirst(cursor.top).prefix(height) {
      guard index == cursor.index else {
        lines.append(Self.line(of: rows[index]))
        continue
      }
      let whole = Self.whole(rows[index], width: min(Self.width, layout.size.columns) - 4)
      // Rows above make room for what the selected one takes.
      lines.removeFirst(min(lines.count, max(0, lines.count + whole.count - height)))
      cursorLine = lines.count
      lines += whole
    }
    let note = filter.isEmpty ? words.helpNote : "/" + filter
    // The note stands whole: it says how the sheet is closed, or what is being looked for.
    let room = min(Self.width, layout.size.columns) - DisplayWidth.columns(note) - 7
    return PaneContent(
      title: DisplayWidth.clipped("\(words.help)  \(Self.legend(vendors))", to: max(0, room)).text, note: note,
      lines: Array(lines.prefix(height)), cursorLine: cursorLine, width: Self.width)
  }

  /// What the codes in the lists stand for.
  private static func legend(_ vendors: [Vendor]) -> String {
    vendors.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
  }

  /// The rows that hold the words.
  static func rows(_ filter: String) -> [KeyBinding] {
    let needle = filter.lowercased()
    return KeyBinding.table.filter { row in
      let text = "\(keys(of: row)) \(row.words) \(row.command.rawValue) \(row.place)".lowercased()
      return needle.isEmpty || text.contains(needle)
    }
  }

  private static func keys(of row: KeyBinding) -> String { row.keys.map(\.label).joined(separator: " ") }

  private static func line(of row: KeyBinding) -> Line {
    Line([
      Piece(keys(of: row), .bold, width: keysWidth), Piece(" "), Piece(row.words), Piece("  \(row.place)", .dim),
    ])
  }

  private static func whole(_ row: KeyBinding, width: Int) -> [Line] {
    let said = Line.wrapped("\(row.words)  \(row.place)", width: max(1, width - keysWidth - 1))
    return said.enumerated().map { place, line in
      Line([Piece(place == 0 ? keys(of: row) : "", .bold, width: keysWidth), Piece(" ")] + line.pieces, selected: true)
    }
  }
}
