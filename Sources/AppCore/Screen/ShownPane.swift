import Catalog

/// A pane as it was drawn: the next frame takes from it what is the same. A class, because it never changes and is handed
/// on from frame to frame.
final class ShownPane: Sendable {
  let place: Layout.Place
  let content: PaneContent
  /// A row of the screen each, borders and all.
  let rows: [[Span]]
  private let isFocused: Bool
  private let basis: PaneBasis?

  /// Draws a pane with its borders: the upper one carries the title, and a note at its right end.
  ///
  /// - Parameter before: the pane in the last frame. A line that is the same, or went up or down by one, is not measured and
  ///   cut again.
  init(
    _ content: PaneContent, in place: Layout.Place, isFocused: Bool, basis: PaneBasis? = nil, before: ShownPane? = nil
  ) {
    let before = before.flatMap { $0.place == place && $0.isFocused == isFocused ? $0 : nil }
    let border: Style = isFocused ? Style(tone: .focus) : .dim
    var rows = [Self.top(of: content, in: place, isFocused: isFocused, border)]
    if let known = before?.rows.first, known == rows[0] { rows[0] = known }
    for index in 0..<max(0, place.contentHeight) {
      let line = content.lines.indices.contains(index) ? content.lines[index] : Line([])
      rows.append(before?.row(of: line, near: index) ?? Self.row(of: line, in: place, border))
    }
    if !place.joinsBelow {
      rows.append(before?.rows.last ?? Self.bottom(in: place, border))
    }
    (self.place, self.content, self.rows, self.isFocused, self.basis) = (place, content, rows, isFocused, basis)
  }

  /// Whether the pane would be drawn just like this.
  func isCurrent(in place: Layout.Place, isFocused: Bool, basis: PaneBasis?) -> Bool {
    basis != nil && basis == self.basis && place == self.place && isFocused == self.isFocused
  }

  /// What stands of it in a row of the screen; `nil` when nothing does.
  func row(ofScreen row: Int) -> [Span]? {
    rows.indices.contains(row - place.row) ? rows[row - place.row] : nil
  }

  /// The row of a line that stood there, or where it stood before a list was scrolled by one.
  private func row(of line: Line, near index: Int) -> [Span]? {
    for place in [index, index + 1, index - 1] where isShown(place) && self.line(place) == line {
      return rows[place + 1]
    }
    return nil
  }

  private func isShown(_ index: Int) -> Bool { index >= 0 && index < place.contentHeight }

  private func line(_ index: Int) -> Line { content.lines.indices.contains(index) ? content.lines[index] : Line([]) }

  private static func top(
    of content: PaneContent, in place: Layout.Place, isFocused: Bool, _ border: Style
  ) -> [Span] {
    let right = place.column + place.width - 1
    let corners = place.joinsAbove ? ("├", "┤") : ("┌", "┐")
    var row: [Span] = []
    var column = place.column
    func put(_ text: String, _ width: Int, _ style: Style) {
      guard width > 0 else { return }
      Canvas.add(Span(column: column, text: text, width: width, style: style), to: &row)
      column += width
    }
    put(corners.0, 1, border)
    let title = DisplayWidth.clipped(" \(content.title) ", to: place.width - 2)
    put(title.text, title.columns, isFocused ? .accent : .bold)
    let note = DisplayWidth.clipped(content.note.isEmpty ? "" : " \(content.note) ", to: right - column - 1)
    let dashes = max(0, right - column - note.columns)
    put(Self.dashes(dashes), dashes, border)
    put(note.text, note.columns, .plain)
    put(corners.1, 1, border)
    return row
  }

  /// A part of one long line: each frame has some, and to make one takes its time.
  private static func dashes(_ count: Int) -> String {
    guard count <= longest.count else { return String(repeating: "─", count: count) }
    return String(longest.line.utf8.prefix(count * longest.line.utf8.count / longest.count)) ?? ""
  }

  private static let longest = (line: String(repeating: "─", count: 500), count: 500)

  private static func row(of line: Line, in place: Layout.Place, _ border: Style) -> [Span] {
    var row = [Span(column: place.column, text: "│", width: 1, style: border)]
    for span in Canvas.spans(of: line, column: place.column + 2, width: place.contentWidth) {
      Canvas.add(span, to: &row)
    }
    Canvas.add(Span(column: place.column + place.width - 1, text: "│", width: 1, style: border), to: &row)
    return row
  }

  private static func bottom(in place: Layout.Place, _ border: Style) -> [Span] {
    let text = "└" + dashes(max(0, place.width - 2)) + "┘"
    return [Span(column: place.column, text: text, width: place.width, style: border)]
  }
}
