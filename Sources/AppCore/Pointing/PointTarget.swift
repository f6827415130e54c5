import Sourcing

/// What a place of the screen means to the mouse.
enum PointTarget: Hashable, Sendable {
  /// An item of a list: a press selects it, two open it.
  case item(Int)
  /// A line that is done when it is pressed.
  case choice(Int)
  /// The box before an item: a press selects the item and switches it.
  case box(Int)
  /// The name over a column of the results, by which they are sorted; `nil` is the titles', for the order as found.
  case heading(ListColumn?)
  /// One of the offers that are compared.
  case compared(Int)
}
