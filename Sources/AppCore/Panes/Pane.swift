/// What has a place of its own on the screen. What tells one from the others is its row in ``table``.
struct Pane: Hashable, Sendable {
  let name: String

  init(_ name: String) { self.name = name }
}
