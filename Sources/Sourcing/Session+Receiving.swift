package import Catalog
package import Queries

/// What vendors report, and the archive of earlier searches.
extension Session {
  /// Takes a report.
  ///
  /// - Returns: whether it belongs to the present inquiry, and not to a search that was given up.
  package mutating func take(_ event: SearchEvent, of id: SearchID) -> (isTaken: Bool, [Request]) {
    if event.mayHaveCost { forecasts.expire() }
    let spends: [Request] = event.mayHaveCost ? [.readSpend(inquiry?.subject)] : []
    if case .called = event { calls += 1 }
    guard running[id] != nil else { return (false, spends) }
    switch event {
    case .step(let provider, let step): inquiry?[provider].came(to: step, at: now)
    case .called: break
    case .notice(let provider, let notice): inquiry?[provider].noticed(notice)
    case .page(let page):
      running[id]?.remove(page.provider)
      before = nil
      receive(page)
      return (true, spends + [.lookUpDecisions(page.listings.map(\.id)), .readPicks])
    case .failed(let error):
      running[id]?.remove(error.provider)
      inquiry?[error.provider].progress = error.kind == .cancelled ? .idle : .failed(error)
    }
    return (true, spends)
  }

  private mutating func receive(_ page: ResultPage) {
    inquiry?.take(page)
    for listing in page.listings {
      for known in details.details(of: listing.id) { inquiry?.take(details: known.details.listing) }
    }
    if let photo = inquiry?.photo { suggestions.add(page.suggestedRegions, of: photo) }
  }

  /// What became of the present inquiry when one of its searches ended.
  package enum SearchEnd: Sendable, Hashable {
    /// It was given up before.
    case unknown
    case goesOn
    case over
    /// A cap of the user's stood against all that was asked: nothing has happened. What was known before is back if there
    /// was something.
    case refused(SearchError, isBack: Bool)
  }

  package mutating func searchEnded(_ id: SearchID) -> (SearchEnd, [Request]) {
    guard let waiting = running.removeValue(forKey: id) else { return (.unknown, []) }
    for provider in waiting { inquiry?[provider].progress = .idle }
    guard running.isEmpty else { return (.goesOn, []) }
    let failures = vendors.compactMap { standing(of: $0.id).failure }
    guard offers.isEmpty, let first = failures.first, failures.allSatisfy({ $0.kind == .overBudget }) else {
      return (.over, [])
    }
    let number = inquiry?.number
    inquiry?.number = nil
    // There is no such search in the history.
    return (.refused(first, isBack: returnToBefore()), number.map { [.withdrawSearch($0)] } ?? [])
  }

  /// The search is in the history under this number.
  package mutating func searchRecorded(_ id: SearchID, _ number: SearchNumber) {
    let isOfInquiry = inquiry?.search == id || (inquiry?.number == nil && running[id] != nil)
    if isOfInquiry { inquiry?.number = number }
  }

  /// Takes note that two addresses have the very same picture.
  package mutating func showsSame(_ address: WebAddress, as other: WebAddress) {
    inquiry?.showsSame(address, as: other)
  }

  // MARK: Reopening

  /// Goes on with an earlier search. Its photo is read anew, for pages that were not seen yet; words need not be.
  package mutating func take(_ reopened: ReopenedSearch) -> [Request] {
    let asked = reopened.search.question
    var requests = stop()
    before = nil
    trail.forget()
    chosen = Set(vendors.filter { $0.isConfigured && asked.providers.contains($0.id) }.map(\.id))
    filters.take(asked.query)
    let subject: PlanSubject
    switch asked.subject {
    case .photo:
      words = nil
      photo.load(asked.source)
      requests.append(.loadPhoto(photo.id, source: asked.source))
      subject = .photo(photo.id)
    case .words(let text):
      let kept = SearchWords(kept: text)
      words = kept
      subject = .words(kept)
    }
    lastSearch += 1
    let capabilities = capabilities(of: asked.providers, askedByWords: subject.words != nil)
    inquiry = Inquiry(
      subject: subject, source: subject.words?.text ?? photo.source, query: asked.query, search: SearchID(lastSearch),
      number: reopened.search.id, awaitedIdentity: asked.subject.photo,
      offers: OfferList(vendors: vendors.map(\.id), check: FilterCheck(asked.query, capabilities: capabilities)))
    for page in reopened.pages { receive(page) }
    for vendor in chosen where standing(of: vendor).found == nil { inquiry?[vendor].progress = .unanswered }
    return requests + [.lookUpDecisions(reopened.pages.flatMap { $0.listings.map(\.id) })]
  }

  /// The photo of a reopened search was read, or could not be: only with the very same photo can more be asked.
  mutating func photoArrived(_ id: PhotoID, _ identity: String?) {
    guard inquiry?.photo == id, let awaited = inquiry?.awaitedIdentity else { return }
    inquiry?.awaitedIdentity = nil
    guard identity != awaited else { return }
    filters.photoChanged()
    inquiry?.lostPhoto = identity == nil ? .gone : .changed
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
