import Catalog
import Queries
import Sourcing

/// What vendors report while they are asked.
extension AppState {
  /// Takes a report, unless it belongs to a search that was given up.
  mutating func searchReported(_ id: SearchID, _ event: SearchEvent) -> [Effect] {
    if event.mayHaveCost { forecasts.expire() }
    let spends: [Effect] = event.mayHaveCost ? [.readSpend(inquiry?.photo)] : []
    if case .called = event { calls += 1 }
    guard running[id] != nil else { return spends }
    switch event {
    case .step(let provider, let step): inquiry?[provider].came(to: step, at: now)
    case .called: break
    case .notice(let provider, let sentence): inquiry?[provider].noticed(sentence)
    case .page(let page):
      running[id]?.remove(page.provider)
      before = nil
      forgetReason()
      if let inquiry { suggestions.add(page.suggestedRegions, of: inquiry.photo) }
      receive(page)
      if page.number > 1 { sayWhatIsMissing(on: page.number, isWhole: running[id]?.isEmpty == true) }
      return spends + [.lookUpDecisions(page.listings.map(\.id)), .readPicks] + rememberPlace()
    case .failed(let error):
      forgetReason()
      running[id]?.remove(error.provider)
      inquiry?[error.provider].progress = error.kind == .cancelled ? .idle : .failed(error)
    }
    return spends
  }

  /// Why a key could not act is not true any more.
  mutating func forgetReason() {
    if message?.isReason == true { message = nil }
  }

  /// Says that a page was paid for and brought nothing, when it did: the list does not show that.
  private mutating func sayWhatIsMissing(on page: Int, isWhole: Bool) {
    if vendors.contains(where: { standing(of: $0.id).found?.barren?.page == page }) {
      message = barrenSentence(on: page).map { Message(text: $0) }
    } else if isWhole, list.awaitedPage == page {
      message = Message(text: Words.nothingElse(on: page))
    }
  }

  /// Takes a page into the results.
  mutating func receive(_ page: ResultPage) {
    let known = offers.count
    inquiry?.take(page)
    list.came(page: page.number, known: known, to: offers)
    likenessesCame()
  }

  mutating func searchRecorded(_ id: SearchID, _ number: SearchNumber) {
    let isOfInquiry = inquiry?.search == id || (inquiry?.number == nil && running[id] != nil)
    if isOfInquiry { inquiry?.number = number }
  }

  mutating func searchEnded(_ id: SearchID) -> [Effect] {
    guard let waiting = running.removeValue(forKey: id) else { return [] }
    forgetReason()
    for provider in waiting { inquiry?[provider].progress = .idle }
    guard running.isEmpty else { return [] }
    list.awaitedPage = nil
    return offers.isEmpty ? undoIfRefused() : []
  }

  /// When a cap of the user's stood against all that was asked, nothing has happened: what was known before stays, and
  /// there is no such search in the history.
  private mutating func undoIfRefused() -> [Effect] {
    let failures = vendors.compactMap { standing(of: $0.id).failure }
    guard let first = failures.first, failures.allSatisfy({ $0.kind == .overBudget }) else { return [] }
    let number = inquiry?.number
    inquiry?.number = nil
    let isRestored = returnToBefore()
    message = Message(text: isRestored ? Words.refused(first.sentence) : first.sentence, isFailure: true)
    return number.map { [.withdrawSearch($0)] } ?? []
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
