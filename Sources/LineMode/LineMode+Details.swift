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
    guard let vendor = able.first(where: { typed.count == 1 || $0.isNamed(typed[1]) }) else {
      return [.say(words.noDetailCall(listing, among: able))]
    }
    guard !session.details.isAsking else { return [.say(words.alreadyAsking)] }
    return count(.details(DetailTarget(listing.id, from: vendor.id)))
  }

  mutating func take(_ event: DetailEvent) -> [LineEffect] {
    session.take(event).effects
      + words.event(event, session, utcOffset: start.utcOffset).map { .say($0) }
  }
}
