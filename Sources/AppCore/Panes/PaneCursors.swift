/// The selections of the panes that keep nothing else of how they are seen, and the first lines that are seen of them.
struct PaneCursors: Hashable, Sendable {
  private var all: [Pane: ListCursor] = [:]

  subscript(pane: Pane) -> ListCursor {
    get { all[pane] ?? ListCursor() }
    set { all[pane] = newValue }
  }
}
