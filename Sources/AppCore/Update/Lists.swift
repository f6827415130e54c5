import Sourcing

/// The list that the keys act in, and its selection.
extension AppState {
  /// Keeps every selection inside its list and on the screen, whatever has changed.
  mutating func settle() {
    settleMessage()
    let layout = layout
    list.cursor.keepVisible(of: list.shown.count, in: resultsShape)
    vendorCursor.keepVisible(of: vendors.count, in: layout.height(of: .vendors))
    photoChoices.cursor.keepVisible(of: photoChoices.offers.count + 1, in: max(1, layout.height(of: .photo)))
    filterCursor.keepVisible(of: filterFields.count, in: layout.height(of: .filters))
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

  private mutating func settleMessage() {
    if case .prompt = overlay { return }
    if let untold { (message, self.untold) = (untold, nil) }
  }

  /// Lines of the list that the moving keys move in.
  var listCount: Int {
    switch overlay {
    case .help(let help): return HelpPane.rows(help.filter).count
    case .menu(let menu): return choices(menu.subject).count
    case .history(let history): return history.searches?.count ?? 0
    case .spend, .crop, .link: return 0
    default: break
    }
    return switch focus {
    case .vendors: vendors.count
    case .photo: photoChoices.offers.count + 1
    case .filters: filterFields.count
    case .results: list.shown.count
    case .picks: triage.picks.count
    }
  }

  var listHeight: Int {
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
  var listAcross: Int { overlay == nil && focus == .results ? resultsShape.across : 1 }

  /// The item of a list, from the first that is seen, that a mouse points at.
  func item(at place: (pane: Layout.Part, line: Int, column: Int)) -> Int? {
    switch place.pane {
    case .results: resultsShape.item(atLine: place.line, column: place.column)
    case .picks: picksShape.item(atLine: place.line, column: place.column)
    default: place.line
    }
  }

  mutating func changeCursor(_ change: (inout ListCursor) -> Void) {
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
    case .photo: change(&photoChoices.cursor)
    case .filters: change(&filterCursor)
    case .results: change(&list.cursor)
    case .picks: change(&picksCursor)
    }
  }
}
