import Catalog
import Sourcing

/// Comparing offers, and deciding between them.
extension AppState {
  /// An offer that is loaded, or a pick, as it is shown.
  func listing(_ id: ListingID) -> Listing? {
    offers.offer(id).map { offers.whole($0, of: list.view) } ?? triage.pick(id)?.listing
  }

  /// Lays the marked offers side by side; where none are marked, the selected one and the next.
  mutating func compare() {
    let marked = markedListings.map(\.id)
    if CompareSheet.sizes.contains(marked.count) {
      sheets.open(CompareSheet(listings: marked))
    } else if marked.isEmpty, focus == .results {
      guard let champion = selectedID, let challenger = nextUndecided(after: [champion]) else {
        message = Message(text: words.noChallenger)
        return
      }
      list.userMoved()
      sheets.open(DuelSheet(champion, against: challenger))
    } else {
      message = Message(text: words.compareHowMany(CompareSheet.sizes))
    }
  }

  mutating func switchDifferences() {
    guard var sheet = overlay as? CompareSheet else { return }
    sheet.switchDifferences()
    sheets.replace(by: sheet)
  }

  /// Keeps the one of two that are compared, rejects the other and what shows the very same picture, and brings the next.
  mutating func settleDuel(_ command: Command) -> [Effect] {
    guard var duel = overlay as? DuelSheet else { return [] }
    let (winner, loser) =
      command == .keepLeft ? (duel.champion, duel.challenger) : (duel.challenger, duel.champion)
    guard let lost = listing(loser) else { return [] }
    let twins = offers.samePicture(as: lost, of: nil).filter { $0.id != winner && $0.id != loser }
    let effects = decide { $0.reject([lost] + twins) }
    guard let next = nextUndecided(after: [winner, loser]) else {
      sheets.close()
      list.select(winner, of: offers)
      message = listing(winner).map { Message(text: words.champion($0)) }
      return effects
    }
    duel.champion = winner
    duel.challenger = next
    duel.cursor = ListCursor()
    sheets.replace(by: duel)
    return effects
  }

  /// The first offer below all of these that nothing is decided of.
  private func nextUndecided(after ids: [ListingID]) -> ListingID? {
    let shown = list.shown.map(offers.id)
    let last = ids.compactMap(shown.firstIndex).max() ?? -1
    return shown.dropFirst(last + 1).first { triage.decision(on: $0) == nil && !ids.contains($0) }
  }

  /// What is compared, as rows of a sheet: picks as they are, the others as if they were picked now.
  func picks(of comparison: CompareSheet) -> [Pick] {
    comparison.listings.compactMap { id in
      triage.pick(id)
        ?? listing(id).map {
          Pick(listing: $0, queryPhoto: inquiry?.photoSource, pickedAt: now, quantity: list.quantity)
        }
    }
  }
}
