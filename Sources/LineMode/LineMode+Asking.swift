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
    return photo(picture.string)
  }

  mutating func vendors(_ names: String) -> [LineEffect] {
    guard !names.isEmpty else {
      return session.vendors.map { .say(words.vendor($0, session)) }
    }
    let typed = names.split { $0.isWhitespace || $0 == "," }.map { $0.lowercased() }
    var wanted: Set<ProviderID> = []
    for word in typed {
      let named = session.vendors.filter { vendor in
        word == "all" ? vendor.isConfigured : [vendor.id.rawValue, vendor.code.lowercased()].contains(word)
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

  /// Has the cost counted of what a command would ask, or says why it cannot be asked.
  ///
  /// - Parameter agreement: what the user has agreed to, some time ago.
  mutating func count(_ ask: Ask, _ agreement: Agreement? = nil) -> [LineEffect] {
    if session.isAsking { return [.say(words.alreadyAsking)] }
    // The photo of a reopened search is read anew.
    if session.inquiry?.awaitedIdentity != nil, ask == .next || ask == .retry { return [.say(words.readingPhoto)] }
    if case .first = ask, let reason = reasonAgainstAsking { return [.say(reason)] }
    guard let plan = plan(for: ask) else { return [.say(reason(against: ask))] }
    question = .counting(ask, agreement)
    return session.countAnew([plan]).effects
  }

  private var reasonAgainstAsking: String? {
    if session.words == nil, let reason = words.whyNoPhoto(session.photo) { return reason }
    guard session.chosenVendors.isEmpty else { return nil }
    return session.isConfigured ? words.noVendorChosen : start.howToConfigure
  }

  private func reason(against ask: Ask) -> String {
    switch ask {
    case .first: words.noVendorChosen
    case .next where session.inquiry?.lostPhoto != nil, .retry where session.inquiry?.lostPhoto != nil:
      words.photoLost
    case .next: session.offers.isEmpty ? words.nothingFoundYet : words.noMorePages
    case .retry: words.nothingToRetry
    }
  }

  /// What is being asked now has a cost: what is free is asked, the rest is a question.
  mutating func costsCounted() -> [LineEffect] {
    guard case .counting(let ask, let agreement) = question else { return [] }
    question = .none
    guard let plan = plan(for: ask), let forecast = session.forecasts[plan] else { return [.say(words.notCounted)] }
    let new = Agreement(plan: plan, forecast: forecast)
    guard forecast.most.calls > 0, new != agreement else { return follow(ask, new) }
    question = .paying(ask, new)
    return [.say(words.costs(new, of: ask, limit: session.caps.limitToAsk(about: forecast)))]
  }

  /// Asks vendors, when what was agreed to is what it still costs; else the cost is counted again.
  mutating func follow(_ ask: Ask, _ agreement: Agreement) -> [LineEffect] {
    let (plan, forecast) = (agreement.plan, agreement.forecast)
    guard self.plan(for: ask) == plan, session.forecasts.current(plan, at: session.now) == forecast else {
      return count(ask, agreement)
    }
    switch ask {
    case .first:
      let place = rememberPlace()
      lastRead = 0..<0
      orderBefore = order
      order = .answering(plan.query.sort, by: session.capabilities(for: plan))
      return [.say(words.asking(plan, forecast))] + place + session.ask(plan).effects
    case .next, .retry: return [.say(words.asking(plan, forecast))] + session.goOn(with: plan).effects
    }
  }

  mutating func stop() -> [LineEffect] {
    if session.awaitsPhoto { return session.stopPhoto().effects + [.say(words.photoStopped)] }
    guard session.isAsking || session.details.isAsking else { return [.say(words.nothingUnderWay)] }
    let underWay = session.spendUnderWay
    let requests = session.stop() + session.stopDetails()
    let stopped = returnToBefore() ? words.stoppedBefore : words.stopped
    return requests.effects + [.say(stopped + words.common.charged(underWay))]
  }
}
