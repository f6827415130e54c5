import Catalog
import Queries
import Sourcing

/// The details of an offer, by a vendor that is asked for them.
extension LineMode {
  /// Has it counted what a vendor would cost: the one that is named, or the first that can be asked.
  mutating func details(_ argument: String) -> [LineEffect] {
    let typed = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = typed.first, typed.count <= 2 else { return [.say(words.help(.details))] }
    let listing: Listing
    switch find(name) {
    case .found(let found): listing = found
    case .missing(let sentence): return [.say(sentence)]
    }
    let able = session.detailVendors(of: listing.id)
    let named = typed.dropFirst().first?.lowercased()
    let vendor = able.first { vendor in
      named.map { [vendor.id.rawValue, vendor.code.lowercased()].contains($0) } ?? true
    }
    guard let vendor else { return [.say(words.noDetailCall(listing, among: able))] }
    guard !session.details.isAsking else { return [.say(words.alreadyAsking)] }
    return count(DetailTarget(listing.id, from: vendor.id))
  }

  private mutating func count(_ target: DetailTarget) -> [LineEffect] {
    question = .countingDetails(target)
    return session.countDetails(of: [target.listing]).effects
  }

  /// What is known is read at once, the rest is a question.
  mutating func detailsCounted(_ made: [[DetailTarget]: CallForecast]) -> [LineEffect] {
    session.detailsCounted(made)
    guard case .countingDetails(let target) = question else { return [] }
    question = .none
    guard let forecast = session.details.forecast([target], at: session.now) else { return [.say(words.notCounted)] }
    guard forecast.most.calls > 0 else { return session.askDetails([target]).effects }
    question = .payingDetails(target, forecast)
    return [.say(words.costs(target, forecast, limit: session.caps.limitToAsk(about: forecast), session))]
  }

  /// Asks, when what was agreed to is what it still costs; else the cost is counted again.
  mutating func follow(_ target: DetailTarget, _ forecast: CallForecast) -> [LineEffect] {
    guard session.details.forecast([target], at: session.now) == forecast else { return count(target) }
    return session.askDetails([target]).effects
  }

  mutating func take(_ event: DetailEvent) -> [LineEffect] {
    session.take(event).effects
      + words.event(event, session, utcOffset: start.utcOffset).map { .say($0) }
  }
}
