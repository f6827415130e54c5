import Catalog
import Photos
import Queries
import Sourcing
import Wording

/// Asking vendors, and what they report.
extension AppState {
  /// What Enter does in the photo's pane.
  mutating func openPhoto() -> [Effect] {
    if photoChoices.cursor.index > 0 { return takeOffer() }
    guard session.words == nil, let sentence = words.whyMissing(photo) else { return ask(Ask(.open)) }
    var prompt = Prompt(.photo, photo.source ?? "")
    prompt.complaint = sentence
    sheets.open(prompt)
    return []
  }

  /// Asks the first page, which may have to be confirmed.
  mutating func ask(_ ask: Ask, _ consent: Consent? = nil) -> [Effect] {
    let plan = ask.order.map { session.planToAsk(sortedBy: $0) } ?? plan(for: ask.command, in: scope, from: madePlans)
    guard reasonAgainstAsking == nil, let plan, mayFollow(plan, ask, consent) else { return [] }
    let place = sayFirstCost(of: plan) + rememberPlace()
    photoBefore = nil
    let order = startingOrder(of: plan, isChosen: ask.order != nil)
    let (asked, seen) = (inquiry?.search, list)
    let isSameSubject = plan.subject == inquiry?.subject && plan.query.region == inquiry?.query.region
    let requests = session.ask(plan)
    // The session may still remember an older one, which brought something.
    if let before = session.before, before.search == asked { listBefore = seen }
    listBefore.awaitedPage = nil
    if let asked { listsOnTrail[asked] = seen }
    listsOnTrail = listsOnTrail.filter { search, _ in session.trail.steps.contains { $0.inquiry.search == search } }
    list = ListView(order: order, quantity: list.quantity)
    // Of the same photo, or the same part of it, the same is wanted.
    if let narrowed = seen.narrowed, asked != nil, isSameSubject {
      _ = narrow(by: narrowed.narrowing.text)
    } else {
      narrowByView(asBefore: seen.narrowed)
    }
    marks.clear()
    showsDetails = false
    focus = .results
    return place + requests.effects
  }

  /// How the answers are sorted here: as before, unless the vendors are asked for another order than before. What several
  /// vendors sort, each for itself, is sorted here as a whole by the same figure.
  private func startingOrder(of plan: SearchPlan, isChosen: Bool) -> LocalOrder {
    let sort = plan.query.sort
    guard isChosen || sort != inquiry?.query.sort ?? .vendor else { return list.order }
    return .answering(sort, by: session.capabilities(for: plan))
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
    return sayFirstCost(of: plan) + session.goOn(with: plan).effects
  }

  mutating func previousPage() {
    guard let place = previousPageSeen else { return }
    list.cursor = ListCursor(index: place, top: place)
    selectionMoved()
  }

  mutating func retry(_ consent: Consent? = nil) -> [Effect] {
    guard let plan = session.planToRetry, mayFollow(plan, Ask(.retry), consent) else { return [] }
    return sayFirstCost(of: plan) + session.goOn(with: plan).effects
  }

  mutating func searchByPicture() -> [Effect] {
    guard let listing = selectedListing, let address = listing.pictureAddress else { return [] }
    // What was picked in another search leads back to nothing here.
    let offer = focus == .results ? listing.id : nil
    show(.photo)
    let before = photoBefore ?? photo.source
    defer { photoBefore = before }
    return takePhoto(address.string, of: offer)
  }

  /// Takes the photo again that results were found by, in the place of a result's picture that nothing was asked by.
  mutating func takePhotoBefore(_ source: String) -> [Effect] {
    let effects = takePhoto(source)
    _ = session.set(.region, to: inquiry?.query.region?.text ?? "")
    (focus, paying.isArmed) = (.results, false)
    message = Message(text: words.photoBack(PhotoName.short(source)))
    return effects
  }

  /// Goes back to the results from which the present ones were searched by a picture or by words.
  ///
  /// - Returns: whether there was a way back.
  mutating func goBackOnTrail() -> Bool {
    guard let next = session.goBackOnTrail() else { return false }
    seeAgain(inquiry.flatMap { listsOnTrail.removeValue(forKey: $0.search) } ?? ListView())
    if case .picture(of: let offer) = next { list.select(offer, of: offers) }
    focus = .results
    marks.clear()
    message = Message(text: words.backOnTrail(inquiry?.shortName ?? ""))
    return true
  }

  mutating func stopSearches() -> [Effect] {
    let underWay = session.spendUnderWay
    let effects = cancelAll()
    message = Message(text: (returnToBefore() ? words.stoppedBefore : words.stopped) + words.common.charged(underWay))
    return effects
  }

  /// Brings back what was on the screen before a question that nothing has come of.
  @discardableResult
  mutating func returnToBefore() -> Bool {
    guard session.returnToBefore() else { return false }
    seeAgain(listBefore)
    return true
  }

  /// Shows results as they were seen, at the quantity that is wanted by now.
  mutating func seeAgain(_ seen: ListView) {
    let quantity = list.quantity
    list = seen
    list.want(quantity, of: offers)
  }

  mutating func cancelAll() -> [Effect] {
    list.awaitedPage = nil
    return session.stop().effects
  }
}

extension Session {
  /// Whether the results on the screen were asked with other filters than are set now.
  var filtersChanged: Bool { !offers.isEmpty && inquiry?.query != filters.query }

  /// Whether asking now would ask something else than the results on the screen answer.
  var questionChanged: Bool { !offers.isEmpty && (filtersChanged || inquiry?.subject != (subject ?? .photo(photo.id))) }
}
