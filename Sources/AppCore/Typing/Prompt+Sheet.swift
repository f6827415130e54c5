import Catalog
import Sourcing

/// The line that asks for text, over the status line, and what the text can go on with above it.
extension Prompt: Sheet {
  static let scope = Scope.text
  static let movesPanes = true

  func hints(in state: AppState) -> [(key: String, words: String)]? { state.words.textHints(subject) }

  func draw(_ state: AppState) -> Drawn { Drawn { content($0.words, on: $0.layout) } }

  private func content(_ words: any Phrases, on layout: Layout) -> PaneContent {
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
    let above = above(width: width - 2)
    return PaneContent(
      title: "",
      lines: above + [
        Line([Piece(label.text, .accent), Piece(text, field.isSelected ? Style(reversed: true) : .plain)])
      ], cursorLine: above.count,
      cursorColumn: min(width - 2, label.columns + lead))
  }

  /// What is wrong with the text, or what it can go on with.
  private func above(width: Int) -> [Line] {
    complaint.map { Line.wrapped($0, width: width, style: .failure) }
      ?? completions.prefix(8).map { path in
        Line(path.split(separator: "/").last.map { "  " + FileName.shown(String($0)) } ?? path)
      }
  }
}
