import Catalog

/// Moving in lists and between panes.
extension AppState {
  mutating func move(_ command: Command) -> [Effect] {
    if case .crop = overlay {
      crop(command)
      return []
    }
    if case .gallery = overlay, ![.moveDown, .moveUp].contains(command) {
      turnGallery(command)
      return []
    }
    if scope == .details, let lines = detailsStep(command) {
      detailsScroll.top += lines
      return []
    }
    let held = describedListing
    let before = selectedListing?.id
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
    guard scope != .menu, scope != .history, scope != .help, selectedListing?.id != before else { return [] }
    selectionMoved()
    return overlay == nil ? hold(held) : []
  }

  /// Keeps the details beside the list as they are until the selection rests: over a slow line a screen of details for
  /// each row that is passed costs more than all the rows.
  private mutating func hold(_ listing: Listing?) -> [Effect] {
    guard !showsDetails, layout.details != nil else { return [] }
    held = listing
    moves += 1
    return [.awaitRest(move: moves)]
  }

  mutating func selectionRested(_ move: Int) {
    if move == moves { held = nil }
  }

  /// In the details the screen keys scroll the text; the others go to the next and previous listing.
  private func detailsStep(_ command: Command) -> Int? {
    let height = max(1, detailsShape.textHeight)
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
    detailsScroll = ListCursor()
    results.awaitedPage = nil
  }

  mutating func changeFocus(by step: Int) {
    let panes = Pane.allCases
    let place = panes.firstIndex(of: focus) ?? 0
    show(panes[(place + step + panes.count) % panes.count])
  }

  mutating func show(_ pane: Pane) {
    overlay = nil
    held = nil
    focus = pane
    if pane != .results { showsDetails = false }
  }

  mutating func open() -> [Effect] {
    switch scope {
    case .results: showsDetails = true
    case .picks: showPick()
    case .filters: openFilter()
    case .menu: return choose()
    case .crop: takeCrop()
    case .history: return reopen()
    default: break
    }
    return []
  }

  /// Goes to the picked listing among the results, if it is one of them; its details are beside the picks anyway.
  private mutating func showPick() {
    guard let listing = selectedListing, results.row(listing.id) != nil else {
      message = Message(text: Words.pickNotInResults)
      return
    }
    results.show(nil)
    results.select(listing.id)
    focus = .results
    showsDetails = true
  }

  mutating func switchHelp() {
    if case .help = overlay { uncover() } else { cover(by: .help(HelpState())) }
  }

  /// Lays something over what lies over the panes.
  mutating func cover(by new: Overlay) {
    covered = overlay
    overlay = new
  }

  private mutating func uncover() {
    overlay = covered
    covered = nil
  }

  /// Back one level: a running search stops first; the last level never quits.
  mutating func back() -> [Effect] {
    if overlay != nil {
      uncover()
      return []
    }
    if !running.isEmpty { return stopSearches() }
    if showsDetails {
      showsDetails = false
    } else {
      focus = focus == .results || results.isEmpty ? .photo : .results
    }
    return []
  }

  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch event.action {
    case .wheelDown, .wheelUp:
      if case .prompt = overlay { return [] }
      return move(event.action == .wheelDown ? .moveDown : .moveUp)
    case .press:
      guard overlay == nil, let place = layout.place(at: event) else { return [] }
      if place.pane == .details {
        return []
      }
      if let pane = place.pane.focus { focus = pane }
      let count = listCount
      let choice = place.pane == .photo ? PhotoPane.choice(atLine: place.line, self) : nil
      let isPhoto = place.pane == .photo
      let item = self.item(at: place)
      changeCursor { cursor in
        let index = isPhoto ? choice : item.map { cursor.top + $0 }
        if let index, index < count { cursor.index = index }
      }
      selectionMoved()
      return []
    }
  }

  /// Keeps every selection inside its list and on the screen, whatever has changed.
  mutating func settle() {
    let layout = layout
    results.cursor.keepVisible(of: results.shown.count, in: resultsShape)
    vendorCursor.keepVisible(of: vendors.count, in: layout.height(of: .vendors))
    photo.cursor.keepVisible(of: photo.offers.count + 1, in: max(1, layout.height(of: .photo)))
    filters.cursor.keepVisible(of: filterFields.count, in: layout.height(of: .filters))
    picksCursor.keepVisible(of: triage.picks.count, in: picksShape)
    if detailsScroll.top != 0 {
      let shape = detailsShape
      let lines = DetailsPane.lines(self, width: shape.textWidth).count
      detailsScroll.top = max(0, min(detailsScroll.top, lines - shape.textHeight))
    }
    if overlay?.covers != true { covered = nil }
    switch overlay {
    case .help(var help):
      help.cursor.keepVisible(of: HelpPane.rows(help.filter).count, in: layout.overlayHeight)
      overlay = .help(help)
    case .menu(var menu):
      menu.cursor.keepVisible(of: choices(menu.subject).count, in: layout.overlayHeight)
      overlay = .menu(menu)
    case .history(var history):
      history.cursor.keepVisible(of: history.searches?.count ?? 0, in: layout.overlayHeight)
      overlay = .history(history)
    case .gallery(let gallery): settleGallery(gallery)
    case .prompt, .spend, .crop, .link, nil: break
    }
  }

  /// Lines of the list that the moving keys move in.
  private var listCount: Int {
    switch overlay {
    case .help(let help): return HelpPane.rows(help.filter).count
    case .menu(let menu): return choices(menu.subject).count
    case .history(let history): return history.searches?.count ?? 0
    case .spend, .crop, .link: return 0
    default: break
    }
    return switch focus {
    case .vendors: vendors.count
    case .photo: photo.offers.count + 1
    case .filters: filterFields.count
    case .results: results.shown.count
    case .picks: triage.picks.count
    }
  }

  private var listHeight: Int {
    if overlay != nil { return layout.overlayHeight }
    return switch focus {
    case .vendors: layout.height(of: .vendors)
    case .photo: layout.height(of: .photo)
    case .filters: layout.height(of: .filters)
    case .results: resultsShape.visible
    case .picks: picksShape.visible
    }
  }

  /// Items side by side in the list that the moving keys move in.
  private var listAcross: Int { overlay == nil && focus == .results ? resultsShape.across : 1 }

  /// The item of a list, from the first that is seen, that a mouse points at.
  private func item(at place: (pane: Layout.Part, line: Int, column: Int)) -> Int? {
    switch place.pane {
    case .results: resultsShape.item(atLine: place.line, column: place.column)
    case .picks: picksShape.item(atLine: place.line, column: place.column)
    default: place.line
    }
  }

  private mutating func changeCursor(_ change: (inout ListCursor) -> Void) {
    switch overlay {
    case .help(var help):
      change(&help.cursor)
      overlay = .help(help)
      return
    case .menu(var menu):
      change(&menu.cursor)
      overlay = .menu(menu)
      return
    case .history(var history):
      change(&history.cursor)
      overlay = .history(history)
      return
    case .spend, .crop, .link: return
    default: break
    }
    switch focus {
    case .vendors: change(&vendorCursor)
    case .photo: change(&photo.cursor)
    case .filters: change(&filters.cursor)
    case .results: change(&results.cursor)
    case .picks: change(&picksCursor)
    }
  }
}
