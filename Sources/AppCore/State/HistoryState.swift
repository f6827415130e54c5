import Queries

/// The list of earlier searches over the panes.
struct HistoryState: Sendable, Hashable {
  var cursor = ListCursor()
  /// Words that the searches' photos, titles or shops hold.
  var words = ""
  /// `nil` while they are looked for.
  var searches: [PastSearch]?
  /// Why they could not be.
  var failure: String?
}
