extension AppState {
  /// Why a key, or a name, can't act now, as a sentence; `nil` when it can.
  func reason(against row: KeyBinding) -> String? {
    // A function handed on would take a copy of the state with it, for each row of each frame.
    guard let need = row.need else { return nil }
    return reason(against: need)
  }

  private func reason(against need: Need) -> String? {
    switch need {
    case .address: reasonAgainstAddress
    case .asking: reasonAgainstAsking
    case .comparing: reasonAgainstComparing
    case .crop: reasonAgainstCrop
    case .details: reasonAgainstDetails
    case .editing: reasonAgainstEditing
    case .filter: reasonAgainstClearingFilter
    case .filters: reasonAgainstClearingFilters
    case .findNext: reasonAgainstFindNext
    case .freight: reasonAgainstFreight
    case .gallery: reasonAgainstGallery
    case .graphics: reasonAgainstGraphics
    case .hidden: reasonAgainstHidden
    case .layout: reasonAgainstLayout
    case .listing: reasonAgainstListing
    case .narrowing: reasonAgainstNarrowing
    case .nextPage: reasonAgainstNextPage
    case .photo: reasonAgainstPhoto
    case .picture: reasonAgainstPicture
    case .previousPage: reasonAgainstPreviousPage
    case .redo: reasonAgainstRedo
    case .retry: reasonAgainstRetry
    case .seen: reasonAgainstSeen
    case .seenPage: reasonAgainstSeenPage
    case .sheet: reasonAgainstSheet
    case .sideColumn: reasonAgainstSideColumn
    case .sideways: reasonAgainstSideways
    case .suggestion: reasonAgainstSuggestion
    case .undo: reasonAgainstUndo
    case .unmarking: reasonAgainstUnmarking
    }
  }
}
