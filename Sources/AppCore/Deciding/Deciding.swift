import Catalog
import Queries
import Sourcing
import Wording

/// Picks, rejections, and what is handed out of the program.
extension AppState {
  /// The listing that commands are about: the selected pick in the picks, else the selected result.
  var selectedListing: Listing? {
    if let id = lookedAtOverPanes { return listing(id) }
    if focus == .picks {
      let picks = shownPicks
      return picks.indices.contains(cursors[.picks].index) ? picks[cursors[.picks].index].whole : nil
    }
    return selectedOffer.map { offers.whole($0, of: list.view) }
  }

  /// The same, when nothing else of it is needed.
  var selectedID: ListingID? {
    if let id = lookedAtOverPanes { return id }
    guard focus == .picks else { return list.selectedPlace.flatMap { session.offerID(at: $0) } }
    let picks = shownPicks
    return picks.indices.contains(cursors[.picks].index) ? picks[cursors[.picks].index].id : nil
  }

  /// The listing that a sheet over the panes is about.
  private var lookedAtOverPanes: ListingID? {
    if let gallery = overlay as? Gallery, gallery.isOfPage { return gallery.listing }
    return (overlay as? CompareSheet)?.selected ?? (overlay as? ProductSheet)?.listing
  }

  /// The listing whose details are shown.
  var describedListing: Listing? { held ?? selectedListing }

  mutating func togglePick() -> [Effect] {
    let listings = chosenListings
    let areRemoved = listings.allSatisfy { triage.isPicked($0.id) }
    let (quantity, areMarked) = (list.quantity, hasMarked)
    let effects = decide { $0.togglePicks(listings, wanting: quantity) } + decided(areMarked: areMarked)
    if isDemo, !areRemoved, triage.picks.count == listings.count { message = Message(text: words.demoKeepsNone) }
    if areRemoved, !areMarked || focus == .picks { message = Message(text: words.removed(listings)) }
    return effects
  }

  mutating func reject() -> [Effect] {
    let all = chosenListings
    let listings = all.filter { !triage.isPicked($0.id) }
    guard !listings.isEmpty else {
      message = Message(text: words.pickedNotRejected)
      return []
    }
    let areMarked = hasMarked
    let effects = decide { $0.toggleRejections(listings) } + decided(areMarked: areMarked)
    if listings.count < all.count { message = Message(text: words.picksStay(all.count - listings.count)) }
    return effects
  }

  /// Asks why the chosen listings are not wanted; to reject them unpicks them.
  mutating func openReasons() {
    list.userMoved()
    sheets.open(Menu(.rejection(chosenListings.map(\.id))))
  }

  mutating func reject(_ ids: [ListingID], because reason: RejectionReason) -> [Effect] {
    reject(ids) { $0.toggleRejections($1, because: reason) }
  }

  /// Rejects listings for a reason in the user's words, or for none that has a name.
  mutating func reject(_ ids: [ListingID], saying note: String) -> [Effect] {
    reject(ids) { $0.reject($1, because: .other, note: note.isEmpty ? nil : note) }
  }

  private mutating func reject(_ ids: [ListingID], by step: (inout Session, [Listing]) -> [Request]) -> [Effect] {
    let (listings, areMarked) = (ids.compactMap(listing), hasMarked)
    let picked = listings.filter { triage.isPicked($0.id) }
    let effects = decide { step(&$0, listings) } + decided(areMarked: areMarked)
    if !picked.isEmpty, !areMarked { message = Message(text: words.removed(picked)) }
    return effects
  }

  /// The words that all of them were rejected with; none where they differ.
  func commonNote(of ids: [ListingID]) -> String {
    let notes = Set(ids.map { triage.rejections[$0]?.note })
    return notes.count == 1 ? notes.first.flatMap(\.self) ?? "" : ""
  }

  /// Picks the selected listing, rejects those with the very same picture, and goes to the next that nothing is decided of.
  mutating func keepThis() -> [Effect] {
    guard let listing = selectedListing else { return [] }
    let twins = offers.samePicture(as: listing, of: nil).filter { $0.id != listing.id }
    let quantity = list.quantity
    let new = twins.count { triage.decision(on: $0.id) == nil }
    let effects = decide { $0.keep(listing, wanting: quantity, rejecting: twins) }
    message = Message(text: words.kept(rejected: new, of: twins.count))
    _ = goToNextUndecided()
    return effects
  }

  mutating func selectNextUndecided() {
    if !goToNextUndecided() { message = Message(text: words.allDecidedBelow, isReason: true) }
  }

  /// - Returns: whether there is one below.
  private mutating func goToNextUndecided() -> Bool {
    let decided = triage
    let isThere = list.selectNext(of: offers) { decided.decision(on: $0) == nil }
    selectionMoved()
    return isThere
  }

  /// Goes on after a decision: from one listing to the next, from marked ones nowhere, and they are marked no more.
  private mutating func decided(areMarked: Bool) -> [Effect] {
    if areMarked {
      marks.clear()
      message = Message(text: words.decidedTogether(triage))
      return []
    }
    return focus == .results && !(overlay is any ListSheet) ? move(.moveDown) : []
  }

  /// Takes a step of triage, and remembers where in the search that was.
  mutating func decide(_ step: (inout Session) -> [Request]) -> [Effect] {
    let selected = selectedID
    let requests = step(&session)
    selectPick(selected)
    return requests.effects + rememberPlace()
  }

  mutating func decisionRecorded(_ change: TriageChange) {
    if session.recorded(change) { message = Message(text: words.savedAfterAll) }
  }

  mutating func undo() -> [Effect] {
    let (steps, requests) = session.undo()
    guard let last = steps.last else { return [] }
    list.select(last.listing, of: offers)
    message = Message(text: words.undone(steps, triage))
    return requests.effects
  }

  mutating func redo() -> [Effect] {
    let (steps, requests) = session.redo()
    guard let last = steps.last else { return [] }
    list.select(last.listing, of: offers)
    message = Message(text: words.redone(steps, triage))
    return requests.effects
  }

  mutating func handOut(_ command: Command) -> [Effect] {
    if command == .copyAddress, let address = shownAddress {
      return [.copy(address.string)]
    }
    if let text = copied(command) { return [.copy(text)] }
    guard let listing = selectedListing else { return [] }
    switch command {
    case .openListing: return listing.address.map { [.openAddress($0)] } ?? []
    case .openPicture:
      return (galleryPicture ?? variantPicture ?? listing.pictureAddress).map { [.openAddress($0)] } ?? []
    default: return []
    }
  }

  /// What a command copies of the chosen listings, a line each.
  private func copied(_ command: Command) -> String? {
    switch command {
    case .copyAddress: chosenListings.compactMap { $0.address?.string }.joined(separator: "\n")
    case .copyRow: chosenListings.map { ResultsPane.plainRow($0, words.common) }.joined(separator: "\n")
    default: nil
    }
  }

  /// The address that lies over the panes: of a picture, or of what could not be opened.
  private var shownAddress: WebAddress? {
    if let link = overlay as? Link { return link.address }
    return galleryPicture
  }

  /// Shows an address that could not be opened, unless the user is doing something else by now.
  mutating func notOpened(_ address: WebAddress, _ reason: String) {
    if overlay == nil || keys.opensAddresses(in: scope) {
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
    if scope == .text { untold = message } else { self.message = message }
  }

  /// A name with today's date, as the prompt offers it.
  func sheetName(of content: String) -> String {
    "snapsource-\(content)-\(LocalTime(now, utcOffset: utcOffset).day).csv"
  }
}
