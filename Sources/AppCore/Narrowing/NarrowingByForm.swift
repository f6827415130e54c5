import Sourcing

/// Narrowing the list by a form. Each change narrows at once.
extension AppState {
  private var form: NarrowingForm { NarrowingForm(list.narrowed?.narrowing) }

  /// Asks for the text of the selected line, or gives it its next value.
  mutating func changeCondition() {
    guard let row = (overlay as? NarrowingSheet)?.row else { return }
    if row.isText {
      sheets.cover(by: Prompt(.condition(row), form.value(of: row)))
    } else {
      _ = narrow(by: form.text(stepping: row, vendors: vendors))
    }
  }

  /// Takes what was typed for a line.
  ///
  /// - Returns: what is wrong with it, when it was not taken.
  mutating func setCondition(_ row: NarrowingForm.Row, to text: String) -> String? {
    narrow(by: form.text(setting: row, to: text))
  }

  /// The selected line asks for nothing any more.
  mutating func clearCondition() {
    guard let row = (overlay as? NarrowingSheet)?.row else { return }
    _ = setCondition(row, to: "")
  }

  /// Nothing is asked for any more.
  mutating func clearConditions() {
    _ = narrow(by: "")
    message = Message(text: words.allAgain(list.shown.count))
  }
}
