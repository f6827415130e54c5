import Sourcing

/// Which columns the results have.
extension AppState {
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
}
