import Catalog
import Queries
import Sourcing
import Wording

/// Picks, rejections, and what is handed out of the program.
extension AppState {
  /// The listing that commands are about: the selected pick in the picks, else the selected result.
  var selectedListing: Listing? {
    if focus == .picks {
      let picks = triage.picks
      return picks.indices.contains(cursors[.picks].index) ? picks[cursors[.picks].index].listing : nil
    }
    return selectedOffer.map { offers.whole($0, of: list.view) }
  }

  /// The same, when nothing else of it is needed.
  var selectedID: ListingID? {
    guard focus == .picks else { return list.selectedPlace.flatMap { session.offerID(at: $0) } }
    return triage.picks.indices.contains(cursors[.picks].index) ? triage.picks[cursors[.picks].index].id : nil
  }

  /// The listing whose details are shown.
  var describedListing: Listing? { held ?? selectedListing }

  mutating func togglePick() -> [Effect] {
    guard let listing = selectedListing else { return [] }
    let isRemoved = triage.isPicked(listing.id)
    let effects = decide { $0.togglePick(listing) }
    if focus == .results { return effects + move(.moveDown) }
    if focus == .picks, isRemoved { message = Message(text: words.removed(listing)) }
    return effects
  }

  mutating func reject() -> [Effect] {
    guard let listing = selectedListing else { return [] }
    guard !triage.isPicked(listing.id) else {
      message = Message(text: words.pickedNotRejected)
      return []
    }
    return decide { $0.toggleRejection(listing) } + move(.moveDown)
  }

  /// Asks why the selected listing is not wanted; to reject it unpicks it.
  mutating func openReasons() {
    guard let listing = selectedListing else { return }
    list.userMoved()
    sheets.open(Menu(.rejection(listing.id)))
  }

  mutating func reject(_ id: ListingID, because reason: RejectionReason) -> [Effect] {
    guard let listing = selectedListing, listing.id == id else { return [] }
    return decide { $0.toggleRejection(listing, because: reason) } + move(.moveDown)
  }

  /// Offers what can be said of the selected pick.
  mutating func openEditing() {
    guard let listing = selectedListing, triage.isPicked(listing.id) else { return }
    sheets.open(Menu(.pick(listing.id)))
  }

  /// Takes what was typed of a pick; an empty text takes it away.
  ///
  /// - Returns: what is wrong with the text, when it was not taken.
  mutating func setField(_ field: PickField, of id: ListingID, to text: String) -> (complaint: String?, [Effect]) {
    switch field {
    case .quantity:
      let digits = text.filter { $0 != "," && $0 != " " }
      guard digits.isEmpty || Int(digits).map({ $0 > 0 }) == true else { return (words.quantityForm, []) }
      return (nil, decide { $0.edit(id) { $0.quantity = Int(digits) } })
    case .tags:
      let all = text.split(separator: ",").map { TypedText.trimmed(String($0)) }.filter { !$0.isEmpty }
      let tags = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
      return (nil, decide { $0.edit(id) { $0.tags = tags } })
    case .note: return (nil, decide { $0.edit(id) { $0.note = text.isEmpty ? nil : text } })
    }
  }

  /// Takes a step of triage, and remembers where in the search that was.
  mutating func decide(_ step: (inout Session) -> [Request]) -> [Effect] {
    let requests = step(&session)
    return requests.effects + rememberPlace()
  }

  mutating func decisionRecorded(_ change: TriageChange) {
    if session.recorded(change) { message = Message(text: words.savedAfterAll) }
  }

  mutating func undo() -> [Effect] {
    guard let (step, requests) = session.undo() else { return [] }
    list.select(step.listing, of: offers)
    message = Message(text: words.undone(step, triage))
    return requests.effects
  }

  mutating func redo() -> [Effect] {
    guard let (step, requests) = session.redo() else { return [] }
    list.select(step.listing, of: offers)
    message = Message(text: words.redone(step, triage))
    return requests.effects
  }

  mutating func handOut(_ command: Command) -> [Effect] {
    if command == .copyAddress, let address = shownAddress {
      message = Message(text: words.copied)
      return [.copy(address.string)]
    }
    guard let listing = selectedListing else { return [] }
    switch command {
    case .openListing: return listing.address.map { [.openAddress($0)] } ?? []
    case .openPicture: return (galleryPicture ?? listing.pictureAddress).map { [.openAddress($0)] } ?? []
    case .copyAddress:
      guard let address = listing.address else { return [] }
      message = Message(text: words.copied)
      return [.copy(address.string)]
    case .copyRow:
      message = Message(text: words.copied)
      return [.copy(ResultsPane.plainRow(listing, words.common))]
    default: return []
    }
  }

  /// The address that lies over the panes: of a picture, or of what could not be opened.
  private var shownAddress: WebAddress? {
    if let link = overlay as? Link { return link.address }
    return galleryPicture
  }

  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    if overlay == nil || overlay is Gallery {
      sheets.cover(by: Link(address: address, reason: reason))
    } else {
      message = Message(text: reason, isFailure: true)
    }
  }

  /// Asks whether the file may be replaced, unless the user is at something else by now. A user who is leaving stays for
  /// that: the sheet would be missing afterwards.
  mutating func sheetExists(_ path: String) {
    stay()
    guard overlay == nil else { return sayLater(Message(text: words.sheetExists(path), isFailure: true)) }
    sheets.open(Prompt(.replaceSheet, path))
  }

  /// Asks for another file name, with what was wrong with this one, unless the user is typing something else by now. A user
  /// who is leaving stays for that.
  mutating func sheetFailed(_ path: String, _ sentence: String) {
    stay()
    guard overlay == nil else { return sayLater(Message(text: sentence, isFailure: true)) }
    message = Message(text: sentence, isFailure: true)
    var prompt = Prompt(.sheet, path)
    prompt.complaint = sentence
    sheets.open(prompt)
  }

  /// Says what the line of an open prompt would hide once that is closed, and at once where nothing hides it.
  private mutating func sayLater(_ message: Message) {
    if overlay is Prompt { untold = message } else { self.message = message }
  }

  /// A name with today's date, as the prompt offers it.
  var offeredSheetName: String { "snapsource-picks-\(LocalTime(now, utcOffset: utcOffset).day).csv" }
}
