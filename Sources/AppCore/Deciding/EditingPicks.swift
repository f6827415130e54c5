import Catalog
import Sourcing
import Wording

/// Saying more of picks than that they are.
extension AppState {
  mutating func openEditing() {
    let picks = chosenListings.map(\.id).compactMap(triage.pick)
    guard !picks.isEmpty else {
      message = Message(text: words.pickFirst)
      return
    }
    sheets.open(PickForm(picks))
  }

  /// Does what a command of a line of text means in the form.
  mutating func type(_ command: Command, in form: PickForm) -> [Effect] {
    var form = form
    switch command {
    case .accept: return save(form)
    case .cancel: sheets.close()
    case .complete, .choiceDown: form.select(1)
    case .choiceUp: form.select(-1)
    default: form.edit(command)
    }
    if command != .cancel { sheets.replace(by: form) }
    return []
  }

  /// Takes all that was changed as one step.
  private mutating func save(_ form: PickForm) -> [Effect] {
    guard let quantity = Quantity(form.text(of: .quantity)) else {
      var form = form
      form.complaint = words.common.quantityForm
      form.cursor.index = 0
      sheets.replace(by: form)
      return []
    }
    sheets.close()
    let changed = PickForm.Field.allCases.filter(form.isChanged)
    guard !changed.isEmpty else { return [] }
    let tags = form.text(of: .tags).split(separator: ",").map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
    let once = tags.enumerated().filter { !tags[..<$0.offset].contains($0.element) }.map(\.element)
    func noneIfEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
    let (status, note) = (noneIfEmpty(form.text(of: .status)), noneIfEmpty(form.text(of: .note)))
    message = Message(text: words.picksSaved(form.picks.compactMap { triage.pick($0)?.listing }))
    return decide { session in
      session.edit(form.picks) { pick in
        for field in changed {
          switch field {
          case .quantity: pick.quantity = quantity.pieces
          case .status: pick.status = status
          case .tags: pick.tags = once
          case .note: pick.note = note
          }
        }
      }
    }
  }
}
