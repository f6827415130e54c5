import Catalog
import Queries
import Sourcing
import Wording

/// What came of what the work requested.
extension AppState {
  mutating func take(_ report: Report) -> [Effect] {
    switch report {
    case .photoLoaded(let id, let facts): photoLoaded(id, facts)
    case .thingsFound(let id, let things): session.thingsFound(things, in: id)
    case .photoFailed(let id, let sentence): photoFailed(id, sentence)
    case .searchReported(let id, let event): return searchReported(id, event)
    case .searchEnded(let id): return searchEnded(id)
    case .searchRecorded(let id, let number): session.searchRecorded(id, number)
    case .forecastsMade(let made): return costsCounted(made)
    case .detailsCounted(let made):
      session.detailsCounted(made)
      sayThatCostIsCounted()
    case .detailsReported(let event): return detailsReported(event)
    case .detailsFound(let found):
      session.detailsFound(found)
      return countFreightAnew()
    case .freightCounted(let made):
      session.freightCounted(made)
      sayThatCostIsCounted()
    case .freightReported(let event): return freightReported(event)
    case .spendRead(let spent): session.read(spent)
    // Why the archive cannot be read is said when it is opened.
    case .spendUnknown: break
    case .triageLoaded(let picks, let done, let undone):
      return session.load(picks, done: done, undone: undone).effects
    case .picksRead(let picks): session.refresh(picks)
    case .viewsRead(let kept): viewsRead(kept)
    case .preferencesRead(let kept):
      wantsSideColumn(asKept: kept[.sideColumn])
      paying.saysFirstCost = kept[.firstCost] == nil && !isDemo
    case .pagesFollowed(let record): stopLine.record = record
    case .decisionsFound(let decisions): decisionsFound(decisions)
    case .decisionRecorded(let change): decisionRecorded(change)
    case .decisionRefused(let change, let error): decisionRefused(change, words.errors.sentence(error))
    case .decisionsTried: return decisionsTried()
    case .archiveFailed(let error): message = Message(text: words.errors.sentence(error), isFailure: true)
    case .archiveChanged(let news): message = Message(text: words.errors.sentence(news), isFailure: true)
    case .callNotKept(let error):
      message = Message(text: words.common.notKept(because: error), isFailure: true)
    case .crashFound(let path): message = Message(text: words.common.crashed(report: path), isFailure: true)
    case .lastSearchFound(let search):
      if photo.progress == .none { photoChoices.offer(search) }
    case .seenFound(let photo, let offers): seenFound(photo, offers)
    case .seenFailed(let photo, let trouble): seenFailed(photo, trouble)
    case .historyFound(let words, let searches): historyFound(words, searches)
    case .historyFailed(let error): historyFailed(words.errors.sentence(error))
    case .searchGone: historyFailed(words.common.searchGone)
    case .reopened(let search): return reopened(search)
    case .sheetWritten(let path, let count): message = Message(text: words.sheetWritten(path, count))
    case .comparisonWritten(let path, let count): message = Message(text: words.comparisonWritten(path, count))
    case .comparisonFailed(let path, let trouble):
      message = Message(text: words.comparisonFailed(path, words.common.sentence(trouble)), isFailure: true)
    case .sheetExists(let path): sheetExists(path)
    case .sheetFailed(let path, let trouble): sheetFailed(path, words.common.sentence(trouble))
    }
    return []
  }

  /// Takes what was decided earlier. The list is narrowed by it, but not by what was decided since: that leaves no gap
  /// under the hand.
  private mutating func decisionsFound(_ decisions: [ListingID: Decision]) {
    let new = decisions.filter { triage.decision(on: $0.key) == nil && triage.earlier[$0.key] == nil }
    session.found(decisions)
    list.decisionsCame(new, of: offers)
  }

  mutating func decisionRefused(_ change: TriageChange, _ sentence: String) {
    session.refuse(change)
    message = Message(text: words.notSavedYet(because: sentence), isFailure: true)
  }

  mutating func searchReported(_ id: SearchID, _ event: SearchEvent) -> [Effect] {
    let known = offers.count
    let (isTaken, requests) = session.take(event, of: id)
    guard isTaken else { return requests.effects }
    switch event {
    case .step, .called, .notice: break
    case .page(let page):
      forgetReason()
      list.came(page: page.number, known: known, to: offers)
      likenessesCame()
      learnAnew()
      if page.number > 1 { sayWhatIsMissing(on: page.number, isWhole: session.running[id]?.isEmpty == true) }
      return requests.effects + rememberPlace() + looksToKeep(of: page.listings)
    case .failed(let error):
      forgetReason()
      sayWhyInFull(error)
    }
    return requests.effects
  }

  /// Says why a vendor failed, and what to do, over the lines that it takes, when the status line has no room for all of it.
  /// What others failed by stands behind that.
  private mutating func sayWhyInFull(_ error: SearchError) {
    let (failures, last) = (words.failures(session), words.errors.sentence(error))
    // What was stopped, and what another vendor answers, is no failure.
    guard failures.contains(where: { $0.contains(last) }) else { return }
    let seen = StatusPart.line(of: words.standing(session, list), width: StatusLine.width(on: size))
    guard message != nil || !failures.allSatisfy(seen.contains) else { return }
    let sorted = failures.filter { $0.contains(last) } + failures.filter { !$0.contains(last) }
    // What was said last of its own accord, such as that a search costs something, is to be read as well.
    let before = message.flatMap { $0.isFailure ? nil : $0.text }
    message = Message(
      text: (sorted + [before].compactMap(\.self)).joined(separator: StatusPart.separator), isFailure: true)
  }

  /// Why a key could not act is not true any more.
  mutating func forgetReason() {
    if message?.isReason == true { message = nil }
  }

  /// Who pressed a key before the cost was counted may press it now.
  private mutating func sayThatCostIsCounted() {
    if message?.text == words.countingCost { message = Message(text: words.costCounted) }
  }

  /// Says that a page was paid for and brought nothing, when it did: the list does not show that.
  private mutating func sayWhatIsMissing(on page: Int, isWhole: Bool) {
    let barren = vendors.filter { standing(of: $0.id).found?.barren?.page == page }
    if !barren.isEmpty {
      message = Message(text: words.barren(on: page, of: barren, session))
    } else if isWhole, list.awaitedPage == page {
      message = Message(text: words.nothingElse(on: page))
    }
  }

  mutating func searchEnded(_ id: SearchID) -> [Effect] {
    let (end, requests) = session.searchEnded(id)
    if end != .unknown { forgetReason() }
    switch end {
    case .unknown, .goesOn: break
    case .over: list.awaitedPage = nil
    case .refused(let error, let isBack):
      list.awaitedPage = nil
      if isBack { seeAgain(listBefore) }
      let sentence = words.errors.sentence(error)
      message = Message(text: isBack ? words.refused(sentence) : sentence, isFailure: true)
    }
    return requests.effects
  }
}
