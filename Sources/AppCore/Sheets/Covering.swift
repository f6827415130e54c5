/// What lies over the panes.
extension AppState {
  /// What lies uppermost, is seen and takes the keys.
  var overlay: (any Sheet)? { sheets.last }

  /// Whether keys act in a pane.
  func isFocused(_ pane: Pane) -> Bool { pane == focus && overlay == nil }

  /// Lays a sheet over the panes, in place of all others.
  mutating func open(_ sheet: any Sheet) { sheets = [sheet] }

  /// Lays a sheet over the others: they come back when it is closed.
  mutating func cover(by sheet: any Sheet) { sheets.append(sheet) }

  /// Takes the uppermost sheet away.
  mutating func close() { _ = sheets.popLast() }

  mutating func closeAll() { sheets = [] }

  /// Puts a sheet in the place of the uppermost one.
  mutating func replace(by sheet: any Sheet) {
    close()
    cover(by: sheet)
  }

  mutating func settleSheet() {
    guard let overlay else { return }
    if let settled = overlay.settled(in: self) { replace(by: settled) } else { close() }
  }
}
