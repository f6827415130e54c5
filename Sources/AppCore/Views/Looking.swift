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
    takenView = view.name
    columns = view.columns
    if let quantity = view.quantity { list.want(quantity, of: offers) }
    sort(view.order)
    let seen = ResultsPane.columns(in: self)
    message = Message(text: words.looking(through: view, without: shownColumns.shown.filter { !seen.contains($0) }))
    if let complaint = narrow(by: view.narrowing) {
      message = Message(text: words.cannotNarrow(view, because: complaint), isFailure: true)
    }
    if !offers.isEmpty { focus = .results }
  }

  /// Narrows results that come in the place of others as the view does that is looked through, unless the user has narrowed
  /// the others in another way.
  ///
  /// - Parameter before: what the others were narrowed by.
  mutating func narrowByView(asBefore before: NarrowedView?) {
    guard let view = takenView.flatMap({ views[$0] }), !view.narrowing.isEmpty,
      before?.narrowing.text == view.narrowing
    else { return }
    // What is wrong with it was said when it was taken.
    _ = narrow(by: view.narrowing)
  }

  mutating func openViewName() {
    let own = takenView.flatMap { views[$0] }.flatMap { $0.origin == .saved ? $0.name : nil }
    sheets.cover(by: Prompt(.viewName, own ?? ""))
  }

  /// Saves how the results are looked at.
  ///
  /// - Returns: what is wrong with the name, when nothing was saved.
  mutating func saveView(_ text: String) -> (complaint: String?, effects: [Effect]) {
    guard let name = SavedView.name(text) else { return (words.viewName(longest: SavedView.longestName), []) }
    message = Message(text: words.savingView(name))
    return (nil, [.request(.saveView(presentView(name).kept))])
  }

  /// Takes what is saved. What is saved as the results look now is what they are looked at through.
  mutating func viewsRead(_ kept: [KeptView]) {
    let known = views
    views.read(kept)
    guard
      let new = kept.map({ SavedView($0) }).first(where: {
        known[$0.name] != $0 && $0.kept == presentView($0.name).kept
      })
    else { return }
    takenView = new.name
    if overlay is ViewsSheet { sheets.replace(by: ViewsSheet(at: new.name, of: views)) }
    message = Message(text: words.viewSaved(new))
  }

  /// Forgets the selected view, if it was saved by key.
  mutating func removeView() -> [Effect] {
    guard let view = (overlay as? ViewsSheet)?.selected(in: self) else { return [] }
    guard view.origin == .saved else {
      message = Message(text: words.viewStays(view))
      return []
    }
    if takenView == view.name { takenView = nil }
    message = Message(text: words.viewRemoved(view))
    return [.request(.removeView(named: view.name))]
  }
}
