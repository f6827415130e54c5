import Catalog
import Queries
import Sourcing

/// Reading what was found.
extension LineMode {
  /// The offers in their order, those that miss the filters only where they are wanted.
  var shown: [ArrangedOffer] {
    session.offers.arranged(by: order).filter { readsFailing || $0.verdict != .fails }
  }

  mutating func list(_ argument: String) -> [LineEffect] {
    guard ["", "failing"].contains(argument.lowercased()) else { return [.say(words.help(.list))] }
    readsFailing = !argument.isEmpty
    return read(from: 0)
  }

  mutating func next() -> [LineEffect] {
    lastRead.upperBound < shown.count ? read(from: lastRead.upperBound) : count(.next)
  }

  mutating func back() -> [LineEffect] {
    guard lastRead.lowerBound > 0 else {
      return [.say(session.offers.isEmpty ? words.nothingFoundYet : words.isFirst)]
    }
    return read(from: max(0, lastRead.lowerBound - Self.window))
  }

  private mutating func read(from start: Int) -> [LineEffect] {
    let all = shown
    guard !all.isEmpty else {
      return [.say(session.offers.isEmpty ? words.nothingFoundYet : words.nothingMeets(session.offers.count))]
    }
    let part = all.dropFirst(start).prefix(Self.window)
    lastRead = start..<start + part.count
    if let first = part.first { place.read(from: session.offers[first.place].listing.id) }
    return part.map { .say(line(of: $0)) } + [.say(words.read(lastRead, of: all.count, hidden: hiddenCount))]
  }

  /// Offers that are not read, because they miss the filters.
  var hiddenCount: Int { readsFailing ? 0 : session.offers.count - shown.count }

  private func line(of offer: ArrangedOffer) -> String {
    let offers = session.offers[offer.place]
    let whole = session.offers.whole(offers, of: nil)
    return words.offer(
      offer.place + 1, whole, by: offers.all.map { session.code(of: $0.provenance.provider) },
      decision: session.triage.decision(on: whole.id), verdict: offer.verdict)
  }

  mutating func show(_ name: String) -> [LineEffect] {
    switch find(name) {
    case .missing(let sentence): return [.say(sentence)]
    case .found(let listing):
      let offer = session.offers.offer(listing.id)
      let others = (offer?.all ?? []).filter { $0.provenance.provider != listing.provenance.provider }
      return words.details(
        listing, others: others, conflicts: offer?.conflicts ?? [], decision: session.triage.decision(on: listing.id),
        before: session.triage.earlier[listing.id], session, utcOffset: start.utcOffset
      ).map { .say($0) }
    }
  }

  // MARK: Which one is meant

  enum Finding {
    case found(Listing)
    /// The sentence says what was not found.
    case missing(String)
  }

  /// The listing that is called so: an offer's number, `p` and a pick's number, or a key.
  func find(_ name: String) -> Finding {
    let word = name.lowercased()
    if word.isEmpty { return .missing(words.whichOne) }
    if word.hasPrefix("p"), let number = Int(word.dropFirst()) {
      let picks = session.triage.picks
      return number > 0 && number <= picks.count
        ? .found(picks[number - 1].whole) : .missing(words.noPick(number, of: picks.count))
    }
    if let number = Int(word) {
      guard number > 0, number <= session.offers.count else {
        return .missing(words.noOffer(number, of: session.offers.count))
      }
      return .found(session.offers.whole(session.offers[number - 1], of: nil))
    }
    guard let id = ListingID(key: word) else { return .missing(words.notANumber(name)) }
    if let offer = session.offers.offer(id) { return .found(session.offers.whole(offer, of: nil)) }
    return session.triage.pick(id).map { .found($0.whole) } ?? .missing(words.notHere(id))
  }

  /// The listings that are called so, or what was not found.
  func findAll(_ names: String) -> (listings: [Listing], complaints: [String]) {
    let typed = names.split { $0.isWhitespace || $0 == "," }.map(String.init)
    guard !typed.isEmpty else { return ([], [words.whichOne]) }
    var (listings, complaints): ([Listing], [String]) = ([], [])
    for word in typed {
      switch find(word) {
      case .found(let listing): listings.append(listing)
      case .missing(let sentence): complaints.append(sentence)
      }
    }
    return (listings, complaints)
  }
}
