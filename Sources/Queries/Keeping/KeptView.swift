/// A way of looking at results as it is kept: names and texts, so that one which another version of the program kept can be
/// read as far as it is known.
package struct KeptView: Hashable, Sendable {
  /// Not empty; each name is kept once.
  package var name: String
  /// Names of columns, from left to right.
  package var columns: [String]
  /// What the list is narrowed by, as it is typed; empty is nothing.
  package var narrowing: String
  /// The name of the order.
  package var order: String
  /// How many pieces are wanted, from 1 on; `nil` leaves that as it is.
  package var quantity: Int?

  package init(name: String, columns: [String], narrowing: String, order: String, quantity: Int?) {
    self.name = name
    self.columns = columns
    self.narrowing = narrowing
    self.order = order
    self.quantity = quantity
  }
}
