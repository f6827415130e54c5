import Catalog
import Photos
import Sourcing
import Wording

extension Scope {
  static let compare = Scope("compare")
}

/// Some offers side by side, over the whole screen.
struct CompareSheet: ListSheet, Comparison {
  static let scope = Scope.compare
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .undo, .redo, .switchTitles]
  /// How many can be compared at once.
  static let sizes = 2...6

  /// The offers as they were when they were laid side by side: one that is unpicked meanwhile may be nowhere else.
  let seen: [Listing]
  var cursor = ListCursor()
  private(set) var column = 0
  private(set) var onlyDifferences = false

  init(_ listings: [Listing]) {
    seen = listings
  }

  var listings: [ListingID] { seen.map(\.id) }

  var selected: ListingID { seen[column].id }

  mutating func move(_ command: Command) -> Bool {
    switch command {
    case .moveRight: column = min(column + 1, listings.count - 1)
    case .moveLeft: column = max(column - 1, 0)
    default: return false
    }
    return true
  }

  mutating func select(_ column: Int) { self.column = max(0, min(column, listings.count - 1)) }

  mutating func switchDifferences() {
    onlyDifferences.toggle()
    cursor = ListCursor()
  }

  func title(in state: AppState) -> String {
    state.words.comparing(listings.count, at: state.list.quantity, onlyDifferences: onlyDifferences)
  }
}
