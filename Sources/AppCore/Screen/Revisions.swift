import Catalog

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
  var revisions: Revisions
  /// Times are said by the day that it is.
  let day: String
  /// Whether a sheet has the keys, and no selection is shown as one.
  let isCovered: Bool
  /// How the results are seen, whichever of them is selected.
  var list: ListView?
  var listing: Listing?
}
