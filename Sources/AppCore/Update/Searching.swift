import Catalog
import Queries

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
      (results.view == nil || results.view == vendor.id) && vendor.hasNewPages && !vendor.isRunning
    }
  }

  /// Whether the results on the screen were asked with other filters than are set now.
  var filtersChanged: Bool { !results.isEmpty && question?.query != filters.query }

  /// Whether asking now would ask something else than the results on the screen answer.
  var questionChanged: Bool { !results.isEmpty && (filtersChanged || question?.photo != photo.id) }

  /// What Enter does in the photo's pane.
  mutating func openPhoto() -> [Effect] {
    if photo.cursor.index > 0 { return takeOffer() }
    guard case .failed(let sentence) = photo.progress else { return ask(Ask(.open)) }
    var prompt = Prompt(.photo, photo.source ?? "")
    prompt.complaint = sentence
    overlay = .prompt(prompt)
    return []
  }

  /// Asks the first page, which may have to be confirmed.
  mutating func ask(_ ask: Ask, _ consent: Consent? = nil) -> [Effect] {
    let plan = ask.order.map { planToAsk(sortedBy: $0) } ?? plan(for: ask.command)
    guard reasonAgainstAsking == nil, let plan, mayFollow(plan, ask, consent) else { return [] }
    if let order = ask.order { filters.sort(by: order) }
    var effects = rememberPlace() + cancelAll()
    if !results.isEmpty {
      let states = Dictionary(vendors.map { ($0.id, $0) }) { first, _ in first }
      lastAnswer = Answer(question: question, results: results, vendors: states)
    }
    results = ResultList(
      vendors: vendors.map(\.id), check: check(of: plan.query, by: plan.targets.map(\.provider)),
      order: startingOrder(of: plan, isChosen: ask.order != nil))
    showsDetails = false
    for index in vendors.indices { vendors[index].startQuestion() }
    focus = .results
    effects.append(search(plan))
    question = Question(
      photo: photo.id, source: photo.name, query: filters.query, search: SearchID(lastSearch),
      freshSince: ask.command == .askAfresh ? now : nil)
    return effects
  }

  /// What holds the answers to what a question sets, whichever of the vendors that are asked can do it themselves.
  func check(of query: ImageQuery, by asked: [ProviderID]) -> FilterCheck {
    FilterCheck(query, capabilities: capabilities(of: asked))
  }

  private func capabilities(of asked: [ProviderID]) -> [ProviderID: Capabilities] {
    Dictionary(vendors.filter { asked.contains($0.id) }.map { ($0.id, $0.capabilities) }) { first, _ in first }
  }

  /// How the answers are sorted here: as before, unless the vendors are asked for another order than before. What several
  /// vendors sort, each for itself, is sorted here as a whole by the same figure.
  private func startingOrder(of plan: SearchPlan, isChosen: Bool) -> LocalOrder {
    let sort = plan.query.sort
    guard isChosen || sort != question?.query.sort ?? .vendor else { return results.order }
    return .answering(sort, by: capabilities(of: plan.targets.map(\.provider)))
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

  mutating func nextPage(_ consent: Consent? = nil) -> [Effect] {
    if let place = nextPageSeen {
      results.cursor = ListCursor(index: place, top: place)
      selectionMoved()
      return []
    }
    guard let plan = planForNextPage, mayFollow(plan, Ask(.nextPage), consent) else { return [] }
    selectionMoved()
    results.awaitedPage = results.order == .asFound ? plan.targets.map(\.page).max() : nil
    return [search(plan)]
  }

  mutating func previousPage() {
    guard let place = previousPageSeen else { return }
    results.cursor = ListCursor(index: place, top: place)
    selectionMoved()
  }

  mutating func retry(_ consent: Consent? = nil) -> [Effect] {
    guard let plan = planToRetry, mayFollow(plan, Ask(.retry), consent) else { return [] }
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
    results.selectedPage
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
    return .search(id, plan, refused: forecasts[plan]?.refused ?? [:])
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

  mutating func change(_ id: ProviderID, _ change: (inout VendorState) -> Void) {
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

  /// Whether the vendor has a next page that may bring something: its last one did.
  var hasNewPages: Bool { found.map { $0.hasNext && $0.barren == nil } ?? false }
}
