import Catalog
import Sourcing
import Wording

/// How often each part of the state was changed: what is drawn of parts that are the same is the same.
struct Revisions: Hashable, Sendable {
  /// The work, but for the time.
  var session = 0
  /// The list of results and what is selected in it.
  var list = 0
  /// Pictures and what is known of them.
  var pictures = 0
  /// The rest of what panes show: the focus, other selections, layouts, the choice of photos.
  var look = 0
}

/// What a pane is drawn from, besides where it stands: while it is the same, the pane is not drawn again.
struct PaneBasis: Hashable, Sendable {
  private var revisions: Revisions
  /// Times are said by the day that it is.
  private let day: String
  /// Whether a sheet has the keys, and no selection is shown as one.
  private let isCovered: Bool
  /// How the results are seen, whichever of them is selected.
  private var list: ListView?
  private var listing: Listing?

  private init(_ state: AppState) {
    revisions = state.revisions
    isCovered = state.overlay != nil
    day = LocalTime(state.now, utcOffset: state.utcOffset).day
  }

  /// Of a pane that shows nothing of the results.
  static func besideResults(_ state: AppState) -> PaneBasis? {
    var basis = PaneBasis(state)
    basis.revisions.list = 0
    return basis
  }

  /// Of a pane that shows results, whichever of them is selected.
  static func ofResults(_ state: AppState) -> PaneBasis {
    var basis = PaneBasis(state)
    basis.revisions.list = 0
    basis.list = state.list.unselected
    return basis
  }

  /// Of a pane that describes one listing.
  static func described(_ state: AppState) -> PaneBasis? {
    var basis = ofResults(state)
    basis.listing = state.describedListing
    return basis
  }
}
