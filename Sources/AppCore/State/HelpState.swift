/// The list of keys over the panes.
struct HelpState: Sendable, Hashable {
  var cursor = ListCursor()
  var filter = ""
}
