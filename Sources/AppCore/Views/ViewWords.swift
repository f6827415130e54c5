import Catalog
import Sourcing
import Wording

/// What is said of views.
protocol ViewPhrases: ResultPhrases {
  /// The sheet's title.
  var views: String { get }
  var viewsNote: String { get }
  /// What one sees through a view, in a line.
  func summary(of view: SavedView) -> String
  /// - Parameter columns: for which there is no room.
  func looking(through view: SavedView, without columns: [ListColumn]) -> String
  func cannotNarrow(_ view: SavedView, because complaint: String) -> String
  func viewName(longest: Int) -> String
  func savingView(_ name: String) -> String
  func viewSaved(_ view: SavedView) -> String
  func viewRemoved(_ view: SavedView) -> String
  /// Why a view cannot be removed here.
  func viewStays(_ view: SavedView) -> String
}

extension English: ViewPhrases {
  var views: String { "Views" }
  var viewsNote: String { "* is taken, + changed since" }

  func summary(of view: SavedView) -> String {
    var parts = [view.columns.shown.map { TypedText.trimmed(heading(of: $0, at: nil)) }.joined(separator: ", ")]
    if view.order != .asFound { parts.append("by \(name(of: view.order))") }
    if !view.narrowing.isEmpty { parts.append("& \(view.narrowing)") }
    if let quantity = view.quantity { parts.append("at \(common.count(quantity))") }
    return parts.joined(separator: " · ")
  }

  func looking(through view: SavedView, without columns: [ListColumn]) -> String {
    let missing = columns.map { heading(of: $0, at: nil) }.joined(separator: ", ")
    return "View \(view.name)" + (view.narrowing.isEmpty ? "" : ", narrowed by \(view.narrowing)")
      + (missing.isEmpty ? "" : "; no room for \(missing)") + ". \(key(.showViews)): other views"
  }
  func cannotNarrow(_ view: SavedView, because complaint: String) -> String {
    "View \(view.name) does not narrow: \(complaint)"
  }
  func viewName(longest: Int) -> String { "A view needs a name of 1 to \(longest) characters" }
  func savingView(_ name: String) -> String { "Saving the view \(name)" }
  func viewSaved(_ view: SavedView) -> String { "Saved as the view \(view.name). \(key(.showViews)): take it again" }
  func viewRemoved(_ view: SavedView) -> String { "The view \(view.name) is gone" }
  func viewStays(_ view: SavedView) -> String {
    view.origin == .builtIn
      ? "\(view.name) comes with the program; a view that you save under its name takes its place"
      : "\(view.name) stands in the configuration file: take it out there"
  }
}
