import Catalog
import Sourcing

extension AppState {
  /// The picks in the order of their list.
  var shownPicks: [Pick] { pickOrder.sorted(triage.picks) }

  /// Shows the picks in another order; the selected one stays selected.
  mutating func sortPicks(_ order: PickOrder) {
    let selected = selectedID
    pickOrder = order
    selectPick(selected)
  }

  /// Keeps a pick selected that what was said of it has moved in its list.
  mutating func selectPick(_ id: ListingID?) {
    guard focus == .picks, let id, let place = shownPicks.firstIndex(where: { $0.id == id }) else { return }
    cursors[.picks].index = place
  }
}
