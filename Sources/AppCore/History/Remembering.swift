import Catalog
import Queries
import Sourcing

/// Earlier searches: finding them, reopening one where it was left, and remembering where this one is.
extension AppState {
  /// Where the present search stands, for reopening it; nothing while it is not in the history.
  func rememberPlace() -> [Effect] {
    guard let number = inquiry?.number else { return [] }
    let order = list.order == .asFound ? nil : list.order.rawValue
    let place = SearchPlace(
      selected: selectedOffer?.listing.id, view: list.view, order: order, showsDetails: showsDetails,
      isFolded: list.folding == .samePicture, foldsProducts: list.folding == .sameProduct,
      narrowing: list.narrowed?.narrowing.text, quantity: list.quantity)
    return [.request(.leaveSearch(number, place))]
  }

  mutating func findHistory(_ words: String) -> [Effect] {
    sheets.open(HistorySheet(words: words))
    return [.request(.findHistory(words: words))]
  }

  mutating func historyFound(_ words: String, _ searches: [PastSearch]) {
    guard var history = overlay as? HistorySheet, history.words == words else { return }
    history.searches = searches
    sheets.replace(by: history)
  }

  mutating func historyFailed(_ sentence: String) {
    message = Message(text: sentence, isFailure: true)
    guard var history = overlay as? HistorySheet else { return }
    history.searches = []
    history.failure = sentence
    sheets.replace(by: history)
  }

  /// Reopens the selected search.
  mutating func reopen() -> [Effect] {
    guard let history = overlay as? HistorySheet, let searches = history.searches,
      searches.indices.contains(history.cursor.index)
    else {
      message = Message(text: words.nothingSelected)
      return []
    }
    sheets.closeAll()
    return reopen(searches[history.cursor.index])
  }

  mutating func reopen(_ search: PastSearch) -> [Effect] {
    if let reason = reasonToStopFirst {
      message = Message(text: reason)
      return []
    }
    message = Message(text: words.reopening(search))
    return [.request(.reopen(search.id))]
  }

  /// Shows a search as it was left. Its photo is read anew, for pages that were not seen yet.
  mutating func reopened(_ reopened: ReopenedSearch) -> [Effect] {
    if let reason = reasonToStopFirst {
      message = Message(text: reason)
      return []
    }
    photoBefore = nil
    let place = rememberPlace()
    let requests = session.take(reopened)
    sheets.closeAll()
    photoChoices.photoWasGiven(isTyped: false)
    marks.clear()
    if let place = reopened.search.place {
      list = ListView(quantity: place.quantity)
    } else {
      let before = list
      list = ListView(quantity: before.quantity)
      narrowByView(asBefore: before.narrowed)
    }
    restore(reopened.search.place)
    message = Message(text: words.reopened(reopened, clock), isFailure: reopened.missing > 0)
    return place + requests.effects
  }

  private mutating func restore(_ place: SearchPlace?) {
    focus = .results
    showsDetails = place?.showsDetails == true
    list.show(place?.view, of: offers)
    selectionMoved()
    if let order = place?.order.flatMap(LocalOrder.init(rawValue:)) {
      // Likenesses are known again when the pictures were looked at again.
      list.sort(order, likenesses: figures(for: order), awaitsLikenesses: true, of: offers)
    }
    fold(place?.foldsProducts == true ? .sameProduct : place?.isFolded == true ? .samePicture : .none)
    if let narrowing = place?.narrowing { _ = narrow(by: narrowing) }
    if let selected = place?.selected { list.select(selected, of: offers) }
  }
}
