import Catalog
import Queries
import Sourcing

/// What vendors report while they are asked.
extension AppState {
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
      if page.number > 1 { sayWhatIsMissing(on: page.number, isWhole: session.running[id]?.isEmpty == true) }
      return requests.effects + rememberPlace()
    case .failed: forgetReason()
    }
    return requests.effects
  }

  /// Why a key could not act is not true any more.
  mutating func forgetReason() {
    if message?.isReason == true { message = nil }
  }

  /// Says that a page was paid for and brought nothing, when it did: the list does not show that.
  private mutating func sayWhatIsMissing(on page: Int, isWhole: Bool) {
    let barren = vendors.filter { standing(of: $0.id).found?.barren?.page == page }
    if !barren.isEmpty {
      message = Message(text: barrenSentence(on: page, of: barren))
    } else if isWhole, list.awaitedPage == page {
      message = Message(text: Words.nothingElse(on: page))
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
      if isBack { list = listBefore }
      message = Message(text: isBack ? Words.refused(error.sentence) : error.sentence, isFailure: true)
    }
    return requests.effects
  }
}
