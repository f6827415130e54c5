import Catalog
import Queries
import Sourcing

/// Asking for the details of what is selected.
extension AppState {
  /// What the details of an offer cost at each vendor is said in a menu before one is asked; what was asked in this run is
  /// shown at once.
  mutating func openProduct() -> [Effect] {
    let marked = markedIDs
    // What is marked is meant, also where all of it is known.
    if !marked.isEmpty {
      sheets.open(Menu(.details(marked)))
      return session.countDetails(of: marked).effects
    }
    guard let listing = productInQuestion else { return [] }
    if !(overlay is ProductSheet), !session.details.details(of: listing).isEmpty || isAskingDetails(of: listing) {
      sheets.cover(by: ProductSheet(listing: listing))
      return []
    }
    sheets.cover(by: Menu(.details([listing])))
    return session.countDetails(of: [listing]).effects
  }

  /// The product whose page is open, else what is selected.
  private var productInQuestion: ListingID? {
    (overlay as? ProductSheet)?.listing ?? describedListing?.id ?? selectedID
  }

  private func isAskingDetails(of listing: ListingID) -> Bool {
    session.detailVendors(of: listing).contains { session.details.isAsking(DetailTarget(listing, from: $0.id)) }
  }

  /// Asks the vendor that was chosen, once its cost could be read. Of one offer its page opens; of several the list has
  /// what comes.
  mutating func askDetails(_ targets: [DetailTarget]) -> [Effect] {
    let requests = session.askDetails(targets)
    if targets.count == 1, !(overlay is ProductSheet) {
      sheets.cover(by: ProductSheet(listing: targets[0].listing))
    } else if targets.count > 1 {
      message = Message(text: words.askingDetails(session.details.round, session))
    }
    return requests.effects
  }

  /// Gives up what no call has left for; the others go on, as they are paid for.
  mutating func stopDetails() -> [Effect] {
    let requests = session.stopDetails()
    message = Message(text: words.detailsStopped(session.details.round))
    return requests.effects
  }

  /// Why the cost of details is not agreed to yet; `nil` when it may be paid.
  func reasonAgainstPaying(_ targets: [DetailTarget]) -> String? {
    guard let forecast = session.details.forecast(targets, at: now) else { return words.countingCost }
    guard forecast.most.calls > 0 else { return nil }
    if paying.isHeldDown { return words.heldKey(forecast) }
    return paying.shown.wasRead(paying.place, by: paying.typedAt) ? nil : words.readFirst
  }

  /// Shows what another vendor said of the product.
  mutating func showNextDetails() {
    guard var page = overlay as? ProductSheet else { return }
    let count = session.details.details(of: page.listing).count
    guard count > 1 else {
      message = Message(text: words.nobodyElseSaid)
      return
    }
    page.showNextVendor(of: count)
    sheets.replace(by: page)
  }

  /// Takes what a vendor reports of details that were asked for.
  mutating func detailsReported(_ event: DetailEvent) -> [Effect] {
    let requests = session.take(event)
    if case .failed(let target, let error) = event, error.kind != .cancelled,
      (overlay as? ProductSheet)?.listing != target.listing
    {
      message = Message(text: words.detailsFailed(target, words.errors.sentence(error), session), isFailure: true)
    }
    if session.details.round.asked > 1, overlay == nil, event.isEnd {
      let round = session.details.round
      message = Message(text: words.askingDetails(round, session), isFailure: !round.failures.isEmpty)
    }
    return requests.effects + countFreightAnew()
  }

  var reasonAgainstDetails: String? {
    if !(overlay is ProductSheet), let reason = reasonAgainstListing { return reason }
    // For every frame: of what is marked, one that can be asked about is enough.
    if overlay == nil, marks.contains(where: { !session.detailVendors(of: $0).isEmpty }) { return nil }
    guard let listing = productInQuestion else { return words.noResults }
    return session.detailVendors(of: listing).isEmpty ? words.noDetailCall(listing, session) : nil
  }
}
