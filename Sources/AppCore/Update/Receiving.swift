import Catalog
import Queries

/// What vendors report while they are asked.
extension AppState {
  /// Takes a report, unless it belongs to a search that was given up.
  mutating func searchReported(_ id: SearchID, _ event: SearchEvent) -> [Effect] {
    if event.mayHaveCost { forecasts.expire() }
    let spends: [Effect] = event.mayHaveCost ? [.readSpend(question?.photo)] : []
    if case .called = event { calls += 1 }
    guard running[id] != nil else { return spends }
    switch event {
    case .step(let provider, let step):
      let date = now
      change(provider) { vendor in
        if case .running(_, let since) = vendor.progress {
          vendor.progress = .running(step, since: step.startsClock ? date : since)
        }
      }
    case .called: break
    case .notice(let provider, let sentence):
      change(provider) { vendor in
        if !vendor.notices.contains(sentence) { vendor.notices.append(sentence) }
      }
    case .page(let page):
      running[id]?.remove(page.provider)
      lastAnswer = nil
      forgetReason()
      if let question { suggestions.add(page.suggestedRegions, of: question.photo) }
      receive(page)
      if page.number > 1 { sayWhatIsMissing(on: page.number, isWhole: running[id]?.isEmpty == true) }
      return spends + [.lookUpDecisions(page.listings.map(\.id)), .readPicks] + rememberPlace()
    case .failed(let error):
      forgetReason()
      running[id]?.remove(error.provider)
      change(error.provider) { $0.progress = error.kind == .cancelled ? .idle : .failed(error) }
    }
    return spends
  }

  /// Why a key could not act is not true any more.
  mutating func forgetReason() {
    if message?.isReason == true { message = nil }
  }

  /// Says that a page was paid for and brought nothing, when it did: the list does not show that.
  private mutating func sayWhatIsMissing(on page: Int, isWhole: Bool) {
    let barren = vendors.filter { $0.found?.barren?.page == page }
    if !barren.isEmpty {
      message = Message(text: Words.barren(on: page, of: barren))
    } else if isWhole, results.awaitedPage == page {
      message = Message(text: Words.nothingElse(on: page))
    }
  }

  /// Takes a page into the results.
  mutating func receive(_ page: ResultPage) {
    let new = results.add(page)
    likenessesCame()
    change(page.provider) { $0.answered(page, new: new) }
  }

  mutating func searchRecorded(_ id: SearchID, _ number: SearchNumber) {
    let isOfQuestion = question?.search == id || (question?.number == nil && running[id] != nil)
    if isOfQuestion { question?.number = number }
  }

  mutating func searchEnded(_ id: SearchID) -> [Effect] {
    guard let waiting = running.removeValue(forKey: id) else { return [] }
    forgetReason()
    for provider in waiting {
      change(provider) { $0.progress = .idle }
    }
    guard running.isEmpty else { return [] }
    results.awaitedPage = nil
    return results.isEmpty ? undoIfRefused() : []
  }

  /// When a cap of the user's stood against all that was asked, nothing has happened: what was known before stays, and
  /// there is no such search in the history.
  private mutating func undoIfRefused() -> [Effect] {
    let failures = vendors.compactMap(\.failure)
    guard let first = failures.first, failures.allSatisfy({ $0.kind == .overBudget }) else { return [] }
    let number = question?.number
    question?.number = nil
    let isRestored = restoreLastAnswer()
    message = Message(text: isRestored ? Words.refused(first.sentence) : first.sentence, isFailure: true)
    return number.map { [.withdrawSearch($0)] } ?? []
  }
}

extension VendorState {
  fileprivate mutating func answered(_ page: ResultPage, new: Int) {
    progress = .answered
    var found = found ?? Found()
    found.count += new
    found.total = page.total ?? found.total
    found.lastPage = max(found.lastPage, page.number)
    found.pageSize = page.size
    found.hasNext = page.hasNext
    if new == 0 {
      found.barren = .init(page: page.number, isUnreadable: page.listings.isEmpty && !page.unreadable.isEmpty)
    }
    found.unreadable += page.unreadable.count
    if let since = page.keptSince { found.keptSince = min(found.keptSince ?? since, since) }
    self.found = found
  }
}

extension SearchEvent {
  /// Whether something may have been spent, or counted as not spent after all.
  fileprivate var mayHaveCost: Bool {
    switch self {
    case .called, .page, .failed: true
    case .step, .notice: false
    }
  }
}

extension SearchStep {
  /// Whether the seconds on the screen count from this step on: a pause is counted for itself.
  fileprivate var startsClock: Bool {
    if case .pausing = self { true } else { false }
  }
}
