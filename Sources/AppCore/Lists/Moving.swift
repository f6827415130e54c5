import Catalog
import Sourcing

/// Moving in lists and between panes.
extension AppState {
  /// What moving keys change.
  private struct Position: Equatable {
    var cursors: [ListCursor]
    var overlay: AnyHashable?
  }

  private var position: Position {
    Position(
      cursors: Pane.withItems.map { $0.items.cursor.read(self) } + [cursors[.details]],
      overlay: overlay.map { AnyHashable($0) })
  }

  /// Does what a moving key asks, and says when there is nothing further.
  mutating func step(_ command: Command) -> [Effect] {
    let before = position
    var effects: [Effect] = []
    switch command {
    case .findNext: findNext(forward: true)
    case .findPrevious: findNext(forward: false)
    default: effects = move(command)
    }
    // The ends of texts and pictures are seen when the state settles.
    if [.details, .gallery, .product].contains(scope) {
      settle()
      drawPanes()
    }
    if message == nil, position == before { message = Message(text: words.nothingFurther) }
    return effects
  }

  mutating func move(_ command: Command) -> [Effect] {
    if var sheet = overlay, sheet.move(command) {
      sheets.replace(by: sheet)
      return []
    }
    if scope == .details, let lines = detailsStep(command) {
      cursors[.details].top += lines
      return []
    }
    let held = describedListing
    let before = selectedID
    let count = listCount
    let height = max(1, listHeight)
    let across = listAcross
    changeCursor { cursor in
      switch command {
      // The last row of a grid may be short: down from above its gap stays.
      case .moveDown: if across == 1 || cursor.index + across < count { cursor.move(by: across, of: count) }
      case .moveUp: if across == 1 || cursor.index >= across { cursor.move(by: -across, of: count) }
      case .moveRight: cursor.move(by: 1, of: count)
      case .moveLeft: cursor.move(by: -1, of: count)
      case .screenDown: cursor.move(by: height, of: count)
      case .screenUp: cursor.move(by: -height, of: count)
      case .halfDown: cursor.move(by: max(1, height / 2), of: count)
      case .halfUp: cursor.move(by: -max(1, height / 2), of: count)
      case .goFirst: cursor.index = 0
      case .goLast: cursor.index = max(0, count - 1)
      default: break
      }
    }
    guard !(overlay is any ListSheet), selectedID != before else { return [] }
    selectionMoved()
    return overlay == nil ? hold(held) : []
  }

  /// Keeps the details beside the list as they are until the selection rests: over a slow line a screen of details for
  /// each row that is passed costs more than all the rows.
  private mutating func hold(_ listing: Listing?) -> [Effect] {
    guard !showsDetails, layout.place(of: .details) != nil else { return [] }
    held = listing
    moves += 1
    return [.awaitRest(move: moves)]
  }

  mutating func selectionRested(_ move: Int) {
    if move == moves { held = nil }
  }

  /// In the details the screen keys scroll the text; the others go to the next and previous listing.
  private func detailsStep(_ command: Command) -> Int? {
    let height = max(1, drawing.drawn(.details)?.text?.height ?? 1)
    return switch command {
    case .screenDown: height - 1
    case .screenUp: 1 - height
    case .halfDown: height / 2
    case .halfUp: -(height / 2)
    default: nil
    }
  }

  mutating func selectionMoved() {
    held = nil
    cursors[.details] = ListCursor()
    list.userMoved()
  }

  mutating func changeFocus(by step: Int) {
    let panes = Pane.focusable
    let place = panes.firstIndex(of: focus) ?? 0
    show(panes[(place + step + panes.count) % panes.count])
  }

  mutating func show(_ pane: Pane) {
    sheets.closeAll()
    held = nil
    focus = pane
    if pane != .results { showsDetails = false }
  }

  /// Gives a pane the focus, as its key asks.
  mutating func go(to kind: PaneKind) -> [Effect] {
    if kind.pane == focus { message = Message(text: words.alreadyThere) }
    show(kind.pane)
    return kind.requests.effects
  }

  /// Does what Enter asks.
  mutating func enter() -> [Effect] {
    if let overlay { return overlay.kind.enter(in: &self) }
    return pane.kind.enter(&self)
  }

  mutating func openDetails() {
    showsDetails = true
    list.userMoved()
  }

  /// Goes to the picked listing among the results; the page opens of one that is from another search.
  mutating func showPick() -> [Effect] {
    guard let listing = selectedListing, offers.place(of: listing.id) != nil else { return openPage() }
    list.show(nil, of: offers)
    list.select(listing.id, of: offers)
    focus = .results
    showsDetails = true
    return []
  }

  mutating func switchHelp() {
    if overlay is HelpSheet { sheets.close() } else { sheets.cover(by: HelpSheet(place: scope)) }
  }

  /// Back one level: a running search stops first; the last level never quits, and the results are never left.
  mutating func back() -> [Effect] {
    if let overlay {
      if let duel = overlay as? DuelSheet { list.select(duel.champion, of: offers) }
      sheets.close()
      return []
    }
    if session.awaitsPhoto { return stopPhoto() }
    if isAsking { return stopSearches() }
    if !session.details.waiting.isEmpty { return stopDetails() }
    if !session.freight.waiting.isEmpty { return stopFreight() }
    let last = offers.isEmpty ? Pane.photo : .results
    if focus != .results, focus != last {
      focus = last
    } else if showsDetails {
      showsDetails = false
    } else if list.narrowed != nil, list.shown.isEmpty, !offers.isEmpty {
      showAllAgain()
    } else if let lastFound {
      message = Message(text: words.foundForgotten(lastFound))
      self.lastFound = nil
    } else if !marks.isEmpty {
      marks.clear()
      message = Message(text: words.marked(0))
    } else if list.folding != .none {
      fold(.none)
      selectionMoved()
    } else if list.narrowed != nil, !offers.isEmpty {
      showAllAgain()
    } else if let photoBefore, !offers.isEmpty {
      return takePhotoBefore(photoBefore)
    } else if !goBackOnTrail() {
      message = Message(text: words.nothingBehind)
    }
    return []
  }
}
