import Catalog
import Queries
import Sourcing
import Wording

/// Asking what sending the product costs whose page is open.
extension AppState {
  /// What it costs at each vendor is said in a menu before one is asked; where to is asked first while nobody has said so.
  mutating func openFreight() -> [Effect] {
    guard let page = overlay as? ProductSheet else { return [] }
    return openFreight(of: page.listing, pieces: wantedPieces(of: page.listing))
  }

  private mutating func openFreight(of listing: ListingID, pieces: Int?) -> [Effect] {
    guard session.destination != nil else {
      sheets.cover(by: Prompt(.destination(listing, pieces: pieces)))
      return []
    }
    sheets.cover(by: Menu(.freight(listing, pieces: pieces)))
    return session.countFreight(of: listing, pieces: pieces).effects
  }

  /// What is asked goes by the weight that details say: when they come while the menu is open, it is counted anew.
  mutating func countFreightAnew() -> [Effect] {
    guard case .freight(let listing, let pieces) = (overlay as? Menu)?.subject else { return [] }
    return session.countOldFreight(of: listing, pieces: pieces).effects
  }

  /// Takes where goods are sent to, for all that is asked from now on.
  mutating func acceptDestination(
    _ text: String, for listing: ListingID, _ pieces: Int?, _ prompt: Prompt
  ) -> [Effect] {
    guard !text.isEmpty else { return [] }
    guard let destination = Destination(text) else {
      complain(words.common.noDestination(text), prompt)
      return []
    }
    session.send(to: destination)
    return openFreight(of: listing, pieces: pieces)
  }

  /// Gives up what no call has left for; the others go on, as they are paid for.
  mutating func stopFreight() -> [Effect] {
    let requests = session.stopFreight()
    message = Message(text: words.freightStopped)
    return requests.effects
  }

  /// Why the cost of asking is not agreed to yet; `nil` when it may be paid.
  func reasonAgainstPaying(_ target: FreightTarget) -> String? {
    guard let forecast = session.freight.forecast(target, at: now) else { return words.countingCost }
    guard forecast.most.calls > 0 else { return nil }
    if paying.isHeldDown { return words.heldKey(forecast) }
    return paying.shown.wasRead(paying.place, by: paying.typedAt) ? nil : words.readFirst
  }

  /// Takes what a vendor reports of freight that was asked for. What came of it is said wherever the user looks: on a small
  /// screen the page's line may be out of sight.
  mutating func freightReported(_ event: FreightEvent) -> [Effect] {
    let requests = session.take(event)
    switch event {
    case .failed(let target, let error) where error.kind != .cancelled:
      message = Message(text: words.freightFailed(target, error, session), isFailure: true)
    case .freight(let target, let kept):
      message = Message(text: words.freightCame(target, kept))
    default: break
    }
    return requests.effects
  }

  /// How it stands with vendors that were asked what sending a product costs, a line each, in the order of the picker.
  func askingFreight(of listing: ListingID) -> [String] {
    let progress = session.freight.progress(of: listing)
    return vendors.flatMap { vendor in
      progress.filter { $0.key.provider == vendor.id }.sorted { $0.key.question.pieces < $1.key.question.pieces }
        .map { words.askingFreight(vendor.name, $0.key, $0.value) }
    }
  }

  /// What vendors said of sending a product, named, the newest first.
  func delivery(of listing: ListingID) -> [(name: String, text: String)] {
    session.freight.freight(of: listing).map { (words.freight, words.delivery($0, session, clock)) }
  }

  var reasonAgainstFreight: String? {
    guard let page = overlay as? ProductSheet else { return words.noResults }
    return session.freightVendors(of: page.listing).isEmpty ? words.noFreightCall(page.listing, session) : nil
  }
}
