import Catalog
import Sourcing
import Wording

extension PaneBasis {
  /// Of a pane that shows nothing of the results.
  static func besideResults(_ state: AppState) -> PaneBasis {
    PaneBasis(
      revisions: state.revisions, day: LocalTime(state.now, utcOffset: state.utcOffset).dayNumber,
      isCovered: state.overlay != nil)
  }

  /// Of a pane that shows results, whichever of them is selected.
  static func ofResults(_ state: AppState) -> PaneBasis {
    var basis = besideResults(state)
    basis.list = state.list.unselected
    return basis
  }

  /// Of a pane that describes one listing.
  static func described(_ state: AppState) -> PaneBasis {
    var basis = ofResults(state)
    basis.listing = state.describedListing
    return basis
  }
}
