import Queries
import Sourcing

/// How the results are looked at: which columns they have, and views.
extension AppState {
  // MARK: Columns

  /// Shows the selected column, or shows it no more. It stays selected.
  mutating func toggleColumn() {
    changeColumn { $0.toggle($1) }
  }

  /// Moves the selected column to the left, or to the right.
  mutating func moveColumn(by step: Int) {
    guard let sheet = overlay as? ColumnsSheet, let column = sheet.selected(in: self) else { return }
    guard columns.shown.contains(column) else {
      message = Message(text: words.columnNotShown)
      return
    }
    changeColumn { $0.move($1, by: step) }
  }

  mutating func showUsualColumns() {
    columns = .usual
    message = Message(text: words.usualColumns)
  }

  private mutating func changeColumn(_ change: (inout ListColumns, ListColumn) -> Void) {
    guard var sheet = overlay as? ColumnsSheet, let column = sheet.selected(in: self) else { return }
    change(&columns, column)
    sheet.cursor.index = columns.all.firstIndex(of: column) ?? sheet.cursor.index
    sheets.replace(by: sheet)
  }

  // MARK: Views

  /// How the results are looked at now, under a name.
  func presentView(_ name: String) -> SavedView {
    SavedView(
      name, from: .saved, columns: columns, narrowing: list.narrowed?.narrowing.text ?? "", order: list.order,
      quantity: list.quantity)
  }

  /// Takes the view of the selected line.
  mutating func takeView() -> [Effect] {
    guard let view = (overlay as? ViewsSheet)?.selected(in: self) else { return [] }
    sheets.close()
    take(view)
    return []
  }

  /// Looks at these results through a view, and at those that come later.
  mutating func take(_ view: SavedView) {
    self.view = view.name
    columns = view.columns
    if let quantity = view.quantity { list.want(quantity, of: offers) }
    list.sort(view.order, likenesses: view.order == .likeness ? knownLikenesses : [:], of: offers)
    message = Message(text: words.looking(through: view))
    if let complaint = narrow(by: view.narrowing) {
      message = Message(text: words.cannotNarrow(view, because: complaint), isFailure: true)
    }
    if !offers.isEmpty { focus = .results }
  }

  /// Narrows results that have just been asked for as the view does that is looked through.
  mutating func narrowByView() {
    guard let view = view.flatMap({ views[$0] }), !view.narrowing.isEmpty else { return }
    // What is wrong with it was said when it was taken.
    _ = narrow(by: view.narrowing)
  }

  mutating func openViewName() {
    let own = view.flatMap { views[$0] }.flatMap { $0.origin == .saved ? $0.name : nil }
    sheets.cover(by: Prompt(.viewName, own ?? ""))
  }

  /// Saves how the results are looked at.
  ///
  /// - Returns: what is wrong with the name, when nothing was saved.
  mutating func saveView(_ text: String) -> (complaint: String?, effects: [Effect]) {
    guard let name = SavedView.name(text) else { return (words.viewName(longest: SavedView.longestName), []) }
    view = name
    message = Message(text: words.savingView(name))
    return (nil, [.request(.saveView(presentView(name).kept))])
  }

  /// Forgets the selected view, if it was saved by key.
  mutating func removeView() -> [Effect] {
    guard let view = (overlay as? ViewsSheet)?.selected(in: self) else { return [] }
    guard view.origin == .saved else {
      message = Message(text: words.viewStays(view))
      return []
    }
    if self.view == view.name { self.view = nil }
    message = Message(text: words.viewRemoved(view))
    return [.request(.removeView(named: view.name))]
  }
}
