import Catalog
import Photos
import Sourcing
import Wording

extension Scope {
  static let duel = Scope("duel")
}

/// The best offer so far beside the next one: one of both stays.
struct DuelSheet: ListSheet, Comparison {
  static let scope = Scope.duel
  static let passes: Set<Command> = [.help, .redraw, .suspend, .interrupt, .undo, .redo, .switchTitles]

  var champion: ListingID
  var challenger: ListingID
  var cursor = ListCursor()

  init(_ champion: ListingID, against challenger: ListingID) {
    (self.champion, self.challenger) = (champion, challenger)
  }

  var listings: [ListingID] { [champion, challenger] }
  var column: Int { 1 }
  var onlyDifferences: Bool { false }

  func title(in state: AppState) -> String { state.words.duel(at: state.list.quantity) }
}
