import Catalog
import Queries
import Sourcing
import Wording

/// What sending an offer costs, by a vendor that is asked for it.
extension LineMode {
  /// Has it counted what a vendor would cost: the one that is named, or the first that can be asked.
  mutating func freight(_ argument: String) -> [LineEffect] {
    var typed = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard typed.count > 1, let pieces = Quantity(typed[1])?.pieces else { return [.say(words.help(.freight))] }
    let listing: Listing
    switch find(typed[0]) {
    case .found(let found): listing = found
    case .missing(let sentence): return [.say(sentence)]
    }
    typed.removeFirst(2)
    let named = typed.last.flatMap { word in session.vendors.first { $0.isNamed(word) } }
    if named != nil { typed.removeLast() }
    let vendors = session.freightVendors(of: listing.id)
    guard vendors.contains(where: { named == nil || $0.id == named?.id }) else {
      return [.say(words.noFreightCall(listing, among: vendors))]
    }
    guard !session.freight.isAsking else { return [.say(words.alreadyAskingFreight)] }
    if let sentence = send(to: typed.joined(separator: " ")) { return [.say(sentence)] }
    let targets = session.freightTargets(of: listing.id, pieces: pieces)
    guard let target = targets.first(where: { named == nil || $0.vendor.id == named?.id })?.target else {
      return [.say(words.noFreightCall(listing, among: vendors))]
    }
    return count(.freight(target))
  }

  /// Takes a place, from now on; nothing is the one that goods are sent to already.
  ///
  /// - Returns: why goods cannot be sent there.
  private mutating func send(to place: String) -> String? {
    guard !place.isEmpty else { return session.destination == nil ? words.help(.freight) : nil }
    guard let destination = Destination(place) else { return words.common.noDestination(place) }
    session.send(to: destination)
    return nil
  }

  mutating func take(_ event: FreightEvent) -> [LineEffect] {
    session.take(event).effects + (words.event(event, session).map { [.say($0)] } ?? [])
  }
}
