import Catalog

/// What a pane is drawn from, besides where it stands: while it is the same, the pane is not drawn again, and its selection
/// is where it was.
struct PaneBasis: Hashable, Sendable {
  var revisions: Revisions
  /// Times are said by the day that it is.
  let day: Int
  /// Whether a sheet has the keys, and no selection is shown as one.
  let isCovered: Bool
  /// How the results are seen, whichever of them is selected.
  var list: ListView?
  var listing: Listing?
}
