import Catalog
import Sourcing

extension Scope {
  static let help = Scope("help")
}

protocol HelpPhrases: CommonPhrases {
  /// The list's title.
  var help: String { get }
  var helpNote: String { get }
  func heading(_ group: HelpSheet.Group) -> String
  func noKey(_ filter: String) -> String
}

extension English: HelpPhrases {
  var help: String { "Keys" }
  var helpNote: String { "\(key(.find, in: .help)): search, \(key(.back, in: .help)): close" }
  func heading(_ group: HelpSheet.Group) -> String {
    switch group {
    case .here: "Here"
    case .everywhere: "Everywhere"
    case .elsewhere: "In other places"
    }
  }
  func noKey(_ filter: String) -> String {
    "No key matches “\(filter)”. Press \(key(.find, in: .help)) to try other words"
  }
}

/// The key table as the user reads it: first what acts where the help was asked for, then what acts everywhere. A line each,
/// the selected row whole.
struct HelpSheet: ListSheet {
  static let scope = Scope.help

  /// Rows that stand under a heading.
  enum Group: CaseIterable, Sendable {
    case here
    case everywhere
    case elsewhere
  }

  private static let width = 110
  private static let keysWidth = 14

  /// Where the help was asked for.
  let place: Scope
  var cursor = ListCursor()
  var filter = ""

  func count(_ state: AppState) -> Int { rows(of: state.keys).count }

  func draw(_ state: AppState) -> Drawn {
    Drawn(
      target: { state, line, _ in
        let seen = lines(of: state).seen
        return seen.indices.contains(line) ? seen[line].row.map(PointTarget.item) : nil
      },
      content: { content(lines(of: $0), $0.vendors, $0.words, on: $0.layout) })
  }

  private func content(
    _ content: (seen: [Seen], cursorLine: Int?), _ vendors: [Vendor], _ words: any HelpPhrases, on layout: Layout
  ) -> PaneContent {
    let note = filter.isEmpty ? words.helpNote : "/" + filter
    // The note stands whole: it says how the sheet is closed, or what is being looked for.
    let room = min(Self.width, layout.size.columns) - DisplayWidth.columns(note) - 7
    return PaneContent(
      title: DisplayWidth.clipped("\(words.help)  \(Self.legend(vendors))", to: max(0, room)).text, note: note,
      lines: content.seen.map(\.line), cursorLine: content.cursorLine, width: Self.width)
  }

  /// A line, and the row that a press on it selects: for a heading that under it.
  private typealias Seen = (line: Line, row: Int?)

  /// What is seen, with the headings, and in which line the selected row begins.
  private func lines(of state: AppState) -> (seen: [Seen], cursorLine: Int?) {
    let (rows, words, height) = (rows(of: state.keys), state.words, state.layout.sheetHeight)
    let width = min(Self.width, state.layout.size.columns) - 4
    guard !rows.isEmpty else {
      return (Line.wrapped(words.noKey(filter), width: width, style: .dim).map { ($0, nil) }, nil)
    }
    var seen: [Seen] = []
    var cursorLine = 0
    for index in rows.indices.dropFirst(cursor.top) {
      let (group, row) = rows[index]
      if index == cursor.top || rows[index - 1].group != group {
        seen.append((Line(words.heading(group), .accent), index))
      }
      if index == cursor.index {
        cursorLine = seen.count
        seen += Self.whole(row, width: width).map { ($0, index) }
      } else {
        if index > cursor.index, seen.count >= height { break }
        seen.append((Self.line(of: row), index))
      }
    }
    // Rows above make room for what the headings and the selected one take.
    let end = cursorLine + Self.whole(rows[cursor.index].row, width: width).count
    let above = max(0, min(end - height, cursorLine))
    return (Array(seen.dropFirst(above).prefix(height)), cursorLine - above)
  }

  /// What the codes in the lists stand for.
  private static func legend(_ vendors: [Vendor]) -> String {
    vendors.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
  }

  /// The rows that hold the words, group by group.
  func rows(of keys: KeyMap) -> [(group: Group, row: KeyBinding)] {
    let needle = filter.lowercased()
    let found = keys.rows.filter { row in
      let text = "\(Self.keys(of: row)) \(row.words) \(row.command.rawValue) \(row.place)".lowercased()
      return needle.isEmpty || text.contains(needle)
    }
    return Group.allCases.flatMap { group in found.filter { self.group(of: $0) == group }.map { (group, $0) } }
  }

  private func group(of row: KeyBinding) -> Group {
    row.scopes.contains(place) ? .here : row.acts(in: place) ? .everywhere : .elsewhere
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
