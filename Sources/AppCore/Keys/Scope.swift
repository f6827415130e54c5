/// Where a key has a meaning.
package enum Scope: String, CaseIterable, Hashable, Sendable {
  /// In every pane; a pane's own row for the same key comes first.
  case everywhere
  case vendors, photo, filters, results, details, picks
  /// The list of keys.
  case help
  /// A list of choices over the panes.
  case menu
  /// What was spent.
  case spend
  /// The list of earlier searches.
  case history
  /// The box on the photo.
  case crop
  /// The pictures of a listing.
  case gallery
  /// An address to be opened elsewhere.
  case link
  /// A line of text being typed; characters without a row are typed.
  case text
}
