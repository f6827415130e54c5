import Catalog
import Sourcing

/// Why a command can't act now: the sentences that the key table asks for.
extension AppState {
  /// Why Enter in the photo's pane can't act: it takes what is offered, mends what could not be read, or asks.
  var reasonAgainstPhoto: String? {
    photoChoices.cursor.index > 0 || (photo.isMissing && session.words == nil) ? nil : reasonAgainstAsking
  }

  var reasonAgainstAsking: String? {
    if session.words == nil, let reason = reasonAgainstThePhoto { return reason }
    if chosen.isEmpty {
      return session.isConfigured ? words.noVendorChosen : howToConfigure
    }
    return isAsking ? reasonUnderWay(of: planToAsk) : nil
  }

  /// Why it cannot be searched by the photo.
  private var reasonAgainstThePhoto: String? {
    switch photo.progress {
    case .none: photoChoices.offers.isEmpty ? words.noPhoto : words.noPhotoChosen
    case .loading: words.photoLoading
    case .failed, .stopped: words.whyMissing(photo)
    case .loaded: nil
    }
  }

  var reasonAgainstNextPage: String? {
    guard !offers.isEmpty else { return isAsking ? words.alreadySearching : words.noResults }
    if nextPageSeen != nil { return nil }
    if let reason = reasonUnderWay(of: nil) { return reason }
    if !session.withNextPage(seenVendors.map(\.id)).isEmpty { return reasonAgainstTheQuestion }
    let barren = seenVendors.filter { standing(of: $0.id).found?.barren != nil }
    guard let last = barren.compactMap({ standing(of: $0.id).found?.barren }).max(by: { $0.page < $1.page }),
      last.page > 1 || last.isUnreadable
    else { return words.lastPage }
    return words.barren(on: last.page, of: barren, session)
  }

  var reasonAgainstPreviousPage: String? {
    guard !offers.isEmpty else { return words.noResults }
    if list.order != .asFound { return words.pagesMixed }
    return previousPageSeen == nil ? words.firstPage : nil
  }

  var reasonAgainstListing: String? {
    guard selectedID == nil else { return nil }
    if focus == .picks { return words.noPicks }
    if let reason = reasonNothingIsLeft { return reason }
    return list.failing > 0 ? words.hidden(list.failing) : words.noResults
  }

  var reasonAgainstAddress: String? {
    reasonAgainstListing ?? (selectedListing?.address == nil ? words.noAddress : nil)
  }

  var reasonAgainstPicture: String? {
    reasonAgainstListing ?? (selectedListing?.pictureAddress == nil ? words.noPicture : nil)
  }

  var reasonAgainstRetry: String? {
    if let reason = reasonUnderWay(of: nil) { return reason }
    return vendors.contains { standing(of: $0.id).canBeRetried } ? reasonAgainstTheQuestion : words.nothingFailed
  }

  /// Why no more can be asked about what the results belong to.
  private var reasonAgainstTheQuestion: String? {
    guard let inquiry else { return nil }
    return switch inquiry.lostPhoto {
    case .gone: words.photoGone(inquiry.source)
    case .changed: words.photoChanged(inquiry.source)
    case nil: inquiry.awaitedIdentity == nil ? nil : words.photoLoading
    }
  }

  var reasonAgainstEditing: String? {
    if let reason = reasonAgainstListing { return reason }
    // For every frame: whether those that are marked are shown is seen when the key is pressed.
    let isPick = marks.isEmpty ? selectedID.map(triage.isPicked) : marks.contains(where: triage.isPicked)
    return isPick == true ? nil : words.pickFirst
  }

  var reasonAgainstUndo: String? { triage.canUndo ? nil : words.nothingToUndo }
  var reasonAgainstRedo: String? { triage.canRedo ? nil : words.nothingToRedo }

  var reasonAgainstFindNext: String? {
    lastFound == nil ? words.nothingSought : nil
  }

  /// Why a key or a name does nothing here.
  ///
  /// - Parameter places: where it has a meaning.
  func reasonAgainst(_ key: String, actingIn places: [Scope]) -> String {
    let pane = Pane.table.first { $0.scope == scope && $0.pane != .details }
    return words.hasNoUse(key, in: scope, ofPane: pane?.name(self), but: places)
  }

  var reasonAgainstSheet: String? {
    triage.picks.isEmpty ? words.noPicks : nil
  }
}
