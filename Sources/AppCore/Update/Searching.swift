import Catalog
import ImageSearch

/// Asking vendors, and what they report.
extension AppState {
  /// Vendors that are chosen and can be asked.
  var chosenVendors: [VendorState] { vendors.filter { $0.isChosen && $0.missing.isEmpty } }

  var filterFields: [FilterField] {
    let chosen = chosenVendors
    return FilterForm.fields(for: chosen.isEmpty ? vendors : chosen)
  }

  /// Vendors that have a page after the last one seen, in the present view.
  var vendorsWithNext: [VendorState] {
    vendors.filter { vendor in
      (results.view == nil || results.view == vendor.id) && vendor.found?.hasNext == true && !vendor.isRunning
    }
  }

  /// Whether the results on the screen were asked with other filters than are set now.
  var filtersChanged: Bool { !results.isEmpty && question?.query != filters.query }

  /// Whether asking now would ask something else than the results on the screen answer.
  var questionChanged: Bool { !results.isEmpty && (filtersChanged || question?.photo != photo.id) }

  /// - Parameter order: what the vendors sort by from now on, when it is another than before.
  mutating func ask(afresh: Bool = false, sortedBy order: SortOrder? = nil) -> [Effect] {
    if !afresh, order == nil, focus == .photo, photo.cursor.index > 0 { return takeOffer() }
    let command = afresh ? Command.askAfresh : .ask
    let plan = order.map { planToAsk(sortedBy: $0) } ?? plan(for: command)
    guard reasonAgainstAsking == nil, let plan, mayFollow(plan, command, sortedBy: order) else { return [] }
    if let order { filters.sort(by: order) }
    var effects = rememberPlace() + cancelAll()
    if !results.isEmpty {
      let states = Dictionary(vendors.map { ($0.id, $0) }) { first, _ in first }
      lastAnswer = Answer(question: question, results: results, vendors: states)
    }
    results = ResultList(vendors: vendors.map(\.id))
    showsDetails = false
    for index in vendors.indices { vendors[index].startQuestion() }
    focus = .results
    effects.append(search(plan))
    question = Question(
      photo: photo.id, source: photo.name, query: filters.query, search: SearchID(lastSearch),
      freshSince: afresh ? now : nil)
    return effects
  }

  /// Takes what the photo's pane offers: a photo, or the search of the session before.
  private mutating func takeOffer() -> [Effect] {
    let offer = photo.offers[photo.cursor.index - 1]
    photo.cursor = ListCursor()
    switch offer {
    case .photo(let source): return takePhoto(source)
    case .search(let search): return reopen(search)
    }
  }

  mutating func nextPage() -> [Effect] {
    if let place = nextPageSeen {
      results.cursor = ListCursor(index: place, top: place)
      selectionMoved()
      return []
    }
    guard let plan = planForNextPage, mayFollow(plan, .nextPage) else { return [] }
    selectionMoved()
    results.awaitedPage = results.order == .asFound ? plan.targets.map(\.page).max() : nil
    return [search(plan)]
  }

  mutating func previousPage() {
    guard let place = previousPageSeen else { return }
    results.cursor = ListCursor(index: place, top: place)
    selectionMoved()
  }

  mutating func retry() -> [Effect] {
    guard let plan = planToRetry, mayFollow(plan, .retry) else { return [] }
    return [search(plan)]
  }

  mutating func searchByPicture() -> [Effect] {
    guard let address = selectedListing?.pictureAddress else { return [] }
    show(.photo)
    return takePhoto(address.string)
  }

  mutating func stopSearches() -> [Effect] {
    let effects = cancelAll()
    message = Message(text: restoreLastAnswer() ? Words.stoppedBefore : Words.stopped)
    return effects
  }

  /// Brings back what was on the screen before a question that nothing has come of.
  @discardableResult
  mutating func restoreLastAnswer() -> Bool {
    guard results.isEmpty, let answer = lastAnswer else { return false }
    (question, results) = (answer.question, answer.results)
    for index in vendors.indices {
      guard let before = answer.vendors[vendors[index].id] else { continue }
      vendors[index].found = before.found
      vendors[index].notices = before.notices
      vendors[index].progress = before.progress
    }
    lastAnswer = nil
    return true
  }

  /// The page of the selected row.
  var shownPage: Int? {
    results.selected.map { results.listing($0).provenance.page }
  }

  /// The row below at which the next page begins, if it was seen before.
  var nextPageSeen: Int? {
    guard results.order == .asFound, let page = shownPage, let place = results.firstShown(ofPage: page + 1) else {
      return nil
    }
    return place > results.cursor.index ? place : nil
  }

  /// The row above at which the page before begins.
  var previousPageSeen: Int? {
    guard let page = shownPage, let place = results.firstShown(ofPage: page - 1) else { return nil }
    return place < results.cursor.index ? place : nil
  }

  private mutating func search(_ plan: SearchPlan) -> Effect {
    lastSearch += 1
    let id = SearchID(lastSearch)
    running[id] = Set(plan.targets.map(\.provider))
    let start = now
    for target in plan.targets {
      change(target.provider) { $0.progress = .running(.waiting, since: start) }
    }
    return .search(id, plan)
  }

  mutating func cancelAll() -> [Effect] {
    let effects = running.keys.sorted { $0.number < $1.number }.map { Effect.cancelSearch($0) }
    running = [:]
    results.awaitedPage = nil
    for index in vendors.indices where vendors[index].isRunning {
      vendors[index].progress = .stopped
    }
    return effects
  }

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
      if let question { suggestions.add(page.suggestedRegions, of: question.photo) }
      receive(page)
      return spends + [.lookUpDecisions(page.listings.map(\.id)), .readPicks] + rememberPlace()
    case .failed(let error):
      running[id]?.remove(error.provider)
      change(error.provider) { $0.progress = error.kind == .cancelled ? .idle : .failed(error) }
    }
    return spends
  }

  /// Takes a page into the results.
  mutating func receive(_ page: ResultPage) {
    let new = results.add(page)
    change(page.provider) { $0.answered(page, new: new) }
  }

  mutating func searchRecorded(_ id: SearchID, _ number: SearchNumber) {
    let isOfQuestion = question?.search == id || (question?.number == nil && running[id] != nil)
    if isOfQuestion { question?.number = number }
  }

  mutating func searchEnded(_ id: SearchID) -> [Effect] {
    guard let waiting = running.removeValue(forKey: id) else { return [] }
    for provider in waiting { change(provider) { $0.progress = .idle } }
    return running.isEmpty && results.isEmpty ? undoIfRefused() : []
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

  private mutating func change(_ id: ProviderID, _ change: (inout VendorState) -> Void) {
    guard let index = vendors.firstIndex(where: { $0.id == id }) else { return }
    change(&vendors[index])
  }
}

extension VendorState {
  var failure: SearchError? {
    if case .failed(let error) = progress { error } else { nil }
  }

  var hasFailed: Bool { failure != nil }

  var canBeRetried: Bool { hasFailed || progress == .stopped }

  fileprivate mutating func answered(_ page: ResultPage, new: Int) {
    progress = .answered
    var found = found ?? Found()
    found.count += new
    found.total = page.total ?? found.total
    found.lastPage = max(found.lastPage, page.number)
    found.pageSize = page.size
    found.hasNext = page.hasNext
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
