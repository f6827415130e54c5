import Catalog
import Queries
import Sourcing

/// The two lines at the bottom: what is going on, and what can be pressed.
enum StatusLine {
  /// One line; what must be read to its end goes on over the panes.
  static func said(_ state: AppState, width: Int) -> [Line] {
    if let message = state.message {
      return whole(message.text, width: width, style: message.isFailure ? .failure : .accent)
    }
    if let remarks = Words.remarks(state) { return whole(remarks, width: width, style: .plain) }
    return [Line(Words.standing(state))]
  }

  private static func whole(_ text: String, width: Int, style: Style) -> [Line] {
    Array(Line.wrapped(text, width: width, style: style).prefix(4))
  }

  /// The keys that can act here now, as far as there is room, with what they cost; `? help` is always among them.
  static func keys(_ state: AppState, width: Int) -> Line {
    var hints = hints(state, width: width).map { (key: $0.key, words: $0.words) }
    if case .prompt(let prompt) = state.overlay { hints = Words.textHints(prompt.subject) }
    return Line(hints.flatMap { [Piece($0.key, .bold), Piece(" \($0.words)  ", .dim)] })
  }

  /// What ``keys(_:width:)`` shows while no text is typed: what costs something first.
  static func hints(_ state: AppState, width: Int) -> [(command: Command, key: String, words: String)] {
    let scope = state.scope
    let rows = KeyBinding.table.filter { $0.hint != nil && $0.acts(in: scope) && $0.reason(state) == nil }
    let help = rows.filter { $0.command == .help && scope != .text }
    let others = rows.filter { $0.command != .help && isOfInterest($0, state) }
    let ranks = [
      // What has failed comes before what goes on without it.
      others.filter { costs($0, state) && $0.command == .retry },
      others.filter { costs($0, state) },
      others.filter { $0.scopes.contains(scope) },
      others.filter { !$0.scopes.contains(scope) },
    ]
    var room = width - help.reduce(0) { $0 + columns($1.keys.first?.label ?? "", $1.hint ?? "") }
    var hints: [(command: Command, key: String, words: String)] = []
    for row in ranks.joined() where !hints.contains(where: { $0.command == row.command }) {
      guard let key = row.keys.first, let hint = row.hint else { continue }
      let words = Words.hint(hint, of: row.command, state)
      let taken = columns(key.label, words)
      guard taken <= room else { continue }
      room -= taken
      hints.append((row.command, key.label, words))
    }
    for row in help { hints.append((row.command, row.keys.first?.label ?? "", row.hint ?? "")) }
    return hints
  }

  /// What a key and its words take up, with the space between them and what sets the next apart.
  private static func columns(_ key: String, _ words: String) -> Int {
    DisplayWidth.columns(key) + DisplayWidth.columns(words) + 3
  }

  /// Asking again is of interest when something else would be asked, or it costs; the photo's pane has Enter for it.
  private static func isOfInterest(_ row: KeyBinding, _ state: AppState) -> Bool {
    row.command != .ask || state.scope != .photo && (state.questionChanged || costs(row, state))
  }

  private static func costs(_ row: KeyBinding, _ state: AppState) -> Bool {
    state.forecasts[state.plan(for: row.command)].map { $0.most.calls > 0 } ?? false
  }
}

/// The line that asks for text, over the status line, and what the text can go on with above it.
enum PromptLine {
  /// Draws the line and says where the text's cursor is.
  static func draw(_ prompt: Prompt, on canvas: inout Canvas) -> CellPosition {
    let row = canvas.size.rows - 2
    let width = canvas.size.columns
    drawCompletions(prompt, above: row, on: &canvas)
    canvas.clear(row: row, columns: 0..<width)
    let label = Words.label(of: prompt.subject) + " "
    let labelWidth = canvas.put(label, row: row, column: 1, limit: width / 2, style: .accent)
    let room = max(4, width - labelWidth - 3)
    // A long text is seen around its cursor.
    let characters = prompt.field.characters.map { FileName.shown(String($0)) }
    var start = 0
    var lead = DisplayWidth.columns(characters[..<prompt.field.cursor].joined())
    while lead > room - 1 {
      lead -= DisplayWidth.columns(characters[start])
      start += 1
    }
    canvas.put(characters[start...].joined(), row: row, column: 1 + labelWidth, limit: room)
    return CellPosition(row: row, column: min(width - 1, 1 + labelWidth + lead))
  }

  private static func drawCompletions(_ prompt: Prompt, above row: Int, on canvas: inout Canvas) {
    let lines =
      prompt.complaint.map { Line.wrapped($0, width: canvas.size.columns - 2, style: .failure) }
      ?? prompt.completions.prefix(8).map { path in
        Line(path.split(separator: "/").last.map { "  " + FileName.shown(String($0)) } ?? path)
      }
    for (index, line) in lines.enumerated() {
      let place = row - lines.count + index
      guard place > 0 else { continue }
      canvas.clear(row: place, columns: 0..<canvas.size.columns)
      canvas.put(line, row: place, column: 1, width: canvas.size.columns - 2)
    }
  }
}
