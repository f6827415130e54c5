/// What a pane shows: one pure function of the state makes it.
struct PaneContent: Hashable, Sendable {
  var title: String
  /// At the right end of the upper border.
  var note = ""
  /// The lines that are seen, from the first.
  var lines: [Line]
  /// The line of ``lines`` that the terminal's cursor stands on when the pane has the focus.
  var cursorLine: Int?
  /// The column of that line.
  var cursorColumn = 0
}
