import Catalog
import Sourcing

/// Comparing offers, and deciding between them.
extension AppState {
  /// An offer that is loaded, a pick, or one that is compared, as it is shown.
  func listing(_ id: ListingID) -> Listing? {
    let offers = offers
    return offers.offer(id).map { offers.whole($0, of: list.view) } ?? triage.pick(id)?.whole
      ?? (overlay as? CompareSheet)?.seen.first { $0.id == id }
  }

  /// Lays the marked offers side by side; where none are marked, the selected one and the next.
  mutating func compare() {
    let marked = markedListings
    if CompareSheet.sizes.contains(marked.count) {
      sheets.open(CompareSheet(marked))
    } else if marked.isEmpty, focus == .results {
      guard let champion = firstChampion, let challenger = nextUndecided(after: [champion]) else {
        message = Message(text: words.noChallenger)
        return
      }
      list.userMoved()
      sheets.open(DuelSheet(champion, against: challenger))
    } else {
      message = Message(text: words.compareHowMany(CompareSheet.sizes, not: marked.count))
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
    let effects = decide { $0.settle(against: lost, and: twins) }
    guard let next = nextUndecided(after: [winner, loser]) else {
      sheets.close()
      list.select(winner, of: offers)
      message = listing(winner).map { Message(text: words.champion($0)) }
      return effects
    }
    message = Message(text: words.lost(lost, with: twins.count))
    duel.champion = winner
    duel.challenger = next
    duel.cursor = ListCursor()
    sheets.replace(by: duel)
    return effects
  }

  /// What the selected one is, unless it was rejected: then the next undecided one.
  private var firstChampion: ListingID? {
    guard let selected = selectedID else { return nil }
    return triage.isRejected(selected) ? nextUndecided(after: [selected]) : selected
  }

  /// The first offer below all of these that nothing is decided of.
  private func nextUndecided(after ids: [ListingID]) -> ListingID? {
    let shown = list.shown.map(offers.id)
    let last = ids.compactMap(shown.firstIndex).max() ?? -1
    return shown.dropFirst(last + 1).first { triage.decision(on: $0) == nil && !ids.contains($0) }
  }

  /// What is compared, with what is decided of it.
  func compared(in comparison: CompareSheet) -> [ComparedOffer] {
    comparison.listings.compactMap { id in listing(id).map { ComparedOffer($0, triage.decision(on: id)) } }
  }
}
