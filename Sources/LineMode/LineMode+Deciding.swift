import Catalog
import Sourcing
import Wording

/// Picks and rejections.
extension LineMode {
  mutating func pick(_ names: String) -> [LineEffect] {
    let (listings, complaints) = findAll(names)
    return complaints.map { .say($0) }
      + listings.flatMap { listing -> [LineEffect] in
        guard !session.triage.isPicked(listing.id) else { return [.say(words.alreadyPicked(listing))] }
        let requests = session.togglePicks([listing])
        return requests.effects + [.say(words.picked(listing, count: session.triage.picks.count))]
      }
  }

  mutating func unpick(_ names: String) -> [LineEffect] {
    let (listings, complaints) = findAll(names)
    return complaints.map { .say($0) }
      + listings.flatMap { listing -> [LineEffect] in
        guard session.triage.isPicked(listing.id) else { return [.say(words.notPicked(listing))] }
        let requests = session.togglePicks([listing])
        return requests.effects + [.say(words.unpicked(listing, count: session.triage.picks.count))]
      }
  }

  mutating func reject(_ text: String) -> [LineEffect] {
    let (place, word) = Self.split(text)
    let listing: Listing
    switch find(place) {
    case .found(let found): listing = found
    case .missing(let sentence): return [.say(sentence)]
    }
    if session.triage.isPicked(listing.id) { return [.say(words.unpickFirst(listing))] }
    if word.isEmpty {
      let requests = session.toggleRejections([listing])
      return requests.effects + [.say(rejectionNow(of: listing))]
    }
    let (name, note) = Self.split(word)
    guard let reason = RejectionReason(rawValue: name.lowercased()) else { return [.say(words.noReason(name))] }
    let requests =
      note.isEmpty
      ? session.toggleRejections([listing], because: reason)
      : session.reject([listing], because: reason, note: note)
    return requests.effects + [.say(rejectionNow(of: listing))]
  }

  private func rejectionNow(of listing: Listing) -> String {
    words.rejected(listing, as: session.triage.rejections[listing.id])
  }

  // MARK: What is said of a pick

  enum Saying { case note, quantity, status, tags }

  mutating func edit(_ text: String, _ saying: Saying) -> [LineEffect] {
    let (name, value) = Self.split(text)
    let listing: Listing
    switch find(name) {
    case .found(let found): listing = found
    case .missing(let sentence): return [.say(sentence)]
    }
    guard session.triage.isPicked(listing.id) else { return [.say(words.pickFirst(listing))] }
    let isOff = value.lowercased() == "off"
    let requests: [Request]
    switch saying {
    case _ where value.isEmpty: requests = []
    case .note: requests = session.edit([listing.id]) { $0.note = isOff ? nil : value }
    case .status where isOff: requests = session.edit([listing.id]) { $0.status = nil }
    case .status:
      let status = value.lowercased()
      guard PickStatus.all.contains(status) else { return [.say(words.noStatus(value))] }
      requests = session.edit([listing.id]) { $0.status = status }
    case .quantity where isOff: requests = session.edit([listing.id]) { $0.quantity = nil }
    case .quantity:
      guard let pieces = Quantity(value)?.pieces else { return [.say(words.common.quantityForm)] }
      requests = session.edit([listing.id]) { $0.quantity = pieces }
    case .tags where isOff: requests = session.edit([listing.id]) { $0.tags = [] }
    case .tags:
      var tags: [String] = []
      for tag in value.split(separator: ",").map({ TypedText.trimmed(String($0)) })
      where !tag.isEmpty && !tags.contains(tag) {
        tags.append(tag)
      }
      requests = session.edit([listing.id]) { [tags] in $0.tags = tags }
    }
    return requests.effects + [.say(words.decided(listing, session.triage.decision(on: listing.id)))]
  }

  private static func split(_ text: String) -> (name: String, rest: String) {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  // MARK: Steps

  mutating func undo() -> [LineEffect] {
    let (steps, requests) = session.undo()
    return requests.effects + [.say(steps.isEmpty ? words.nothingToUndo : words.undone(steps, session.triage))]
  }

  mutating func redo() -> [LineEffect] {
    let (steps, requests) = session.redo()
    return requests.effects + [.say(steps.isEmpty ? words.nothingToRedo : words.redone(steps, session.triage))]
  }

  // MARK: Picks

  mutating func readPicks() -> [LineEffect] {
    awaited.insert(.picks)
    return [.request(.readPicks)]
  }

  func picks() -> [LineEffect] {
    let picks = session.triage.picks
    guard !picks.isEmpty else { return [.say(words.noPicks)] }
    return picks.enumerated().map { .say(words.pick($0.offset + 1, $0.element)) }
      + [.say(words.pickCount(picks.count, unsaved: unsavedDecisions))]
  }

  mutating func write(_ path: String) -> [LineEffect] {
    guard !path.isEmpty else { return [.say(words.help(.write))] }
    // What other windows have picked is written too.
    awaited.insert(.picksFor(path: path))
    return [.request(.readPicks)]
  }

  mutating func writeNow(_ path: String) -> [LineEffect] {
    guard !session.triage.picks.isEmpty else { return [.say(words.noPicks)] }
    awaited.insert(.sheet)
    return [.request(.writeSheet(path: path, picks: session.triage.picks, replacing: false))]
  }
}
