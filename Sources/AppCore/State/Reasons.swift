import Catalog
import Sourcing

/// Why a command can't act now: the sentences that the key table asks for.
extension AppState {
  /// Why Enter in the photo's pane can't act: it takes what is offered, mends what could not be read, or asks.
  var reasonAgainstPhoto: String? {
    photoChoices.cursor.index > 0 || photo.isMissing ? nil : reasonAgainstAsking
  }

  var reasonAgainstAsking: String? {
    switch photo.progress {
    case .none: return photoChoices.offers.isEmpty ? Words.noPhoto : Words.noPhotoChosen
    case .loading: return Words.photoLoading
    case .failed, .stopped: return Words.whyMissing(photo)
    case .loaded: break
    }
    if chosenVendors.isEmpty {
      return session.isConfigured ? Words.noVendorChosen : howToConfigure
    }
    return reasonUnderWay(of: planToAsk)
  }

  var reasonAgainstNextPage: String? {
    guard !offers.isEmpty else { return isAsking ? Words.alreadySearching : Words.noResults }
    if nextPageSeen != nil { return nil }
    if let reason = reasonUnderWay(of: nil) { return reason }
    if !session.withNextPage(seenVendors.map(\.id)).isEmpty { return reasonAgainstTheQuestion }
    let barren = seenVendors.filter { standing(of: $0.id).found?.barren != nil }
    guard let last = barren.compactMap({ standing(of: $0.id).found?.barren }).max(by: { $0.page < $1.page }),
      last.page > 1 || last.isUnreadable
    else { return Words.lastPage }
    return Words.barren(on: last.page, of: barren, session)
  }

  var reasonAgainstPreviousPage: String? {
    guard !offers.isEmpty else { return Words.noResults }
    if list.order != .asFound { return Words.pagesMixed }
    return previousPageSeen == nil ? Words.firstPage : nil
  }

  var reasonAgainstListing: String? {
    guard selectedListing == nil else { return nil }
    if focus == .picks { return Words.noPicks }
    return list.failing > 0 ? Words.hidden(list.failing) : Words.noResults
  }

  var reasonAgainstAddress: String? {
    reasonAgainstListing ?? (selectedListing?.address == nil ? Words.noAddress : nil)
  }

  var reasonAgainstPicture: String? {
    reasonAgainstListing ?? (selectedListing?.pictureAddress == nil ? Words.noPicture : nil)
  }

  var reasonAgainstRetry: String? {
    if let reason = reasonUnderWay(of: nil) { return reason }
    return vendors.contains { standing(of: $0.id).canBeRetried } ? reasonAgainstTheQuestion : Words.nothingFailed
  }

  /// Why no more can be asked about what the results belong to.
  private var reasonAgainstTheQuestion: String? {
    guard let inquiry else { return nil }
    return switch inquiry.lostPhoto {
    case .gone: Words.photoGone(inquiry.source)
    case .changed: Words.photoChanged(inquiry.source)
    case nil: inquiry.awaitedIdentity == nil ? nil : Words.photoLoading
    }
  }

  var reasonAgainstEditing: String? {
    if let reason = reasonAgainstListing { return reason }
    return selectedListing.map { triage.isPicked($0.id) } == true ? nil : Words.pickFirst
  }

  var reasonAgainstUndo: String? { triage.canUndo ? nil : Words.nothingToUndo }
  var reasonAgainstRedo: String? { triage.canRedo ? nil : Words.nothingToRedo }

  var reasonAgainstFindNext: String? {
    lastFound == nil ? Words.nothingSought : nil
  }

  var reasonAgainstSheet: String? {
    triage.picks.isEmpty ? Words.noPicks : nil
  }
}
