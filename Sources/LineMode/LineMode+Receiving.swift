import Queries
import Sourcing
import Wording

/// What came of what the work requested.
extension LineMode {
  mutating func take(_ report: Report) -> [LineEffect] {
    switch report {
    case .photoLoaded(let id, let facts):
      return session.photoLoaded(id, facts) ? [.say(words.photo(session.photo))] : []
    case .photoFailed(let id, let error):
      return session.photoFailed(id, error) ? [.say(words.errors.sentence(error))] : []
    case .searchReported(let id, let event):
      let (isTaken, requests) = session.take(event, of: id)
      return requests.effects + (isTaken ? words.event(event, session).map { [.say($0)] } ?? [] : [])
    case .searchEnded(let id): return searchEnded(id)
    case .searchRecorded(let id, let number): session.searchRecorded(id, number)
    case .forecastsMade(let made):
      session.counted(made)
      return costsCounted { if case .search = $0 { true } else { false } }
    case .detailsCounted(let made):
      session.detailsCounted(made)
      return costsCounted { if case .details = $0 { true } else { false } }
    case .detailsReported(let event): return take(event)
    case .freightCounted(let made):
      session.freightCounted(made)
      return costsCounted { if case .freight = $0 { true } else { false } }
    case .freightReported(let event): return take(event)
    // Lines have no columns, and compare no pictures.
    case .detailsFound, .viewsRead, .preferencesRead, .pagesFollowed, .thingsFound: break
    case .spendRead(let spent):
      session.read(spent)
      return awaited.remove(.spend) == nil ? [] : words.spend(spent, session).map { .say($0) }
    case .spendUnknown: return awaited.remove(.spend) == nil ? [] : [.say(words.spendUnknown)]
    case .triageLoaded(let picks, let done, let undone):
      awaited.remove(.archive)
      let requests = session.load(picks, done: done, undone: undone)
      return requests.effects + (picks.isEmpty ? [] : [.say(words.earlierPicks(picks.count))])
    case .picksRead(let picks):
      session.refresh(picks)
      return picksCame()
    case .decisionsFound(let decisions): session.found(decisions)
    case .decisionRecorded(let change): return session.recorded(change) ? [.say(words.savedAfterAll)] : []
    case .decisionRefused(let change, let error):
      session.refuse(change)
      return [.say(words.notSavedYet(because: words.errors.sentence(error)))]
    case .decisionsTried: return decisionsTried()
    case .archiveFailed(let error):
      awaited.remove(.archive)
      return [.say(words.errors.sentence(error))] + picksCame()
    case .archiveChanged(let news):
      awaited.remove(.archive)
      return [.say(words.errors.sentence(news))] + picksCame()
    case .callNotKept(let error): return [.say(words.common.notKept(because: error))]
    case .crashFound(let path): return [.say(words.common.crashed(report: path))]
    case .lastSearchFound(let search):
      return session.photo.progress == .none ? [.say(words.lastSearch(search, utcOffset: start.utcOffset))] : []
    case .historyFound(_, let searches):
      awaited.remove(.history)
      return words.history(searches, utcOffset: start.utcOffset).map { .say($0) }
    case .historyFailed(let error):
      awaited.remove(.history)
      return [.say(words.errors.sentence(error))]
    case .searchGone:
      awaited.remove(.history)
      return [.say(words.common.searchGone)]
    case .reopened(let search): return reopened(search)
    // Lines look at no pictures; `snapsource seen` does.
    case .seenFound, .seenFailed: return []
    // Nothing is compared here.
    case .comparisonWritten, .comparisonFailed: return []
    case .sheetWritten(let path, let count):
      return [.say(words.written(count, to: path))] + sheetEnded(isWritten: true)
    case .sheetExists(let path):
      let left: [LineEffect] = question == .none ? [] : [.say(leftOpen(question))]
      question = .replacing(path: path)
      return left + [.say(words.exists(path))] + sheetEnded(isWritten: false)
    case .sheetFailed(_, let trouble):
      return [.say(words.common.sentence(trouble))] + sheetEnded(isWritten: false)
    }
    return []
  }

  private mutating func searchEnded(_ id: SearchID) -> [LineEffect] {
    let (end, requests) = session.searchEnded(id)
    switch end {
    case .unknown, .goesOn: return requests.effects
    case .over:
      // A sort puts what came among what was read already.
      if order != .asFound { lastRead = 0..<0 }
      return requests.effects + [.say(words.searchOver(session, hidden: hiddenCount))]
    case .refused(let error, let isBack):
      let sentence = words.errors.sentence(error)
      if isBack { order = orderBefore }
      return requests.effects + [.say(isBack ? words.refusedBefore(sentence) : sentence)]
    }
  }

  /// Reads or writes the picks, for whoever waits for them.
  private mutating func picksCame() -> [LineEffect] {
    var effects: [LineEffect] = []
    if awaited.remove(.picks) != nil { effects += picks() }
    for case .picksFor(let path) in awaited {
      awaited.remove(.picksFor(path: path))
      effects += writeNow(path)
    }
    return effects
  }

  // MARK: The history

  mutating func history(_ words: String) -> [LineEffect] {
    awaited.insert(.history)
    return [.request(.findHistory(words: words))]
  }

  mutating func reopen(_ text: String) -> [LineEffect] {
    if session.isAsking { return [.say(words.alreadyAsking)] }
    guard let number = Int64(text.drop { $0 == "#" }) else { return [.say(words.help(.reopen))] }
    return reopen(SearchNumber(rawValue: number))
  }

  mutating func reopen(_ number: SearchNumber) -> [LineEffect] {
    awaited.insert(.history)
    return [.request(.reopen(number))]
  }

  private mutating func reopened(_ reopened: ReopenedSearch) -> [LineEffect] {
    awaited.remove(.history)
    if session.isAsking { return [.say(words.alreadyAsking)] }
    let left = rememberPlace()
    // The one that is open stands where it stands, whatever the archive held before.
    let isOpen = session.inquiry?.number == reopened.search.id
    let place = isOpen ? presentPlace : reopened.search.place
    let requests = session.take(reopened)
    restore(place)
    return [.say(words.reopened(reopened, utcOffset: start.utcOffset))] + left + requests.effects
      + [.say(words.searchOver(session, hidden: hiddenCount))]
  }

  mutating func spend() -> [LineEffect] {
    awaited.insert(.spend)
    return [.request(.readSpend(session.inquiry?.subject))]
  }
}
