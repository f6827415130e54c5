import Catalog
import Queries
import Sourcing

/// The line that asks for text, over the status line, and what the text can go on with above it.
extension Prompt: Sheet {
  static let scope = Scope.text
  static let movesPanes = true

  func hints(in state: AppState) -> [Hint]? {
    let hints = state.words.textHints(subject).map { command, words in
      Hint(command: command, key: state.keys.label(of: command, in: .text), words: words)
    }
    let example = state.words.example(of: subject).map { Hint(command: nil, key: $0.label, words: $0.text) }
    return hints + [example].compactMap(\.self)
  }

  func draw(_ state: AppState) -> Drawn {
    Drawn(
      target: { state, line, _ in
        let isOfCommands = subject == .command && complaint == nil && completions.isEmpty
        guard isOfCommands, line < commands(in: state).count else { return nil }
        return .choice(firstChoice(on: state.size) + line)
      },
      content: { content($0.words, on: $0.layout, commands: subject == .command ? commands(in: $0) : []) })
  }

  private func content(_ words: any Phrases, on layout: Layout, commands: [Line]) -> PaneContent {
    let width = layout.size.columns
    let label = DisplayWidth.clipped(words.label(of: subject) + " ", to: width / 2)
    let room = max(4, width - label.columns - 3)
    // A long text is seen around its cursor.
    let characters = field.characters.map { FileName.shown(String($0)) }
    var start = 0
    var lead = DisplayWidth.columns(characters[..<field.cursor].joined())
    while lead > room - 1 {
      lead -= DisplayWidth.columns(characters[start])
      start += 1
    }
    let text = DisplayWidth.clipped(characters[start...].joined(), to: room).text
    let said = above(width: width - 2)
    let above = said.isEmpty ? commands : said
    return PaneContent(
      title: "",
      lines: above + [
        Line([Piece(label.text, .accent), Piece(text, field.isSelected ? Style(reversed: true) : .plain)])
      ], cursorLine: above.count,
      cursorColumn: min(width - 2, label.columns + lead))
  }

  /// The commands that the text may mean: key, name, what it costs and what it does. Dim is what cannot act now.
  private func commands(in state: AppState) -> [Line] {
    let selected = choice ?? (field.text.isEmpty ? nil : 0)
    let first = firstChoice(on: state.size)
    let shown = state.palette(for: self).entries.dropFirst(first).prefix(Palette.height(on: state.size))
    return zip(first..., shown).map { place, entry in
      let row = entry.row
      let style: Style = state.reason(against: row) == nil ? .plain : .dim
      let plan = state.plan(for: row.command, in: state.pane.kind.scope, from: state.plans)
      let forecast = plan.flatMap { state.forecasts[$0] }
      let cost = forecast.map { "\(state.words.cost($0))  " } ?? ""
      return Line(
        [
          Piece(" " + row.label, .bold, width: 7), Piece(row.command.rawValue, style),
          Piece(cost, forecast.map { $0.most.calls > 0 } == true ? .cost : .dim),
          Piece("", width: max(2, 25 - row.command.rawValue.count - DisplayWidth.columns(cost))),
          Piece(row.words, style),
        ], selected: place == selected)
    }
  }

  /// The first of the commands that are seen: the chosen one always is.
  private func firstChoice(on size: FrameSize) -> Int { max(0, (choice ?? 0) - Palette.height(on: size) + 1) }

  /// What is wrong with the text, or what it can go on with.
  private func above(width: Int) -> [Line] {
    complaint.map { Line.wrapped($0, width: width, style: .failure) }
      ?? completions.prefix(8).map { path in
        Line(path.split(separator: "/").last.map { "  " + FileName.shown(String($0)) } ?? path)
      }
  }
}
