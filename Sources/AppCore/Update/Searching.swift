import Catalog
import Queries
import Sourcing

/// Asking vendors, and what they report.
extension AppState {
  /// Vendors that are chosen and can be asked.
  var chosenVendors: [Vendor] { vendors.filter { chosen.contains($0.id) } }

  var filterFields: [FilterField] {
    let chosen = chosenVendors
    return FilterForm.fields(for: chosen.isEmpty ? vendors : chosen)
  }

  /// Vendors that have a page after the last one seen, in the present view.
  var vendorsWithNext: [ProviderID] {
    seenVendors.map(\.id).filter { standing(of: $0).hasNewPages && !standing(of: $0).isRunning }
  }

  /// Whether the results on the screen were asked with other filters than are set now.
  var filtersChanged: Bool { !offers.isEmpty && inquiry?.query != filters.query }

  /// Whether asking now would ask something else than the results on the screen answer.
  var questionChanged: Bool { !offers.isEmpty && (filtersChanged || inquiry?.photo != photo.id) }

  /// What Enter does in the photo's pane.
  mutating func openPhoto() -> [Effect] {
    if photoChoices.cursor.index > 0 { return takeOffer() }
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
    if let inquiry, !offers.isEmpty { before = (inquiry, list) }
    list = ListView(order: startingOrder(of: plan, isChosen: ask.order != nil))
    inquiry = Inquiry(
      photo: photo.id, source: photo.name, query: filters.query, search: SearchID(lastSearch + 1),
      freshSince: ask.command == .askAfresh ? now : nil,
      offers: OfferList(
        vendors: vendors.map(\.id), check: check(of: plan.query, by: plan.targets.map(\.provider))))
    showsDetails = false
    focus = .results
    effects.append(search(plan))
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
    guard isChosen || sort != inquiry?.query.sort ?? .vendor else { return list.order }
    return .answering(sort, by: capabilities(of: plan.targets.map(\.provider)))
  }

  /// Takes what the photo's pane offers: a photo, or the search of the session before.
  private mutating func takeOffer() -> [Effect] {
    let offer = photoChoices.offers[photoChoices.cursor.index - 1]
    photoChoices.cursor = ListCursor()
    switch offer {
    case .photo(let source): return takePhoto(source)
    case .search(let search): return reopen(search)
    }
  }

  mutating func nextPage(_ consent: Consent? = nil) -> [Effect] {
    if let place = nextPageSeen {
      list.cursor = ListCursor(index: place, top: place)
      selectionMoved()
      return []
    }
    guard let plan = planForNextPage, mayFollow(plan, Ask(.nextPage), consent) else { return [] }
    selectionMoved()
    list.awaitedPage = list.order == .asFound ? plan.targets.map(\.page).max() : nil
    return [search(plan)]
  }

  mutating func previousPage() {
    guard let place = previousPageSeen else { return }
    list.cursor = ListCursor(index: place, top: place)
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
    message = Message(text: returnToBefore() ? Words.stoppedBefore : Words.stopped)
    return effects
  }

  /// Brings back what was on the screen before a question that nothing has come of.
  @discardableResult
  mutating func returnToBefore() -> Bool {
    guard offers.isEmpty, let before else { return false }
    (inquiry, list) = before
    self.before = nil
    return true
  }

  /// The page of the selected row.
  var shownPage: Int? { list.selectedPlace.map { offers.page(of: $0, of: list.view) } }

  /// The row below at which the next page begins, if it was seen before.
  var nextPageSeen: Int? {
    guard list.order == .asFound, let page = shownPage, let place = list.firstShown(ofPage: page + 1) else {
      return nil
    }
    return place > list.cursor.index ? place : nil
  }

  /// The row above at which the page before begins.
  var previousPageSeen: Int? {
    guard let page = shownPage, let place = list.firstShown(ofPage: page - 1) else { return nil }
    return place < list.cursor.index ? place : nil
  }

  private mutating func search(_ plan: SearchPlan) -> Effect {
    lastSearch += 1
    let id = SearchID(lastSearch)
    running[id] = Set(plan.targets.map(\.provider))
    for target in plan.targets { inquiry?[target.provider].progress = .running(.waiting, since: now) }
    return .search(id, plan, refused: forecasts[plan]?.refused ?? [:])
  }

  mutating func cancelAll() -> [Effect] {
    let effects = running.keys.sorted { $0.number < $1.number }.map { Effect.cancelSearch($0) }
    running = [:]
    list.awaitedPage = nil
    inquiry?.stop()
    return effects
  }
}
