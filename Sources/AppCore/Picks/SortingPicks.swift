import Catalog
import Sourcing

extension AppState {
  /// The picks in the order of their list.
  var shownPicks: [Pick] { pickOrder.sorted(triage.picks) }

  /// Shows the picks in another order; the selected one stays selected.
  mutating func sortPicks(_ order: PickOrder) {
    let selected = selectedID
    pickOrder = order
    if let place = shownPicks.firstIndex(where: { $0.id == selected }) { cursors[.picks].index = place }
  }
}
