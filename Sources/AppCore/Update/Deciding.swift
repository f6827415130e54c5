import Catalog

/// Picks, rejections, and what is handed out of the program.
extension AppState {
  /// The listing that commands are about: the selected pick in the picks, else the selected result.
  var selectedListing: Listing? {
    if focus == .picks {
      let picks = triage.picks
      return picks.indices.contains(picksCursor.index) ? picks[picksCursor.index].listing : nil
    }
    return results.selected.map { results.whole($0) }
  }

  /// The listing whose details are shown.
  var describedListing: Listing? { held ?? selectedListing }

  mutating func togglePick() -> [Effect] {
    guard let listing = selectedListing else { return [] }
    let effects = triage.toggle(Pick(listing: listing, queryPhoto: question?.source, pickedAt: now))
    if focus == .results { return effects + move(.moveDown) }
    return effects
  }

  mutating func reject() -> [Effect] {
    guard let listing = selectedListing else { return [] }
    guard !triage.isPicked(listing.id) else {
      message = Message(text: Words.pickedNotRejected)
      return []
    }
    return triage.toggleRejection(of: listing.id) + move(.moveDown)
  }

  mutating func undo() -> [Effect] {
    guard let step = triage.undo() else { return [] }
    results.select(step.id)
    message = Message(text: Words.undone(triage.picks.count))
    return step.effects
  }

  mutating func redo() -> [Effect] {
    guard let step = triage.redo() else { return [] }
    results.select(step.id)
    message = Message(text: Words.redone(triage.picks.count))
    return step.effects
  }

  mutating func handOut(_ command: Command) -> [Effect] {
    guard let listing = selectedListing else { return [] }
    switch command {
    case .openListing: return listing.address.map { [.openAddress($0)] } ?? []
    case .openPicture: return listing.pictureAddress.map { [.openAddress($0)] } ?? []
    case .copyAddress:
      guard let address = listing.address else { return [] }
      message = Message(text: Words.copied)
      return [.copy(address.string)]
    case .copyRow:
      message = Message(text: Words.copied)
      return [.copy(ResultsPane.plainRow(listing))]
    default: return []
    }
  }

  /// Asks for another file name, with what was wrong with this one, unless the user is typing something else by now.
  mutating func sheetFailed(_ path: String, _ sentence: String) {
    message = Message(text: sentence, isFailure: true)
    guard overlay == nil else { return }
    var prompt = Prompt(.sheet, path)
    prompt.complaint = sentence
    overlay = .prompt(prompt)
  }

  /// A name with today's date, as the prompt offers it.
  var offeredSheetName: String { "snapsource-picks-\(LocalTime(now, utcOffset: utcOffset).day).csv" }
}
