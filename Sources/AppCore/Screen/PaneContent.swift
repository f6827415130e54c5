/// What a pane shows: one pure function of the state makes it.
struct PaneContent: Sendable {
  var title: String
  /// At the right end of the upper border.
  var note = ""
  /// The lines that are seen, from the first.
  var lines: [Line]
  /// The line of ``lines`` that the terminal's cursor stands on when the pane has the focus.
  var cursorLine: Int?
  /// The column of that line.
  var cursorColumn = 0
  /// Columns of what lies over the panes, its borders too, where there is room; `nil` is a line at the bottom of the
  /// screen that asks for text, with what stands above it, without borders.
  var width: Int?
  /// Whether it takes the whole screen, but for the two lines at the bottom, whatever its width is.
  var fillsScreen = false
  /// Whether text is typed where the cursor is.
  var takesText = false
  /// Text of the lines that leads somewhere, from the first line and column.
  var links: [FrameLink] = []
  /// The rows of the result list, for the next frame.
  var rows: ShownRows?
}
