import Sourcing

/// The list that the keys act in, and its selection.
extension AppState {
  /// Keeps every selection inside its list and on the screen, whatever has changed.
  mutating func settle() {
    settleMessage()
    layout = .of(self)
    for (pane, items, basis) in Pane.withItems {
      let (basis, shape, known) = (basis(self), layout.shape(of: pane), items.cursor.read(self))
      if let basis, let settled = settled[pane], settled == (basis, shape) { continue }
      var cursor = known
      cursor.keepVisible(of: items.count(self), in: shape)
      if cursor != known { items.cursor.write(&self, cursor) }
      settled[pane] = basis.map { ($0, shape) }
    }
    if let under = seenUnder { sheets.replaceSecond(by: under.settled(in: self)) }
    if let overlay { sheets.replace(by: overlay.settled(in: self)) }
  }

  private mutating func settleMessage() {
    if scope == .text { return }
    if let untold { (message, self.untold) = (untold, nil) }
  }

  /// Whether moving keys move in the pane with the focus.
  private var movesPanes: Bool { overlay.map { $0.kind.movesPanes } ?? true }

  /// Lines of the list that the moving keys move in.
  var listCount: Int {
    if movesPanes { return focus.kind.items?.count(self) ?? 0 }
    return (overlay as? any ListSheet)?.count(self) ?? 0
  }

  var listHeight: Int { overlay == nil ? layout.shape(of: focus).visible : layout.sheetHeight }

  /// Items side by side in the list that the moving keys move in.
  var listAcross: Int { overlay == nil ? layout.shape(of: focus).across : 1 }

  mutating func changeCursor(_ change: (inout ListCursor) -> Void) {
    if movesPanes {
      guard let place = focus.kind.items?.cursor else { return }
      var cursor = place.read(self)
      change(&cursor)
      place.write(&self, cursor)
    } else if var list = overlay as? any ListSheet {
      change(&list.cursor)
      sheets.replace(by: list)
    }
  }
}
