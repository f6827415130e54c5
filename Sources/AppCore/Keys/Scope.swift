/// Where a key has a meaning: a pane, something that lies over the panes, or one of those here.
package struct Scope: Hashable, Sendable {
  /// In every pane; a pane's own row for the same key comes first.
  package static let everywhere = Scope("everywhere")
  /// A line of text being typed; characters without a row are typed.
  package static let text = Scope("text")

  /// Those that are lists, as the manual names them.
  static let everyList = "every list"

  /// As the manual names it.
  package let name: String

  init(_ name: String) { self.name = name }
}
