import Catalog
package import Queries

/// A way of looking at results, under a name: which columns, narrowed by what, in which order, at which quantity.
package struct SavedView: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    case builtIn
    case configured
    /// Saved by key, in the archive.
    case saved
  }

  package let name: String
  package let origin: Origin
  package let columns: ListColumns
  /// As it is typed; empty narrows nothing.
  package let narrowing: String
  package let order: LocalOrder
  /// How many pieces are wanted; `nil` leaves that as it is.
  package let quantity: Int?

  package init(
    _ name: String, from origin: Origin, columns: ListColumns, narrowing: String = "", order: LocalOrder = .asFound,
    quantity: Int? = nil
  ) {
    self.name = name
    self.origin = origin
    self.columns = columns
    self.narrowing = narrowing
    self.order = order
    self.quantity = quantity
  }

  /// A saved one; what another version knew and this one does not is left out.
  package init(_ kept: KeptView) {
    let columns = ListColumns(kept.columns.compactMap(ListColumn.init(rawValue:)))
    self.init(
      kept.name, from: .saved, columns: columns.shown == ListColumns.usual.shown ? .usual : columns,
      narrowing: kept.narrowing, order: LocalOrder(rawValue: kept.order) ?? .asFound, quantity: kept.quantity)
  }

  package var kept: KeptView {
    KeptView(
      name: name, columns: columns.shown.map(\.rawValue), narrowing: narrowing, order: order.rawValue,
      quantity: quantity)
  }

  /// Whether one looks the same through both, whatever they are called.
  package func looks(like other: SavedView) -> Bool {
    columns == other.columns && narrowing == other.narrowing && order == other.order
      && (quantity == nil || other.quantity == nil || quantity == other.quantity)
  }
}

extension SavedView {
  /// How the list looks when nothing is chosen.
  package static let usual = SavedView("usual", from: .builtIn, columns: .usual)

  /// Those that every user has, the usual one first.
  package static let builtIn: [SavedView] = [
    usual,
    // What it costs, cheapest first, and on which other bases.
    SavedView(
      "price hunt", from: .builtIn,
      columns: ListColumns([
        .price, .minimumOrder, .vendor, .sold, .basis(.dropShip), .basis(.original), .basis(.coupon),
      ]), order: .priceUp),
    // Who sells it, and whether one can rely on them.
    SavedView(
      "supplier check", from: .builtIn,
      columns: ListColumns([.price, .minimumOrder, .years, .score, .again, .shopAgain, .certified, .shop, .place])),
    // One piece, straight to the client's customer.
    SavedView(
      "drop-shipping", from: .builtIn,
      columns: ListColumns([.basis(.dropShip), .ships, .freePostage, .stock, .vendor, .sold, .price]),
      order: .basis(.dropShip)),
  ]

  /// Characters that a name has at most.
  package static let longestName = 40

  /// A name as it is kept; `nil` when nobody could tell it from others.
  package static func name(_ text: String) -> String? {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return name.isEmpty || name.count > longestName || !isPlain ? nil : name
  }
}
