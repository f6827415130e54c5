import Catalog

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
    let scope = state.scope
    var hints: [(key: String, words: String)] = []
    var room = width
    let rows = KeyBinding.table.filter { row in
      // Asking again is of interest when something else would be asked; the photo's pane has a row of its own for it.
      row.hint != nil && row.acts(in: scope) && row.reason(state) == nil
        && (row.command != .ask || row.scopes.contains(scope) || state.questionChanged)
    }
    let ordered = rows.filter { $0.scopes.contains(scope) } + rows.filter { !$0.scopes.contains(scope) }
    let last = rows.first { $0.command == .help && scope != .text }
    if let last, let key = last.keys.first, let hint = last.hint { room -= key.label.count + hint.count + 3 }
    for row in ordered where row.command != .help {
      guard let key = row.keys.first, let words = row.hint else { continue }
      let hint =
        (row.command == .ask ? Words.takingOffer(state) ?? words : words)
        + Words.cost(state.forecasts[state.plan(for: row.command)])
      let taken = DisplayWidth.columns(key.label) + hint.count + 3
      guard taken <= room else { continue }
      room -= taken
      hints.append((key.label, hint))
    }
    if let last, let key = last.keys.first, let hint = last.hint { hints.append((key.label, hint)) }
    if case .prompt(let prompt) = state.overlay { hints = Words.textHints(prompt.subject) }
    return Line(hints.flatMap { [Piece($0.key, .bold), Piece(" \($0.words)  ", .dim)] })
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
