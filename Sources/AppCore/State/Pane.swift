/// The panes that can have the focus, in the order of Tab.
enum Pane: Hashable, Sendable, CaseIterable {
  case vendors, photo, filters, results, picks
}
