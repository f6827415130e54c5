import Catalog
import Queries
import Sourcing
import Wording

/// The photo, the vendors, and what they are asked.
extension LineMode {
  mutating func photo(_ source: String) -> [LineEffect] {
    guard !source.isEmpty else { return [.say(words.photo(session.photo))] }
    return [.say(words.readingPhoto)] + session.takePhoto(source).effects
  }

  /// Takes words to search by, or the photo again.
  mutating func searchByWords(_ text: String) -> [LineEffect] {
    guard !text.isEmpty else { return [.say(words.searchWords(session.words))] }
    guard text.lowercased() != "off" else {
      session.takeWords(nil)
      return [.say(words.photo(session.photo))]
    }
    guard let typed = SearchWords(text) else { return [.say(words.wordsTooLong)] }
    session.takeWords(typed)
    return [.say(words.searchWords(typed))]
  }

  mutating func searchByPicture(_ name: String) -> [LineEffect] {
    let listing: Listing
    switch find(name) {
    case .found(let found): listing = found
    case .missing(let sentence): return [.say(sentence)]
    }
    guard let picture = listing.pictureAddress else { return [.say(words.noPicture(listing))] }
    return [.say(words.readingPhoto)] + session.takePicture(picture.string, of: listing.id).effects
  }

  /// Goes back to the results from which the present ones were searched by a picture or by words.
  mutating func goBackOnTrail() -> [LineEffect] {
    guard !session.isAsking else { return [.say(words.alreadyAsking)] }
    let left = leavePlace()
    guard session.goBackOnTrail() != nil else { return [.say(words.nothingBehind)] }
    restore(place)
    return left + [.say(words.backOnTrail(session.inquiry?.shortName ?? ""))]
  }

  mutating func vendors(_ names: String) -> [LineEffect] {
    guard !names.isEmpty else {
      return session.vendors.map { .say(words.vendor($0, session)) }
    }
    let typed = names.split { $0.isWhitespace || $0 == "," }.map { $0.lowercased() }
    var wanted: Set<ProviderID> = []
    for word in typed {
      let named = session.vendors.filter { vendor in
        word == "all" ? vendor.isConfigured : vendor.isNamed(word)
      }
      guard let first = named.first else {
        return [.say(word == "all" ? start.howToConfigure : words.noVendor(word, session.vendors))]
      }
      guard first.isConfigured else { return [.say(words.notConfigured(first))] }
      wanted.formUnion(named.map(\.id))
    }
    for vendor in session.vendors where session.chosen.contains(vendor.id) != wanted.contains(vendor.id) {
      session.toggle(vendor.id)
    }
    return [.say(words.willAsk(session.chosenVendors))]
  }

  // MARK: Asking

  mutating func ask(_ argument: String) -> [LineEffect] {
    guard ["", "fresh"].contains(argument.lowercased()) else { return [.say(words.help(.ask))] }
    return count(.first(isAnew: !argument.isEmpty))
  }

  mutating func retry() -> [LineEffect] { count(.retry) }

  func plan(for ask: Ask) -> SearchPlan? {
    switch ask {
    case .first(let isAnew): session.planToAsk(isAnew: isAnew)
    case .next: session.planForNextPage(from: session.vendors.map(\.id))
    case .retry: session.planToRetry
    }
  }

  /// Why nothing can be asked now; `nil` when it can.
  func reasonAgainst(_ ask: Ask) -> String? {
    if session.isAsking { return words.alreadyAsking }
    // The photo of a reopened search is read anew.
    if session.inquiry?.awaitedIdentity != nil, ask == .next || ask == .retry { return words.readingPhoto }
    if case .first = ask { return reasonAgainstAsking }
    return nil
  }

  private var reasonAgainstAsking: String? {
    if session.words == nil, let reason = words.whyNoPhoto(session.photo) { return reason }
    guard session.chosenVendors.isEmpty else { return nil }
    return session.isConfigured ? words.noVendorChosen : start.howToConfigure
  }

  /// Why a command would ask nobody.
  func reasonWithoutPlan(_ ask: Ask) -> String {
    switch ask {
    case .first: words.noVendorChosen
    case .next where session.inquiry?.lostPhoto != nil, .retry where session.inquiry?.lostPhoto != nil:
      words.photoLost
    case .next: session.offers.isEmpty ? words.nothingFoundYet : words.noMorePages
    case .retry: words.nothingToRetry
    }
  }

  /// Asks what was agreed to.
  mutating func follow(_ ask: Ask, _ plan: SearchPlan, _ forecast: CallForecast) -> [LineEffect] {
    switch ask {
    case .first:
      let place = leavePlace()
      lastRead = 0..<0
      orderBefore = order
      order = .answering(plan.query.sort, by: session.capabilities(for: plan))
      return [.say(words.asking(plan, forecast))] + place + session.ask(plan).effects
    case .next, .retry: return [.say(words.asking(plan, forecast))] + session.goOn(with: plan).effects
    }
  }

  mutating func stop() -> [LineEffect] {
    if session.awaitsPhoto { return session.stopPhoto().effects + [.say(words.photoStopped)] }
    guard session.awaitsVendors else { return [.say(words.nothingUnderWay)] }
    let underWay = session.spendUnderWay
    let requests = session.stopAll()
    // What has left is answered: it is paid for.
    let stopped =
      session.awaitsVendors ? words.goesOnAsked : returnToBefore() ? words.stoppedBefore : words.stopped
    return requests.effects + [.say(stopped + words.common.charged(underWay))]
  }
}
