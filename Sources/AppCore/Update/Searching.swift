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

  /// Calls that asking the chosen vendors costs now, at most.
  var callsToAsk: Int {
    chosenVendors.reduce(0) { $0 + ($1.knowsPhoto || filters.query.imageID != nil ? 1 : 2) }
  }

  /// Vendors that have a page after the last one seen, in the present view.
  var vendorsWithNext: [VendorState] {
    vendors.filter { vendor in
      (results.view == nil || results.view == vendor.id) && vendor.found?.hasNext == true && !vendor.isRunning
    }
  }

  /// Calls that the next unseen page costs now.
  var callsForNextPage: Int {
    vendorsWithNext.reduce(0) { $0 + $1.callsForPage }
  }

  mutating func ask() -> [Effect] {
    if focus == .photo, photo.cursor.index > 0 {
      let source = photo.offered[photo.cursor.index - 1]
      photo.cursor = ListCursor()
      return takePhoto(source)
    }
    if reasonAgainstAsking != nil { return [] }
    var effects = cancelAll()
    results = ResultList()
    showsDetails = false
    for index in vendors.indices { vendors[index].startQuestion() }
    filters.isChanged = false
    focus = .results
    effects.append(search(chosenVendors.map { SearchTarget($0.id, page: 1) }))
    return effects
  }

  mutating func nextPage() -> [Effect] {
    if let page = shownPage, results.order == .asFound, let place = results.firstShown(ofPage: page + 1) {
      results.cursor = ListCursor(index: place, top: place)
      selectionMoved()
      return []
    }
    let targets = vendorsWithNext.map { SearchTarget($0.id, page: ($0.found?.lastPage ?? 0) + 1) }
    guard !targets.isEmpty else { return [] }
    selectionMoved()
    results.awaitedPage = results.order == .asFound ? targets.map(\.page).max() : nil
    return [search(targets)]
  }

  mutating func previousPage() {
    guard let page = shownPage, let place = results.firstShown(ofPage: page - 1) else { return }
    results.cursor = ListCursor(index: place, top: place)
    selectionMoved()
  }

  mutating func retry() -> [Effect] {
    let targets = vendors.filter(\.hasFailed).map { SearchTarget($0.id, page: ($0.found?.lastPage ?? 0) + 1) }
    return targets.isEmpty ? [] : [search(targets)]
  }

  mutating func searchByPicture() -> [Effect] {
    guard let address = selectedListing?.pictureAddress else { return [] }
    show(.photo)
    return takePhoto(address.string)
  }

  mutating func stopSearches() -> [Effect] {
    let effects = cancelAll()
    message = Message(text: Words.stopped)
    return effects
  }

  /// The page of the selected row.
  var shownPage: Int? {
    results.selected.map { results.listing($0).provenance.page }
  }

  private mutating func search(_ targets: [SearchTarget]) -> Effect {
    lastSearch += 1
    let id = SearchID(lastSearch)
    running[id] = Set(targets.map(\.provider))
    let start = now
    for target in targets {
      change(target.provider) { $0.progress = .running(.waiting, since: start) }
    }
    return .search(id, filters.query, photo: photo.id, targets: targets)
  }

  mutating func cancelAll() -> [Effect] {
    let effects = running.keys.sorted { $0.number < $1.number }.map { Effect.cancelSearch($0) }
    running = [:]
    results.awaitedPage = nil
    for index in vendors.indices where vendors[index].isRunning {
      vendors[index].progress = vendors[index].found == nil ? .idle : .answered
    }
    return effects
  }

  /// Takes a report, unless it belongs to a search that was given up.
  mutating func searchReported(_ id: SearchID, _ event: SearchEvent) {
    if case .called = event { calls += 1 }
    guard running[id] != nil else { return }
    switch event {
    case .step(let provider, let step):
      let date = now
      change(provider) { vendor in
        if case .running(_, let since) = vendor.progress {
          vendor.progress = .running(step, since: step.startsClock ? date : since)
        }
      }
    case .called(let provider, let kind):
      if kind == .search { change(provider) { $0.knowsPhoto = true } }
    case .notice(let provider, let sentence):
      change(provider) { vendor in
        if !vendor.notices.contains(sentence) { vendor.notices.append(sentence) }
      }
    case .page(let page):
      running[id]?.remove(page.provider)
      let new = results.add(page)
      change(page.provider) { $0.answered(page, new: new) }
    case .failed(let error):
      running[id]?.remove(error.provider)
      change(error.provider) { vendor in
        vendor.progress = error.kind == .cancelled ? .idle : .failed(error)
        if error.kind == .badPhoto { vendor.knowsPhoto = false }
      }
    }
  }

  mutating func searchEnded(_ id: SearchID) {
    guard let waiting = running.removeValue(forKey: id) else { return }
    for provider in waiting { change(provider) { $0.progress = .idle } }
  }

  private mutating func change(_ id: ProviderID, _ change: (inout VendorState) -> Void) {
    guard let index = vendors.firstIndex(where: { $0.id == id }) else { return }
    change(&vendors[index])
  }
}

extension VendorState {
  var hasFailed: Bool {
    if case .failed = progress { true } else { false }
  }

  fileprivate mutating func answered(_ page: ResultPage, new: Int) {
    progress = .answered
    knowsPhoto = true
    var found = found ?? Found()
    found.count += new
    found.total = page.total ?? found.total
    found.lastPage = max(found.lastPage, page.number)
    found.pageSize = page.size
    found.hasNext = page.hasNext
    found.unreadable += page.unreadable.count
    self.found = found
  }
}

extension SearchStep {
  /// Whether the seconds on the screen count from this step on: a pause is counted for itself.
  fileprivate var startsClock: Bool {
    if case .pausing = self { true } else { false }
  }
}
