import Catalog

/// Why a command can't act now: the sentences that the key table asks for.
extension AppState {
  var reasonAgainstAsking: String? {
    if focus == .photo, overlay == nil, photo.cursor.index > 0 { return nil }
    switch photo.progress {
    case .none: return photo.offers.isEmpty ? Words.noPhoto : Words.noPhotoChosen
    case .loading: return Words.photoLoading
    case .failed(let sentence): return sentence
    case .loaded: break
    }
    if chosenVendors.isEmpty {
      return isConfigured ? Words.noVendorChosen : howToConfigure
    }
    return nil
  }

  var reasonAgainstNextPage: String? {
    guard !results.isEmpty else { return Words.noResults }
    if nextPageSeen != nil { return nil }
    if !vendorsWithNext.isEmpty { return reasonAgainstTheQuestion }
    return running.isEmpty ? Words.lastPage : Words.pageUnderWay
  }

  var reasonAgainstPreviousPage: String? {
    guard !results.isEmpty else { return Words.noResults }
    if results.order != .asFound { return Words.pagesMixed }
    return previousPageSeen == nil ? Words.firstPage : nil
  }

  var reasonAgainstListing: String? {
    guard selectedListing == nil else { return nil }
    return focus == .picks ? Words.noPicks : Words.noResults
  }

  var reasonAgainstAddress: String? {
    reasonAgainstListing ?? (selectedListing?.address == nil ? Words.noAddress : nil)
  }

  var reasonAgainstPicture: String? {
    reasonAgainstListing ?? (selectedListing?.pictureAddress == nil ? Words.noPicture : nil)
  }

  var reasonAgainstRetry: String? {
    vendors.contains(where: \.canBeRetried) ? reasonAgainstTheQuestion : Words.nothingFailed
  }

  /// Why no more can be asked about what the results belong to.
  private var reasonAgainstTheQuestion: String? {
    question?.lostPhoto ?? (question?.awaitedIdentity == nil ? nil : Words.photoLoading)
  }

  var reasonAgainstEditing: String? {
    if let reason = reasonAgainstListing { return reason }
    return selectedListing.map { triage.isPicked($0.id) } == true ? nil : Words.pickFirst
  }

  var reasonAgainstFindNext: String? {
    lastFound == nil ? Words.nothingSought : nil
  }

  var reasonAgainstSheet: String? {
    triage.picks.isEmpty ? Words.noPicks : nil
  }
}
